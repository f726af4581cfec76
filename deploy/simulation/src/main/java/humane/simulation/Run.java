package humane.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One run from its first instant to its last. */
final class Run {
  private Run() {}

  /** Who lived through it, and what happened. */
  record Lived(Town town, Notes notes) {}

  /**
   * @param first the day on which it begins, at midnight UTC
   */
  static Lived of(
      PortfolioReading.Portfolio portfolio,
      LocalDate first,
      int days,
      long seed,
      Chances chances,
      Rules rules) {
    Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    Town town = Town.of(portfolio.rows(), first);
    Agenda agenda = new Agenda(start.plus(Duration.ofDays(days)));
    Notes notes = new Notes();
    new World(town, chances, new Luck(seed), rules, agenda, notes).begin(town, start);
    agenda.live();
    return new Lived(town, notes);
  }
}
