package humane.budget.plan.web;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.MonthLeft;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each month of a year leaves, as bars over or under a line; none where all are alike. */
public record YearPicture(List<Bar> bars, int zeroY, int height, Bar tightest, Bar easiest) {
  private static final int ROOM = 96;
  private static final int WORDS = 18;
  private static final int STEP = 27;
  private static final int WIDTH = 20;

  /** One month, 1 to 12, in the units of the drawing; what it leaves in minor units of money. */
  public record Bar(int month, long leftMinor, int x, int y, int height) {
    public int middle() {
      return x + WIDTH / 2;
    }
  }

  public static Optional<YearPicture> of(Affordability known) {
    if (known.even()) {
      return Optional.empty();
    }
    List<MonthLeft> months = known.months();
    long highest = Math.max(0, months.stream().mapToLong(MonthLeft::leftMinor).max().orElse(0));
    long lowest = Math.min(0, months.stream().mapToLong(MonthLeft::leftMinor).min().orElse(0));
    long range = Math.max(1, highest - lowest);
    int zeroY = (int) Math.round((double) ROOM * highest / range);
    List<Bar> bars = months.stream().map(one -> bar(one, zeroY, range)).toList();
    Comparator<Bar> byLeft = Comparator.comparing(Bar::leftMinor);
    return Optional.of(
        new YearPicture(
            bars,
            zeroY,
            ROOM + WORDS + 4,
            bars.stream().min(byLeft).orElseThrow(),
            bars.stream().max(byLeft).orElseThrow()));
  }

  /** By how much the tightest month does not reach, as a number above zero. */
  public long shortMinor() {
    return Math.max(0, -tightest.leftMinor());
  }

  public int labelY() {
    return ROOM + WORDS - 4;
  }

  private static Bar bar(MonthLeft one, int zeroY, long range) {
    int height = (int) Math.max(1, Math.round((double) ROOM * Math.abs(one.leftMinor()) / range));
    int x = (one.month() - 1) * STEP;
    int y = one.leftMinor() >= 0 ? zeroY - height : zeroY;
    return new Bar(one.month(), one.leftMinor(), x, y, height);
  }
}
