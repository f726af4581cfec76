package humane.reminder.carrier.line;

import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SendResult.Accepted;
import humane.reminder.outreach.SendResult.Unclear;
import java.util.List;

/** What became of a text, from what became of each of its segments. */
final class Parts {
  private Parts() {}

  /**
   * Once any segment may have been taken, no answer lets the text be sent again. Of several answers
   * that agree the first counts, and its id is the text's.
   */
  static SendResult asOne(List<SendResult> answers) {
    long taken = answers.stream().filter(Accepted.class::isInstance).count();
    if (taken == answers.size()) return answers.getFirst();
    if (taken > 0) return new Unclear(taken + " of " + answers.size() + " segments taken");
    return answers.stream()
        .filter(Unclear.class::isInstance)
        .findFirst()
        .or(() -> answers.stream().filter(SendResult.Refused.class::isInstance).findFirst())
        .orElseGet(answers::getFirst);
  }
}
