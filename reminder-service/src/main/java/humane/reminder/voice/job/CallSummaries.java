package humane.reminder.voice.job;

import humane.reminder.workitem.WorkItemKind;

/** One sentence for the team about why a call needs a person; nothing in it says who called. */
final class CallSummaries {
  private CallSummaries() {}

  static String of(WorkItemKind kind) {
    return switch (kind) {
      case DISTRESS -> "A call tells of distress. Everything else is held; please look at once.";
      case BEREAVEMENT -> "A call tells of a death. Please find out with care.";
      case PERSON_WANTED -> "Somebody asked on a call for a person.";
      case COMPLAINT -> "Somebody said on a call that they are not content. It counts from now.";
      case DISPUTE -> "Somebody said on a call that something is not right.";
      case REPRESENTED -> "Somebody said on a call that another person acts for them.";
      case HARDSHIP -> "Somebody told on a call that things are hard.";
      case PAYMENT_TO_CHECK -> "Somebody said on a call that the payment is made.";
      default -> throw new IllegalArgumentException(kind + " comes from no call");
    };
  }
}
