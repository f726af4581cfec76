package humane.borrower.contactpoint;

import java.util.List;

/** A number as it was understood, or why it was not. */
public sealed interface ReadNumber {

  /**
   * @param e164 with plus and country code
   * @param zones every time zone in which the number may lie, those of its whole country where it
   *     says no more; empty when nobody knows
   */
  record Understood(String e164, ContactPointKind kind, List<String> zones) implements ReadNumber {
    public Understood {
      zones = List.copyOf(zones);
    }
  }

  record NotUnderstood(String reason) implements ReadNumber {}
}
