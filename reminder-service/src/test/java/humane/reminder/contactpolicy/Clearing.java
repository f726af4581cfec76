package humane.reminder.contactpolicy;

import java.time.Instant;

/** Clearances for tests of what comes after the gate; only this package can make one. */
public final class Clearing {
  private Clearing() {}

  public static ClearedContact text(String contactPointId, Purpose purpose, Instant at) {
    return new ClearedContact(contactPointId, Channel.SMS, purpose, at, at.plusSeconds(60));
  }
}
