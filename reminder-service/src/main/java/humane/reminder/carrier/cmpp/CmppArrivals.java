package humane.reminder.carrier.cmpp;

/** Takes what the carrier brings. Once it returns, the carrier is told that we have it. */
@FunctionalInterface
interface CmppArrivals {

  /**
   * When it throws, the carrier is asked to bring the same again later.
   *
   * @param body of a DELIVER
   */
  void arrived(Version version, byte[] body);
}
