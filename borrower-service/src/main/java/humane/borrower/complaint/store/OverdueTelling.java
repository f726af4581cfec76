package humane.borrower.complaint.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.complaint.Complaint;
import humane.borrower.lawclock.DueDate;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells of each date that has passed without its step, once. */
@ApplicationScoped
public class OverdueTelling {
  /** A day is over as soon as it is over anywhere: late is never told late. */
  private static final ZoneId FIRST_TO_END = ZoneId.of("Etc/GMT-14");

  private final ComplaintStore complaints;
  private final ChangeFeed feed;
  private final Clock clock;

  OverdueTelling(ComplaintStore complaints, ChangeFeed feed, @BusinessTime Clock clock) {
    this.complaints = complaints;
    this.feed = feed;
    this.clock = clock;
  }

  @Transactional
  public void tell() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), FIRST_TO_END);
    List<NewChange> told = new ArrayList<>();
    for (Complaint complaint : complaints.open())
      complaint
          .nextDue()
          .filter(date -> date.dueOn().isBefore(today))
          .filter(date -> complaints.tellsOverdue(complaint, date.dueOn()))
          .ifPresent(date -> told.add(change(complaint, date)));
    feed.append(told);
  }

  private static NewChange change(Complaint complaint, DueDate date) {
    String borrowerId = complaint.borrowerId();
    return Changes.ofBorrower(
        ChangeKind.COMPLAINT_OVERDUE,
        borrowerId == null ? "" : borrowerId,
        Map.of(
            "complaintId", complaint.id(),
            "rule", date.rule(),
            "dueOn", date.dueOn().toString()));
  }
}
