package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the borrower wishes about days and times of day. */
abstract class Wishes extends Limit {
  Wishes(String id) {
    super(id, ReasonCode.WISHES);
  }

  /** Whether it is this row under which the wishes are reported. */
  abstract boolean isReportedHere(TermsOnDate terms);

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return isReportedHere(terms)
        ? new Welcome(situation.preferences()).closedUntil(situation, at)
        : null;
  }

  /**
   * The times a borrower finds convenient; a stretch may pass midnight, for those who work at
   * night.
   */
  record Welcome(Preferences wishes) implements Hours {
    @Override
    public boolean isOpen(LocalDateTime local, Instant at) {
      return !wishes.avoidDays().contains(local.getDayOfWeek()) && isWelcome(local.toLocalTime());
    }

    @Override
    public boolean mayOpenOn(LocalDate day) {
      return !wishes.avoidDays().contains(day.getDayOfWeek());
    }

    private boolean isWelcome(LocalTime time) {
      LocalTime from = wishes.notBefore();
      LocalTime to = wishes.notAfter();
      if (from == null) return to == null || time.isBefore(to);
      if (to == null) return !time.isBefore(from);
      boolean isAfterFrom = !time.isBefore(from);
      boolean isBeforeTo = time.isBefore(to);
      return from.isAfter(to) ? isAfterFrom || isBeforeTo : isAfterFrom && isBeforeTo;
    }

    @Override
    public List<LocalTime> openings() {
      LocalTime from = wishes.notBefore();
      return from == null ? List.of() : List.of(from);
    }
  }
}
