package humane.reminder.carrier.cmpp;

/** The commands that we ask or are asked. An answer to one has its highest bit set. */
final class Command {
  static final int CONNECT = 1;
  static final int TERMINATE = 2;
  static final int SUBMIT = 4;
  static final int DELIVER = 5;
  static final int ACTIVE_TEST = 8;
  private static final int ANSWER = 0x8000_0000;

  private Command() {}

  static int answerTo(int command) {
    return command | ANSWER;
  }

  static boolean isAnswer(int command) {
    return (command & ANSWER) != 0;
  }
}
