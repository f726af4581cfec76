package humane.handset.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Times as Twilio writes them, {@code Thu, 24 Aug 2023 05:01:45 +0000}, and as its filters take
 * them.
 */
public final class TwilioTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private TwilioTime() {}

  public static String written(Instant at) {
    return WRITTEN.format(at.atOffset(ZoneOffset.UTC));
  }

  /** From the first moment to just before the last. */
  public record Span(Instant from, Instant until) {}

  /** A day or a moment out of a filter; a moment is the second it names. */
  public static Span span(String filter) {
    try {
      if (filter.length() == 10) {
        LocalDate day = LocalDate.parse(filter);
        return new Span(
            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      Instant moment = OffsetDateTime.parse(filter).toInstant();
      return new Span(moment, moment.plusSeconds(1));
    } catch (DateTimeParseException notOne) {
      throw Refusal.INVALID_PARAMETER.error("'" + filter + "' is not a date.");
    }
  }
}
