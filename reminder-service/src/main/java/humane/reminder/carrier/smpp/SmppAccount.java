package humane.reminder.carrier.smpp;

import humane.reminder.carrier.line.Pace;

/**
 * Where a carrier's line is and who we are there.
 *
 * @param systemId at most 15 characters
 * @param password at most 8 characters; never printed
 */
public record SmppAccount(String host, int port, String systemId, String password, Pace pace) {
  @Override
  public String toString() {
    return "SmppAccount[" + systemId + " at " + host + ":" + port + "]";
  }
}
