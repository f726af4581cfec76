package humane.reminder.borrowerclient.job;

import humane.kit.feed.Change;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.inject.Singleton;

/**
 * What a borrower told or asked on the own page, put before a person. The words stay where they
 * were written; whoever takes the item reads them there.
 */
@Singleton
class AskedOnPage {
  private final WorkItems work;
  private final ContactsWithNumbers contacts;

  AskedOnPage(WorkItems work, ContactsWithNumbers contacts) {
    this.work = work;
    this.contacts = contacts;
  }

  /** Opens the item in the current transaction. */
  void complaint(Change change) {
    boolean ofOthers = Boolean.TRUE.equals(change.more().get("familyContact"));
    open(
        change,
        ofOthers ? WorkItemKind.FAMILY_CONTACT : WorkItemKind.COMPLAINT,
        ofOthers
            ? "A complaint says that somebody else was contacted. For compliance, today."
                + contacts.to(change.more().get("stoppedNumbers"))
            : "A borrower is not content. The complaint counts from when the words reached us.");
  }

  /** Opens the item in the current transaction: a day by which something was due has passed. */
  void overdue(Change change) {
    open(
        change,
        WorkItemKind.COMPLAINT_OVERDUE,
        "A complaint is overdue: "
            + change.more().getOrDefault("rule", "a rule")
            + " asked for a step by "
            + change.more().getOrDefault("dueOn", "a day that has passed")
            + ".");
  }

  /** Opens the item in the current transaction. */
  void dataRequest(Change change) {
    open(
        change,
        WorkItemKind.DATA_REQUEST,
        "A borrower asked for "
            + change.more().getOrDefault("requestKind", "something about the data we hold")
            + ". At the latest by "
            + change.more().getOrDefault("dueOn", "the day in the request")
            + ".");
  }

  private void open(Change change, WorkItemKind kind, String summary) {
    work.open(new NewWorkItem(kind, change.borrowerId(), null, summary, change.at()));
  }
}
