package humane.budget.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether this caller may accept a plan in this way: a borrower by the PIN or the fresh code that
 * was really given, staff who have confirmed the person, reminder-service after a call or for a
 * "yes" by text to a plan seen in a signed-in session within seven days.
 */
public final class WhoAccepts {
  static final Duration SEEN_WITHIN = Duration.ofDays(7);

  /** The one who calls, as far as it matters. */
  public enum Caller {
    BORROWER,
    BORROWER_WITH_PIN,
    BORROWER_WITH_CODE,
    STAFF,
    SERVICE
  }

  /** Why not. */
  public enum Refusal {
    CONFIRM_FIRST("Please confirm with your PIN or a fresh code first."),
    NOT_THIS_WAY("This caller cannot confirm the person in that way."),
    NOT_SEEN("A yes by text accepts only a plan seen in a signed-in session within seven days.");

    private final String text;

    Refusal(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private WhoAccepts() {}

  public static Optional<Refusal> refusal(
      Caller caller, ConfirmedBy confirmedBy, Optional<Instant> seenAt, Instant now) {
    if (caller == Caller.BORROWER) {
      return Optional.of(Refusal.CONFIRM_FIRST);
    }
    boolean wayFits =
        switch (confirmedBy) {
          case PIN -> caller == Caller.BORROWER_WITH_PIN || caller == Caller.STAFF;
          case CODE -> caller == Caller.BORROWER_WITH_CODE || caller == Caller.STAFF;
          case VOICE -> caller == Caller.STAFF || caller == Caller.SERVICE;
          case TEXT -> caller == Caller.SERVICE;
        };
    if (!wayFits) {
      return Optional.of(Refusal.NOT_THIS_WAY);
    }
    boolean seen = seenAt.filter(at -> !at.plus(SEEN_WITHIN).isBefore(now)).isPresent();
    return confirmedBy == ConfirmedBy.TEXT && !seen
        ? Optional.of(Refusal.NOT_SEEN)
        : Optional.empty();
  }
}
