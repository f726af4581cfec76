package humane.borrower.portfolio.rest;

import humane.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The moment for which a file speaks. */
final class AsOf {
  private static final Duration AHEAD_MAX = Duration.ofDays(1);

  private AsOf() {}

  /** An instant with offset, or a day (its first moment in UTC); now where nothing is said. */
  static Instant read(@Nullable String written, Instant now) {
    if (written == null || written.isBlank()) return now.truncatedTo(ChronoUnit.MICROS);
    Instant asOf = parse(written.strip().replace(' ', '+')).truncatedTo(ChronoUnit.MICROS);
    if (asOf.isAfter(now.plus(AHEAD_MAX)))
      throw Problem.badInput("as_of", written, "lies in the future; no file knows that");
    return asOf;
  }

  private static Instant parse(String written) {
    try {
      return written.length() == 10
          ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException broken) {
      throw Problem.badInput(
          "as_of", written, "must be an instant in ISO 8601 with offset, or a date");
    }
  }
}
