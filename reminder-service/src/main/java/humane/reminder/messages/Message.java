package humane.reminder.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing between the lender and the borrower.
 *
 * @param channel by which it went, as the policy names it
 * @param purpose what it was for, as the policy names it; none for what the borrower said
 * @param words what was written, where something was
 * @param numberToken the number it went to or came from
 * @param state what became of it, for what was sent
 * @param reasons why it was held back; empty for everything else
 */
public record Message(
    Instant at,
    Kind kind,
    String channel,
    @Nullable String purpose,
    @Nullable String words,
    @Nullable String numberToken,
    @Nullable String state,
    List<Reason> reasons,
    @Nullable Instant notBefore) {
  /** Who did what. */
  public enum Kind {
    SENT,
    HELD_BACK,
    HEARD,
    OUTSIDE,
    STOPPED
  }

  /** A rule that said no or not yet: its stable code, and the clause it comes from. */
  public record Reason(String code, String source) {}
}
