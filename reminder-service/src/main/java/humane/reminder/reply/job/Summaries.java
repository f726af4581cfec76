package humane.reminder.reply.job;

import humane.reminder.workitem.WorkItemKind;

/** One sentence for the team about why a text needs a person; nothing in it says who wrote. */
final class Summaries {
  private Summaries() {}

  /**
   * @param promised the day and the sum that were read out of the words, for who checks the promise
   */
  static String of(WorkItemKind kind, String promised) {
    return kind == WorkItemKind.PROMISE_TO_CHECK && !promised.isEmpty()
        ? of(kind) + " Read as: " + promised + "."
        : of(kind);
  }

  static String of(WorkItemKind kind) {
    return switch (kind) {
      case DISTRESS -> "A text tells of distress. Everything else is held; please look at once.";
      case BEREAVEMENT ->
          "A text tells of a death. Nothing is sent any more; please find out with care.";
      case PERSON_WANTED -> "Somebody asks to talk to a person.";
      case COMPLAINT -> "Somebody is not content. The complaint counts from now.";
      case DISPUTE -> "Somebody says that something is not right.";
      case REPRESENTED ->
          "Somebody is helped by another person; contact is held until this is read.";
      case HARDSHIP -> "Somebody tells that things are hard.";
      case PAYMENT_TO_CHECK -> "Somebody says that the payment is made. Please look for it.";
      case PROMISE_TO_CHECK -> "Somebody names a day on which to pay.";
      case UNCLEAR_REPLY -> "A text that we do not understand. Please read it.";
      case POSSIBLE_DISTRESS ->
          "A text may tell of distress. Everything else waits until you have read it; please look at once.";
      case REPLY_TO_READ ->
          "A text may ask for something that protects. Nothing is sent until you have read it.";
      case FOREIGN_REPLY ->
          "A text in a language that we do not read. Nothing is sent until somebody has read it.";
      case UNKNOWN_SENDER -> "A text from a number that belongs to no borrower.";
      case CARE_NOT_DELIVERED -> "The carrier did not take our answer to somebody in distress.";
      default -> throw new IllegalArgumentException(kind + " comes from no text");
    };
  }
}
