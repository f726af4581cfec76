package humane.reminder.voice;

import java.util.List;
import java.util.Map;

/** What was understood has been read back; nothing is done before the borrower agrees. */
public record Confirming(
    Known.Borrower borrower, Wish wish, Map<String, Detail> gaps, Misses misses) implements Known {

  public Confirming {
    gaps = Map.copyOf(gaps);
  }

  static Turn of(Known.Borrower borrower, Wish wish) {
    return of(borrower, wish, Map.of());
  }

  static Turn of(Known.Borrower borrower, Wish wish, Map<String, Detail> gaps) {
    return new Confirming(borrower, wish, gaps, Misses.none()).readsBack(true);
  }

  private Turn readsBack(boolean words) {
    return new Turn(
        this, List.of(borrower.says(wish.kind().readBack(), gaps)), Then.choice(words), List.of());
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Pressed(String keys)) {
      if (keys.equals("1")) return done();
      if (keys.equals("2")) return borrower.menu(List.of(), List.of());
    }
    if (heard instanceof Heard.Spoke(Understood words)) {
      if (words.means(Meaning.NO)) return borrower.menu(List.of(), List.of());
      if (words.means(Meaning.YES)) return done();
    }
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : new Confirming(borrower, wish, gaps, now).readsBack(!now.onlyKeys());
  }

  private Turn done() {
    Known.Borrower after = borrower.having(wish.kind().disposition());
    return after.menu(
        List.of(after.says(wish.kind().done(), gaps)), List.of(new Effect.RecordWish(wish)));
  }
}
