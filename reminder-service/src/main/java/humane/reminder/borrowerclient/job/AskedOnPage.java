package humane.reminder.borrowerclient.job;

import humane.kit.feed.Change;
import humane.reminder.complaint.job.SaidComplaints;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.inject.Singleton;

/**
 * What borrower-service has for a person: what a borrower told or asked on the own page, and holds
 * that only a person may judge. The words stay where they were written; whoever takes the item
 * reads them there.
 */
@Singleton
class AskedOnPage {
  private static final String OURSELVES = "reminder-service";

  private final WorkItems work;
  private final ContactsWithNumbers contacts;

  AskedOnPage(WorkItems work, ContactsWithNumbers contacts) {
    this.work = work;
    this.contacts = contacts;
  }

  /**
   * Opens the item in the current transaction. What was said to us, by text or on a call, is with a
   * person already, unless it speaks of somebody else.
   */
  void complaint(Change change) {
    boolean ofOthers = Boolean.TRUE.equals(change.more().get("familyContact"));
    if (!ofOthers
        && String.valueOf(change.more().get("channel")).startsWith(SaidComplaints.SAID_TO_US))
      return;
    open(
        change,
        ofOthers ? WorkItemKind.FAMILY_CONTACT : WorkItemKind.COMPLAINT,
        ofOthers
            ? "A complaint says that somebody else was contacted. For compliance, today."
                + contacts.to(change.more().get("stoppedNumbers"))
            : "OTHER".equals(change.more().get("broughtBy"))
                ? "Somebody who is not the borrower complains. It counts from when the words reached us."
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

  /** Opens the item in the current transaction; the same hours asked for twice are one call. */
  void callBack(Change change) {
    Object from = change.more().getOrDefault("from", "");
    work.openOnce(
        new NewWorkItem(
            WorkItemKind.PERSON_WANTED,
            change.borrowerId(),
            null,
            "A borrower asked on the own page to be rung: between "
                + from
                + " and "
                + change.more().getOrDefault("until", "two hours later")
                + ", by their own clock. One more try in these hours, and no third.",
            change.at()),
        "call-back " + change.borrowerId() + " " + from);
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

  /**
   * Opens an item in the current transaction for a hold that is itself work. What we have set
   * ourselves is with a person already.
   */
  void holdSet(Change change) {
    if (change.more().get("sender") instanceof String sender && sender.equals(OURSELVES)) return;
    switch (String.valueOf(change.more().get("holdKind"))) {
      case "MINOR" ->
          open(
              change,
              WorkItemKind.MINOR,
              "A borrower was under 18 at the contract or is so today. Nobody is contacted.");
      case "TIME_BARRED" ->
          open(
              change,
              WorkItemKind.TIME_BARRED,
              "A debt is barred by time, or within twelve months of it. It rests until a person has explained it.");
      case "DECEASED" ->
          open(
              change,
              WorkItemKind.BEREAVEMENT,
              "We were told that a borrower has died. All contact has ended; a person finds out with care.");
      default -> {
        // A hold that asks for nobody.
      }
    }
  }

  /** Opens the item in the current transaction. */
  void holdEndsSoon(Change change) {
    Object until = change.more().get("until");
    open(
        change,
        WorkItemKind.HOLD_ENDS_SOON,
        "The hold "
            + change.more().getOrDefault("holdKind", "")
            + (until == null
                ? " stands without an end and its days are nearly over."
                : " lapses after " + until + ".")
            + " Has anything been agreed?");
  }

  /** Opens the item in the current transaction; it is about the model and no borrower. */
  void riskAlarm(Change change) {
    work.open(
        new NewWorkItem(
            WorkItemKind.RISK_ALARM,
            null,
            null,
            "The risk model: " + change.more().getOrDefault("finding", "out of its bounds") + ".",
            change.at()));
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
    String borrowerId = change.borrowerId().isEmpty() ? null : change.borrowerId();
    work.open(new NewWorkItem(kind, borrowerId, null, summary, change.at()));
  }
}
