package humane.reminder.reply;

/** What a reply wants, most protective first: where several are found, the first one leads. */
public enum Intent {
  STOP,
  WRONG_PERSON,
  DISTRESS,
  BEREAVEMENT,
  REPRESENTED,
  DISPUTE,
  COMPLAINT,
  HARDSHIP,
  WANTS_PERSON,
  AUTHENTICITY,
  ALREADY_PAID,
  WANTS_PLAN,
  ACCEPTS_PLAN,
  PROMISE_TO_PAY,
  HELP,
  START,
  UNCLEAR
}
