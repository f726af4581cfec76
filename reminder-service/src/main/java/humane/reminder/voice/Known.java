package humane.reminder.voice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states in which the borrower is verified. */
public sealed interface Known extends State
    permits Menu, AskingDay, AskingSum, AskingHour, Confirming, HearingPlan, Accepting {

  Borrower borrower();

  @Override
  default Disposition brokenOff() {
    Disposition done = borrower().done();
    return done == null ? Disposition.HUNG_UP : done;
  }

  /**
   * The borrower in this call.
   *
   * @param done what the call came to so far
   */
  record Borrower(Verification proof, Standing standing, @Nullable Disposition done) {

    Borrower having(Disposition what) {
      return new Borrower(proof, standing, what);
    }

    Line says(AccountWords words) {
      return says(words, Map.of());
    }

    Line says(AccountWords words, Map<String, Detail> gaps) {
      return new Line.Private(proof, words, gaps);
    }

    Turn asks(State state, Then then, AccountWords... words) {
      return new Turn(state, List.of(words).stream().map(this::says).toList(), then, List.of());
    }

    /** Back to the choice of what to do, after these words. */
    Turn menu(List<Line> first, List<Effect> effects) {
      List<Line> lines = new java.util.ArrayList<>(first);
      lines.add(says(AccountWords.ANYTHING_ELSE));
      return new Turn(new Menu(this, Misses.none()), lines, Then.choice(true), effects);
    }
  }
}
