package humane.reminder.voice;

import java.util.List;

/**
 * The plan is being accepted at budget-service, which says whether it stands.
 *
 * @param waits how often the line has come back before the answer was there
 */
public record Accepting(Known.Borrower borrower, int waits) implements Known {

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Told(News news)) return told(news, situation);
    if (waits >= Checking.WAITS_MAX) return HandOver.of(this, situation);
    return new Turn(new Accepting(borrower, waits + 1), List.of(), new Then.Wait(), List.of());
  }

  private Turn told(News news, Situation situation) {
    return switch (news) {
      case News.PlanAccepted accepted ->
          borrower.menu(List.of(borrower.says(AccountWords.PLAN_ACCEPTED)), List.of());
      case News.PlanChanged changed ->
          borrower.menu(
              List.of(borrower.says(AccountWords.PLAN_CHANGED)),
              List.of(new Effect.SendPlanLink()));
      case News.Away away -> HandOver.of(this, situation);
      case News.Right unasked -> HandOver.of(this, situation);
      case News.Wrong unasked -> HandOver.of(this, situation);
      case News.CodeChecked unasked -> HandOver.of(this, situation);
    };
  }
}
