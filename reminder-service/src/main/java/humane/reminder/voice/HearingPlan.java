package humane.reminder.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan that fits has been read out; it stands only if the borrower accepts it. */
public record HearingPlan(Known.Borrower borrower, Standing.Offer offer, Misses misses)
    implements Known {

  static Turn first(Known.Borrower before) {
    Known.Borrower borrower = before.having(Disposition.PLAN_REQUEST);
    if (before.standing().explainFirst())
      return Promises.refused(before, AccountWords.EXPLAIN_FIRST);
    Standing.Offer offer = borrower.standing().offer();
    return offer == null
        ? borrower.menu(
            List.of(borrower.says(AccountWords.PLAN_LINK)), List.of(new Effect.SendPlanLink()))
        : new HearingPlan(borrower, offer, Misses.none()).read(true);
  }

  private Turn read(boolean words) {
    Map<String, Detail> gaps =
        Map.of(
            "count", new Detail.Count(offer.instalments()),
            "sum", new Detail.Sum(offer.firstInstalmentMinor(), offer.currency()),
            "day", new Detail.Day(offer.firstDueOn()),
            "end", new Detail.DayAndYear(offer.endsOn()));
    List<Line> said = new ArrayList<>();
    if (offer.regularMinor() > 0)
      said.add(
          borrower.says(
              AccountWords.PLAN_BESIDE,
              Map.of("sum", new Detail.Sum(offer.regularMinor(), offer.currency()))));
    said.add(borrower.says(AccountWords.PLAN, gaps));
    return new Turn(this, said, Then.choice(words), List.of());
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Pressed(String keys)) {
      if (keys.equals("1")) return accept();
      if (keys.equals("2")) return notNow();
      if (keys.equals("9")) return read(true);
    }
    if (heard instanceof Heard.Spoke(Understood words)) {
      if (words.means(Meaning.NO) || words.means(Meaning.GOODBYE)) return notNow();
      if (words.means(Meaning.YES)) return accept();
      if (words.means(Meaning.REPEAT)) return read(true);
    }
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : new HearingPlan(borrower, offer, now).read(!now.onlyKeys());
  }

  private Turn accept() {
    return new Turn(
        new Accepting(borrower, 0),
        Turn.open(OpenWords.ONE_MOMENT),
        new Then.Wait(),
        List.of(new Effect.AcceptPlan(offer)));
  }

  private Turn notNow() {
    return borrower.menu(List.of(borrower.says(AccountWords.PLAN_NOT_NOW)), List.of());
  }
}
