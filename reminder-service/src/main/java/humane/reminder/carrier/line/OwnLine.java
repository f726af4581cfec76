package humane.reminder.carrier.line;

import humane.reminder.outreach.SmsSender;
import java.util.Map;
import java.util.Optional;

/** A line of the lender's own, where one is configured. */
public interface OwnLine extends SmsSender {
  /** For whoever opens it at the start. */
  int BEFORE_THE_SENDERS = 150;

  /** For whoever closes it at the end. */
  int AFTER_THE_SENDERS = 5_000;

  /** What it speaks, as in its settings. */
  String protocol();

  /** Its sender by the two letters of a country; empty where no such line is configured. */
  Map<String, String> ownNumbers();

  /** Whether the session is open; empty when no line is configured. */
  Optional<Boolean> isOpen();
}
