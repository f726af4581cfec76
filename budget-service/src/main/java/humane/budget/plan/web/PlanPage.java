package humane.budget.plan.web;

import humane.budget.plan.MissedRule;
import humane.budget.plan.MoveToEnd;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanPayment;
import humane.budget.plan.TrackedInstalment;
import humane.budget.proposal.Proposal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan that stands as its borrower sees it today. Minor units.
 *
 * @param late the oldest date that passed with something open
 * @param near the next date, where it may move already
 */
public record PlanPage(
    boolean justAccepted,
    boolean twoMissed,
    @Nullable Movable late,
    @Nullable Movable near,
    @Nullable DateLine next,
    List<DateLine> dates,
    List<PlanPayment> payments,
    long paidMinor,
    long openMinor,
    long overMinor,
    long beyondMinor,
    long regularMinor,
    LocalDate endsOn,
    LocalDate reviewOn,
    @Nullable Way way) {

  /** A date with all that is asked on it; its state is one of the words {@code plan.state.*}. */
  public record DateLine(LocalDate dueOn, long amountMinor, long openMinor, String state) {}

  /** A date that may move, and how long the plan would last then; or why it stays. */
  public record Movable(
      LocalDate dueOn,
      long openMinor,
      @Nullable LocalDate graceUntil,
      @Nullable LocalDate movedUntil,
      MoveToEnd.@Nullable WhyNot whyNot) {}

  /** The picture of what is still owed, as {@link WayDown} draws it. */
  public record Way(
      long owedMinor, LocalDate endsOn, @Nullable LocalDate halfOn, String endX, String points) {}

  static PlanPage of(
      Plan plan,
      List<TrackedInstalment> tracked,
      List<PlanPayment> payments,
      LocalDate today,
      int graceDays,
      Function<LocalDate, MoveToEnd.Answer> moving) {
    List<DateLine> dates =
        tracked.stream()
            .collect(
                Collectors.groupingBy(TrackedInstalment::dueOn, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> line(entry.getKey(), entry.getValue(), today))
            .toList();
    List<DateLine> open = dates.stream().filter(one -> one.openMinor() > 0).toList();
    DateLine late =
        open.stream().filter(one -> one.dueOn().isBefore(today)).findFirst().orElse(null);
    DateLine next =
        open.stream().filter(one -> !one.dueOn().isBefore(today)).findFirst().orElse(null);
    Movable near = next == null ? null : movable(next, today, graceDays, moving);
    Proposal agreed = plan.terms().proposal();
    LocalDate endsOn =
        dates.isEmpty() || agreed.endsOn().isAfter(dates.getLast().dueOn())
            ? agreed.endsOn()
            : dates.getLast().dueOn();
    return new PlanPage(
        LocalDate.ofInstant(plan.acceptedAt().orElseThrow(), plan.zone()).equals(today),
        MissedRule.after(tracked) == MissedRule.Consequence.PERSON,
        late == null ? null : movable(late, today, graceDays, moving),
        near == null || near.movedUntil() == null ? null : near,
        next,
        dates,
        payments,
        tracked.stream().mapToLong(TrackedInstalment::paidMinor).sum(),
        tracked.stream().mapToLong(TrackedInstalment::openMinor).sum(),
        Overpaid.of(plan, payments),
        Overpaid.beyond(plan, payments),
        plan.terms().regularMinor(),
        endsOn,
        agreed.reviewOn(),
        agreed.kind().paysBack() ? way(plan, tracked, endsOn) : null);
  }

  private static Movable movable(
      DateLine date, LocalDate today, int graceDays, Function<LocalDate, MoveToEnd.Answer> moving) {
    LocalDate graceUntil = date.dueOn().plusDays(graceDays);
    LocalDate stillInGrace = graceUntil.isBefore(today) ? null : graceUntil;
    return switch (moving.apply(date.dueOn())) {
      case MoveToEnd.Moved moved ->
          new Movable(date.dueOn(), date.openMinor(), stillInGrace, moved.lastOn(), null);
      case MoveToEnd.NotMoved stays ->
          new Movable(date.dueOn(), date.openMinor(), stillInGrace, null, stays.why());
    };
  }

  private static DateLine line(LocalDate day, List<TrackedInstalment> due, LocalDate today) {
    long asked = due.stream().mapToLong(TrackedInstalment::askedMinor).sum();
    long open = due.stream().mapToLong(TrackedInstalment::openMinor).sum();
    long whole = due.stream().mapToLong(TrackedInstalment::amountMinor).sum();
    return new DateLine(day, asked == 0 ? whole : asked, open, state(day, asked, open, today));
  }

  private static String state(LocalDate day, long asked, long open, LocalDate today) {
    if (asked == 0) return "moved";
    if (open == 0) return "paid";
    if (day.isBefore(today)) return "late";
    return open < asked ? "part" : "open";
  }

  private static Way way(Plan plan, List<TrackedInstalment> tracked, LocalDate endsOn) {
    SortedMap<LocalDate, Long> principal = new TreeMap<>();
    for (TrackedInstalment one : tracked) {
      long stays = one.principalThatStays(plan.terms().proposal().instalments());
      principal.merge(one.dueOn(), stays, Long::sum);
    }
    LocalDate startsOn = plan.terms().question().startsOn();
    long owedMinor = principal.values().stream().mapToLong(Long::longValue).sum();
    long months = ChronoUnit.MONTHS.between(startsOn.withDayOfMonth(1), endsOn.withDayOfMonth(1));
    WayDown picture = new WayDown(startsOn, owedMinor, months);
    return new Way(
        owedMinor,
        endsOn,
        picture.halfOn(principal).orElse(null),
        picture.endX(endsOn),
        picture.points(principal));
  }
}
