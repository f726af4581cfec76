package humane.handset.twilio;

/** An answer in the form of Twilio's errors: {@code {code, message, more_info, status}}. */
public final class TwilioError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final int retryAfterSeconds;

  /**
   * @param retryAfterSeconds 0 for no such header
   */
  public TwilioError(int status, int code, String message, int retryAfterSeconds) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public int status() {
    return status;
  }

  public int code() {
    return code;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
