package humane.reminder.carrier.cmpp;

import humane.reminder.carrier.line.Pace;

/**
 * Where a carrier's line is and who we are there.
 *
 * @param source our number at the carrier, at most 6 characters
 * @param secret shared with the carrier; never sent, never printed
 * @param serviceId of the service that texts are sent for, at most 10 characters
 */
record CmppAccount(
    String host,
    int port,
    Version version,
    String source,
    String secret,
    String serviceId,
    Pace pace) {
  @Override
  public String toString() {
    return "CmppAccount[" + source + " at " + host + ":" + port + "]";
  }
}
