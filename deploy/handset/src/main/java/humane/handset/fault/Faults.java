package humane.handset.fault;

/**
 * How the carrier misbehaves.
 *
 * @param latencyMillis how long each request waits first
 * @param error how often a request is refused, with {@code status} and Twilio's {@code code}
 * @param retryAfterSeconds 0 for no such header
 * @param acceptThenHang how often a text or call is accepted and the answer never comes
 * @param acceptThenFail how often one is accepted and the answer is a 500
 */
public record Faults(
    long seed,
    long latencyMillis,
    Chance error,
    int status,
    int code,
    int retryAfterSeconds,
    Chance acceptThenHang,
    Chance acceptThenFail,
    Callbacks callbacks) {

  public static final Faults NONE =
      new Faults(0, 0, Chance.NEVER, 500, 20500, 0, Chance.NEVER, Chance.NEVER, Callbacks.NONE);

  /**
   * What happens to reports about texts.
   *
   * @param delayMillis added to each
   * @param duplicate how often one is made twice
   * @param shuffle how often one waits up to a second longer, so that a later one overtakes it
   * @param drop how often one is never made
   */
  public record Callbacks(long delayMillis, Chance duplicate, Chance shuffle, Chance drop) {
    public static final Callbacks NONE = new Callbacks(0, Chance.NEVER, Chance.NEVER, Chance.NEVER);
  }
}
