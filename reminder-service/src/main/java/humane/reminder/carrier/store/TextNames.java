package humane.reminder.carrier.store;

import humane.kit.crypto.NumberTokens;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names for texts that the carrier brings without one. A repeat is the same words as the last text
 * from that number, within minutes; in doubt a text counts again, as a second stop does no harm and
 * a lost one does.
 */
@ApplicationScoped
public class TextNames {
  private static final Duration REPEATED_WITHIN = Duration.ofMinutes(5);

  private final Database database;
  private final NumberTokens tokens;

  TextNames(Database database, NumberTokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  /**
   * A name that no text has, or empty for a repeat. After a start, on a page or by text, nothing is
   * a repeat of what came before it.
   *
   * @param now by the system clock
   */
  public Optional<String> newName(String token, String words, Instant now) {
    // Keyed, so that short words cannot be guessed from the name.
    String same =
        "smpp-"
            + tokens.of(token + HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)))
            + "-";
    return last(token).filter(last -> isRepeat(last, same, now, token)).isPresent()
        ? Optional.empty()
        : Optional.of(same + now.toEpochMilli());
  }

  private record Last(String name, Instant receivedAt) {}

  private boolean isRepeat(Last last, String same, Instant now, String token) {
    if (!last.name().startsWith(same)) return false;
    Instant came = Instant.ofEpochMilli(Long.parseLong(last.name().substring(same.length())));
    return came.plus(REPEATED_WITHIN).isAfter(now) && !isStartedSince(token, last.receivedAt());
  }

  private Optional<Last> last(String token) {
    return database.first(
        "SELECT carrier_id, received_at FROM inbound_message WHERE number_token = ? ORDER BY received_at DESC LIMIT 1",
        row -> new Last(row.text("carrier_id"), row.instant("received_at")),
        token);
  }

  private boolean isStartedSince(String token, Instant at) {
    return database
        .first(
            "SELECT 1 AS one FROM suppression WHERE number_token = ? AND lifted_at > ? LIMIT 1",
            row -> row.number("one"),
            token,
            at)
        .isPresent();
  }
}
