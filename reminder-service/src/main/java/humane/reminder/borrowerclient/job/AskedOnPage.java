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

  AskedOnPage(WorkItems work) {
    this.work = work;
  }

  /** Opens the item in the current transaction. */
  void complaint(Change change) {
    boolean ofOthers = Boolean.TRUE.equals(change.more().get("familyContact"));
    open(
        change,
        ofOthers ? WorkItemKind.FAMILY_CONTACT : WorkItemKind.COMPLAINT,
        ofOthers
            ? "A borrower complains that somebody else was contacted. For compliance, today."
            : "A borrower is not content, and said so on the page. The complaint counts from then.");
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

  /** What the lender states rose although it ought to stand still. */
  void balanceRose(Change change) {
    open(
        change,
        WorkItemKind.BALANCE_ROSE,
        "The lender's file states a higher balance while "
            + change.more().getOrDefault("holdKind", "a hold")
            + " stands. Ask the lender what was charged, and have it put right.");
  }

  private void open(Change change, WorkItemKind kind, String summary) {
    work.open(new NewWorkItem(kind, change.borrowerId(), null, summary, change.at()));
  }
}
