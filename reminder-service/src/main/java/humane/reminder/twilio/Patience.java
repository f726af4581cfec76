package humane.reminder.twilio;

import com.twilio.exception.TwilioException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** The carrier was asked too often and says for how long it wants to be left alone. */
final class Patience extends TwilioException {
  static final int STATUS = 429;
  private static final long serialVersionUID = 1L;
  private static final Duration UNLESS_SAID = Duration.ofSeconds(1);

  /** A longer wish is asked about again. */
  private static final Duration AT_MOST = Duration.ofHours(1);

  private final Duration wait;

  private Patience(Duration wait) {
    super("The carrier asks for patience");
    this.wait = wait;
  }

  /** Reads {@code Retry-After}: seconds or a date of HTTP, RFC 9110 §10.2.3. */
  static Patience of(Header @Nullable [] headers, Instant now) {
    if (headers != null)
      for (Header header : headers)
        if (header.getName().equalsIgnoreCase("Retry-After"))
          return new Patience(bounded(read(header.getValue(), now)));
    return new Patience(UNLESS_SAID);
  }

  private static Duration read(@Nullable String said, Instant now) {
    if (said == null) return UNLESS_SAID;
    String value = said.strip();
    try {
      if (value.matches("[0-9]{1,9}")) return Duration.ofSeconds(Long.parseLong(value));
      return Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
    } catch (DateTimeException neither) {
      return UNLESS_SAID;
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(UNLESS_SAID) < 0) return UNLESS_SAID;
    return wait.compareTo(AT_MOST) > 0 ? AT_MOST : wait;
  }

  Duration asked() {
    return wait;
  }
}
