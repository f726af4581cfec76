package humane.reminder.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How long a recording is kept, by the place of the borrower and by who was on the line. */
public final class Retention {
  private static final String EVERYWHERE = "*";

  /** Whoever was on the line has nothing to do with it. */
  private static final Set<Disposition> OF_OTHERS =
      EnumSet.of(Disposition.WRONG_PERSON, Disposition.THIRD_PARTY);

  private static final Period OF_OTHERS_KEPT = Period.ofDays(1);
  private static final String OF_OTHERS_RULE = "HOUSE-SOMEBODY-ELSE";

  private final List<Row> rows;

  public Retention(List<Row> rows) {
    if (rows.stream().noneMatch(row -> row.place().equals(EVERYWHERE)))
      throw new IllegalArgumentException("No row says how long a recording is kept everywhere");
    this.rows = List.copyOf(rows);
  }

  /**
   * One rule.
   *
   * @param place ISO 3166, or {@code *}
   * @param from the first day on which it is in force
   */
  public record Row(String place, Period keep, LocalDate from, String rule, String source) {}

  /** Until when, and by which rule. */
  public record Kept(Instant until, String rule) {}

  public Kept of(String country, Disposition disposition, Instant recordedAt) {
    if (OF_OTHERS.contains(disposition))
      return new Kept(plus(recordedAt, OF_OTHERS_KEPT), OF_OTHERS_RULE);
    LocalDate day = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    List<Row> inForce = rows.stream().filter(row -> !row.from().isAfter(day)).toList();
    Row longest =
        inForce.stream()
            .filter(row -> row.place().equals(country))
            .max(Comparator.comparing(row -> plus(recordedAt, row.keep())))
            .orElseGet(
                () ->
                    inForce.stream()
                        .filter(row -> row.place().equals(EVERYWHERE))
                        .findFirst()
                        .orElseThrow());
    return new Kept(plus(recordedAt, longest.keep()), longest.rule());
  }

  private static Instant plus(Instant at, Period period) {
    return at.atZone(ZoneOffset.UTC).plus(period).toInstant();
  }
}
