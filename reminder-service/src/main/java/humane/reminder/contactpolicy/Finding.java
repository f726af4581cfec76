package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one rule says. */
public sealed interface Finding {

  /** This rule has nothing against it. */
  record NoObjection() implements Finding {}

  /** This rule agrees from that instant on, if nothing else changes, and at no instant before. */
  record NotBefore(Instant instant, Reason reason) implements Finding {}

  /** Time alone does not make this rule agree. */
  record Never(Reason reason) implements Finding {}

  /** Null if it agrees; else when it does, {@link Instant#MAX} if never. */
  static @Nullable Instant until(Finding finding) {
    return switch (finding) {
      case NoObjection none -> null;
      case NotBefore(Instant instant, Reason reason) -> instant;
      case Never(Reason reason) -> Instant.MAX;
    };
  }

  NoObjection NO_OBJECTION = new NoObjection();
}
