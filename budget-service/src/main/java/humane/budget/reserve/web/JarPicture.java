package humane.budget.reserve.web;

import humane.budget.reserve.ReservePlan;
import humane.budget.reserve.ReservePlan.JarMonth;
import java.util.ArrayList;
import java.util.List;

/** What lies in the jar after each month, as bars; months with a cost are drawn full. */
public record JarPicture(List<Bar> bars, int height) {
  private static final int ROOM = 96;
  private static final int WORDS = 22;
  private static final int STEP = 27;
  private static final int WIDTH = 20;

  /** One month in the units of the drawing. */
  public record Bar(JarMonth month, int x, int y, int height) {
    public int middle() {
      return x + WIDTH / 2;
    }
  }

  static JarPicture of(ReservePlan plan) {
    long most = plan.months().stream().mapToLong(JarMonth::leftMinor).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (JarMonth month : plan.months()) {
      int height =
          (int) Math.max(2, Math.round((double) ROOM * month.leftMinor() / Math.max(1, most)));
      bars.add(new Bar(month, bars.size() * STEP, ROOM - height, height));
    }
    return new JarPicture(bars, ROOM + WORDS);
  }

  public int floorY() {
    return ROOM;
  }

  public int labelY() {
    return ROOM + 14;
  }
}
