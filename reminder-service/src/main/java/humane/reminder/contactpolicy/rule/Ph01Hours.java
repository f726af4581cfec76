package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.AgreedTimes;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
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

/**
 * Philippines: not late and not early, unless the debt is long past due or the borrower agreed. How
 * long it is past due is counted on the borrower's calendar; where it is not known the hours bind.
 */
final class Ph01Hours extends Limit {
  private static final String DAYS_UNKNOWN =
      "It is not known how many days the debt is past due, on which these hours depend.";
  private static final String DAYS_UNKNOWN_ZH = "不清楚逾期天数，无法判断该时段是否允许联系。";

  Ph01Hours() {
    super("PH-01", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return hours(row, proposal, situation).closedUntil(situation, at);
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return proposal.dueDate() == null
        ? FactMissing.of(row, opens, DAYS_UNKNOWN, DAYS_UNKNOWN_ZH)
        : super.objection(row, opens, proposal, situation, terms, at);
  }

  static Hours hours(Row row, ContactProposal proposal, Situation situation) {
    LocalDate due = proposal.dueDate();
    LocalDate last = due == null ? LocalDate.MAX : due.plusDays(row.number("daysPastDueMax"));
    return new UnlessLongDue(
        row.time("opensAt"), row.time("closesAt"), last, situation.preferences().agreed());
  }

  /**
   * @param lastDay the last day on which the hours bind
   */
  private record UnlessLongDue(
      LocalTime opensAt, LocalTime closesAt, LocalDate lastDay, AgreedTimes agreed)
      implements Hours {
    @Override
    public boolean isOpen(LocalDateTime local, Instant at) {
      return local.toLocalDate().isAfter(lastDay)
          || Hours.between(opensAt, closesAt, agreed).isOpen(local, at);
    }

    @Override
    public List<LocalTime> openings() {
      return Hours.between(opensAt, closesAt, agreed).openings();
    }

    @Override
    public List<Instant> moments() {
      return agreed.beginnings();
    }
  }
}
