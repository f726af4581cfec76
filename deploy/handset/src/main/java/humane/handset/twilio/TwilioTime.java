package humane.handset.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Times as Twilio writes them, {@code Thu, 24 Aug 2023 05:01:45 +0000}, and as its filters take
 * them.
 */
public final class TwilioTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_DATE_TIME;

  private TwilioTime() {}

  public static String written(Instant at) {
    return WRITTEN.format(at.atOffset(ZoneOffset.UTC));
  }

  /** From the first moment to just before the last. */
  public record Span(Instant from, Instant until) {}

  /**
   * A day or a moment out of a filter; a moment is the second it names. Twilio's own client writes
   * a moment of GMT without saying so.
   */
  public static Span span(String filter) {
    try {
      if (filter.length() == 10) {
        LocalDate day = LocalDate.parse(filter);
        return new Span(
            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      Instant moment =
          switch (MOMENT.parseBest(filter, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime told -> told.toInstant();
            case LocalDateTime untold -> untold.toInstant(ZoneOffset.UTC);
            case TemporalAccessor other ->
                throw new IllegalStateException("Neither was asked for: " + other);
          };
      return new Span(moment, moment.plusSeconds(1));
    } catch (DateTimeParseException notOne) {
      throw Refusal.INVALID_PARAMETER.error("'" + filter + "' is not a date.");
    }
  }
}
