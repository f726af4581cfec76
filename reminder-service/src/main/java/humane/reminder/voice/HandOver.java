package humane.reminder.voice;

import java.util.ArrayList;
import java.util.List;

/** To a person: at once while somebody picks up, otherwise by a call-back. Nothing is confirmed. */
final class HandOver {
  private HandOver() {}

  static Turn of(State from, Situation situation) {
    return after(from, situation, List.of());
  }

  static Turn after(State from, Situation situation, List<Effect> effects, OpenWords... first) {
    List<Line> lines = new ArrayList<>(Turn.open(first));
    boolean verified = from instanceof Known;
    if (situation.teamAnswers()) {
      lines.add(Line.open(OpenWords.TO_A_PERSON));
      return new Turn(new Transferring(verified), lines, new Then.Transfer(), effects);
    }
    List<Effect> all = new ArrayList<>(effects);
    all.add(new Effect.WantPerson());
    lines.add(Line.open(OpenWords.NOBODY_FREE));
    lines.add(Line.open(OpenWords.A_PERSON_CALLS_BACK));
    return new Turn(new Ended(Disposition.HANDED_OVER, verified), lines, new Then.HangUp(), all);
  }
}
