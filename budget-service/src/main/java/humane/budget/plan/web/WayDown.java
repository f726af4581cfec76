package humane.budget.plan.web;

import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.Proposal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is still owed, month by month, as the points of a line in a picture. Several pictures beside
 * each other have one scale, so that they can be compared.
 */
record WayDown(LocalDate startsOn, long owedMinor, long monthsMax) {
  static final int WIDTH = 320;
  static final int HEIGHT = 110;
  private static final double ROOM_FOR_A_DATE = 100;

  String points(Proposal proposal) {
    return points(principalByDay(proposal));
  }

  static SortedMap<LocalDate, Long> principalByDay(Proposal proposal) {
    return proposal.instalments().stream()
        .collect(
            Collectors.groupingBy(
                PlanInstalment::dueOn,
                TreeMap::new,
                Collectors.summingLong(PlanInstalment::principalMinor)));
  }

  /** The first day on which half of it or more is paid back, but not yet all. */
  Optional<LocalDate> halfOn(SortedMap<LocalDate, Long> principalByDay) {
    long paidMinor = 0;
    for (Map.Entry<LocalDate, Long> one : principalByDay.entrySet()) {
      paidMinor += one.getValue();
      if (paidMinor * 2 >= owedMinor)
        return Optional.of(one.getKey()).filter(day -> !day.equals(principalByDay.lastKey()));
    }
    return Optional.empty();
  }

  String points(SortedMap<LocalDate, Long> paid) {
    StringBuilder points = new StringBuilder(point(startsOn, owedMinor));
    long leftMinor = owedMinor;
    for (Map.Entry<LocalDate, Long> one : paid.entrySet()) {
      leftMinor -= one.getValue();
      points.append(' ').append(point(one.getKey(), leftMinor));
    }
    return points.toString();
  }

  /** Where the line ends, for the words under it, which need some room to their left. */
  String endX(LocalDate endsOn) {
    double x =
        (double) WIDTH * ChronoUnit.MONTHS.between(startsOn, endsOn) / Math.max(1, monthsMax);
    return String.format(Locale.ROOT, "%.1f", Math.max(ROOM_FOR_A_DATE, x));
  }

  private String point(LocalDate day, long leftMinor) {
    double x = (double) WIDTH * ChronoUnit.MONTHS.between(startsOn, day) / Math.max(1, monthsMax);
    double y = HEIGHT - (double) HEIGHT * leftMinor / Math.max(1, owedMinor);
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }
}
