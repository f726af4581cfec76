package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one rule says. */
public sealed interface Finding {

  /** This rule has nothing against it. */
  record NoObjection() implements Finding {
    @Override
    public @Nullable Instant until() {
      return null;
    }
  }

  /** This rule agrees from that instant on, if nothing else changes, and at no instant before. */
  record NotBefore(Instant instant, Reason reason) implements Finding {
    @Override
    public Instant until() {
      return instant;
    }
  }

  /** Time alone does not make this rule agree. */
  record Never(Reason reason) implements Finding {
    @Override
    public Instant until() {
      return Instant.MAX;
    }
  }

  NoObjection NO_OBJECTION = new NoObjection();

  /** Null if it agrees; else when it does, {@link Instant#MAX} if never. */
  @Nullable Instant until();
}
