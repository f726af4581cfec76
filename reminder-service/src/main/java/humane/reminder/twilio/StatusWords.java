package humane.reminder.twilio;

import humane.reminder.contactpolicy.Outcome;
import java.util.Optional;

/** Twilio's words for what became of a message, and ours. */
final class StatusWords {
  private StatusWords() {}

  /** Empty for a word that we do not know. */
  static Optional<Outcome> outcomeOf(String messageStatus) {
    return switch (messageStatus) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(Outcome.PENDING);
      case "delivered", "read" -> Optional.of(Outcome.DELIVERED);
      case "undelivered", "failed", "canceled" -> Optional.of(Outcome.UNDELIVERED);
      default -> Optional.empty();
    };
  }
}
