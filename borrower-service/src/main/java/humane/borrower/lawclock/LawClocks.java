package humane.borrower.lawclock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out dates from the rows in force on the day of the event. Who stands under several laws has
 * the clocks of all; a place whose law is not written down here gets the strictest that is, and the
 * answer says so.
 */
public final class LawClocks {
  private static final String HOUSE = "HOUSE";
  private static final String DECIDE = "decide";
  private static final String ANSWER = "answer";
  private static final String KEEP = "keep";

  private final List<ClockRow> rows;
  private final LawPlaces places;
  private final Map<String, Set<LocalDate>> holidays;

  /**
   * @param holidays of the places that have them as data
   */
  public LawClocks(List<ClockRow> rows, LawPlaces places, Map<String, Set<LocalDate>> holidays) {
    this.rows = List.copyOf(rows);
    this.places = places;
    this.holidays = Map.copyOf(holidays);
  }

  public List<ClockRow> rows() {
    return rows;
  }

  /** The rows in force on a day for who stands under these laws; the house's are among them. */
  public List<ClockRow> applying(List<String> jurisdictions, ClockKind kind, LocalDate on) {
    return under(jurisdictions, kind, on).toList();
  }

  /** Every date that a complaint starts, the earliest first. */
  public List<DueDate> ofComplaint(List<String> jurisdictions, LocalDate receivedOn) {
    List<DueDate> dates = new ArrayList<>();
    under(jurisdictions, ClockKind.COMPLAINT, receivedOn)
        .forEach(row -> row.steps().forEach(step -> dates.add(dated(row, step, receivedOn))));
    for (String unknown : unknown(jurisdictions))
      strictest(ClockKind.COMPLAINT, DECIDE, receivedOn)
          .map(date -> inPlaceOf(unknown, date))
          .ifPresent(dates::add);
    return dates.stream().distinct().sorted(STRICTEST_FIRST).toList();
  }

  /** The strictest date of a data request; of two equal ones the law's, not the house's. */
  public DueDate ofDataRequest(List<String> jurisdictions, LocalDate receivedOn) {
    List<DueDate> dates = new ArrayList<>();
    under(jurisdictions, ClockKind.DATA_REQUEST, receivedOn)
        .forEach(
            row -> row.step(ANSWER).ifPresent(step -> dates.add(dated(row, step, receivedOn))));
    for (String unknown : unknown(jurisdictions))
      strictest(ClockKind.DATA_REQUEST, ANSWER, receivedOn)
          .map(date -> inPlaceOf(unknown, date))
          .ifPresent(dates::add);
    return dates.stream()
        .min(STRICTEST_FIRST)
        .orElseThrow(() -> new IllegalStateException("The house's own row is missing"));
  }

  /**
   * Until when something must be kept: the longest that applies, of all laws known where one of the
   * places is not.
   *
   * @return empty where no row names a period
   */
  public Optional<DueDate> keepUntil(ClockKind kind, List<String> jurisdictions, LocalDate event) {
    return keepUntil(kind, jurisdictions, event, event);
  }

  /**
   * The same by the rows in force on another day: a rule of today also asks for what was there
   * before it.
   */
  public Optional<DueDate> keepUntil(
      ClockKind kind, List<String> jurisdictions, LocalDate event, LocalDate inForceOn) {
    Stream<ClockRow> applying =
        unknown(jurisdictions).isEmpty()
            ? under(jurisdictions, kind, inForceOn)
            : inForce(kind, inForceOn);
    return applying
        .flatMap(row -> row.step(KEEP).map(step -> dated(row, step, event)).stream())
        .max(Comparator.comparing(DueDate::dueOn));
  }

  /**
   * A number of times.
   *
   * @throws IllegalStateException when no row of this name is in force
   */
  public int timesMax(String ruleId, String step, LocalDate on) {
    return rows.stream()
        .filter(row -> row.id().equals(ruleId) && row.isInForceOn(on))
        .flatMap(row -> row.step(step).stream())
        .mapToInt(ClockStep::value)
        .min()
        .orElseThrow(() -> new IllegalStateException(ruleId + " says nothing of " + step));
  }

  private static final Comparator<DueDate> STRICTEST_FIRST =
      Comparator.comparing(DueDate::dueOn)
          .thenComparing(date -> date.rule().startsWith(HOUSE))
          .thenComparing(DueDate::rule)
          .thenComparing(DueDate::what);

  private Stream<ClockRow> inForce(ClockKind kind, LocalDate on) {
    return rows.stream().filter(row -> row.kind() == kind && row.isInForceOn(on));
  }

  private Stream<ClockRow> under(List<String> jurisdictions, ClockKind kind, LocalDate on) {
    Set<String> packs =
        Stream.concat(
                Stream.of(HOUSE),
                jurisdictions.stream().flatMap(place -> places.packsOf(place).stream()))
            .collect(Collectors.toSet());
    return inForce(kind, on).filter(row -> packs.contains(row.pack()));
  }

  private List<String> unknown(List<String> jurisdictions) {
    Set<String> known = rows.stream().map(ClockRow::pack).collect(Collectors.toSet());
    return jurisdictions.stream()
        .filter(place -> places.packsOf(place).stream().noneMatch(known::contains))
        .toList();
  }

  private Optional<DueDate> strictest(ClockKind kind, String step, LocalDate event) {
    return inForce(kind, event)
        .flatMap(row -> row.step(step).map(found -> dated(row, found, event)).stream())
        .min(STRICTEST_FIRST);
  }

  private DueDate dated(ClockRow row, ClockStep step, LocalDate event) {
    Set<LocalDate> free = holidays.getOrDefault(row.pack(), Set.of());
    return new DueDate(
        row.id(),
        step.what(),
        step.unit().after(event, step.value(), free),
        step.name(),
        step.extension());
  }

  private static DueDate inPlaceOf(String unknown, DueDate date) {
    return new DueDate(
        date.rule(),
        date.what()
            + " (no rule of "
            + unknown
            + " is known here, so the strictest known one is kept)",
        date.dueOn(),
        date.step(),
        date.extension());
  }
}
