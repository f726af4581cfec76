package humane.reminder.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was keyed in is being compared. Only here is somebody verified.
 *
 * @param waits how often the line has come back before the answer was there
 */
public record Checking(int triesHere, int waits) implements State {
  static final int WAITS_MAX = 10;

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Told(News news)) return told(news, situation);
    if (waits >= WAITS_MAX) return HandOver.of(this, situation);
    return new Turn(new Checking(triesHere, waits + 1), List.of(), new Then.Wait(), List.of());
  }

  private Turn told(News news, Situation situation) {
    return switch (news) {
      case News.Right right -> verified(right);
      case News.Wrong(int triesLeft) ->
          triesLeft > 0 && triesHere < Claimed.TRIES_IN_A_CALL_MAX
              ? Claimed.again(triesHere)
              : HandOver.after(this, situation, List.of(), OpenWords.FACTS_STILL_DO_NOT_FIT);
      case News.Away away -> HandOver.of(this, situation);
      case News.PlanAccepted unasked -> HandOver.of(this, situation);
      case News.PlanChanged unasked -> HandOver.of(this, situation);
      case News.CodeChecked unasked -> HandOver.of(this, situation);
    };
  }

  private static Turn verified(News.Right right) {
    Known.Borrower borrower = new Known.Borrower(Verification.by(right), right.standing(), null);
    List<Line> lines = new ArrayList<>();
    for (Standing.Owed owed : right.standing().accounts())
      if (owed.arrearsMinor() > 0) lines.add(state(borrower, owed));
    if (lines.isEmpty()) lines.add(borrower.says(AccountWords.NOTHING_DUE));
    else lines.add(borrower.says(AccountWords.WAYS_TO_PAY));
    lines.add(borrower.says(AccountWords.MENU));
    return new Turn(new Menu(borrower, Misses.none()), lines, Then.choice(true), List.of());
  }

  private static Line state(Known.Borrower borrower, Standing.Owed owed) {
    return borrower.says(
        AccountWords.STATE_OF_ACCOUNT,
        Map.of(
            "account",
            new Detail.Signs(owed.lastFour()),
            "sum",
            new Detail.Sum(owed.arrearsMinor(), owed.currency())));
  }
}
