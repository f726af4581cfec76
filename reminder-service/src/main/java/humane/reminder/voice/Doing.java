package humane.reminder.voice;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.reply.Consequence;
import humane.reminder.workitem.WorkItemKind;
import java.util.List;
import java.util.Optional;

/** What is done about something said on a call: the same consequences as of a text, as a table. */
public final class Doing {
  private Doing() {}

  /** Of somebody who need not be the borrower. */
  public static List<Consequence> about(Meaning meaning) {
    return switch (meaning) {
      case STOP_ALL -> List.of(new Consequence.EndsChannel(Optional.empty()));
      case STOP_CALLS -> List.of(new Consequence.EndsChannel(Optional.of(Channel.VOICE)));
      case WRONG_NUMBER -> List.of(new Consequence.StopsNumber());
      case DISTRESS, DANGER_AT_HOME, DANGER_TO_OTHERS ->
          both(HoldKind.DISTRESS, WorkItemKind.DISTRESS);
      case BEREAVEMENT -> both(HoldKind.DECEASED, WorkItemKind.BEREAVEMENT);
      case REPRESENTED -> both(HoldKind.REPRESENTED, WorkItemKind.REPRESENTED);
      case COMPLAINT -> both(HoldKind.COMPLAINT, WorkItemKind.COMPLAINT);
      default -> throw new IllegalArgumentException(meaning + " protects nobody by itself");
    };
  }

  /** Of the verified borrower, once it was read back. A death that they tell of is another's. */
  public static List<Consequence> about(Wish.Kind kind) {
    return switch (kind) {
      case PROMISE, CALL_BACK -> List.of();
      case PAID -> both(HoldKind.DISPUTE, WorkItemKind.PAYMENT_TO_CHECK);
      case DISPUTE, VALIDATION -> both(HoldKind.DISPUTE, WorkItemKind.DISPUTE);
      case COMPLAINT -> both(HoldKind.COMPLAINT, WorkItemKind.COMPLAINT);
      case HARDSHIP -> both(HoldKind.HARDSHIP_REVIEW, WorkItemKind.HARDSHIP);
      case ILLNESS -> both(HoldKind.MEDICAL_EMERGENCY, WorkItemKind.HARDSHIP);
      case BEREAVED -> both(HoldKind.BEREAVED, WorkItemKind.BEREAVEMENT);
      case REPRESENTED -> both(HoldKind.REPRESENTED, WorkItemKind.REPRESENTED);
    };
  }

  private static List<Consequence> both(HoldKind hold, WorkItemKind work) {
    return List.of(new Consequence.SetsHold(hold), new Consequence.OpensWorkItem(work));
  }
}
