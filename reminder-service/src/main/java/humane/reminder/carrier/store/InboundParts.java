package humane.reminder.carrier.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.carrier.Coding;
import humane.reminder.carrier.InboundPart;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parts of texts, sealed, until all have come: they may come to any replica, in any order and more
 * than once. On system time.
 */
@ApplicationScoped
public class InboundParts {
  private static final String WORDS_PLACE = "inbound_part.words";
  private static final String FROM_PLACE = "inbound_part.from";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A joined text stays so long, so that a repeat of one of its parts begins no new one. */
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private final Database database;
  private final BorrowerCiphers ciphers;

  InboundParts(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  /** A text of which parts are missing. */
  public record Left(String from, String words) {}

  private record Kept(int reference, int total, int number, boolean joined, String words) {}

  /** Texts from one number are taken one after the other, until this transaction ends. */
  public void lock(String token) {
    database.each("SELECT pg_advisory_xact_lock(hashtextextended(?, 120))", row -> {}, token);
  }

  /**
   * Keeps the part, and gives the texts that are complete by it: mostly none or one. A part that
   * differs from the one kept under its name begins another text, and what is left of the first is
   * given out as it is.
   */
  public List<String> joined(String token, String from, InboundPart part, Instant now) {
    List<String> texts = new ArrayList<>();
    List<Kept> kept = keptOf(token, part);
    for (Kept before : kept)
      if (before.number() == part.number()) {
        if (before.words().equals(part.words())) return texts;
        if (!before.joined()) texts.add(words(kept));
        delete(token, part.reference(), part.total());
        kept = List.of();
        break;
      }
    keep(token, from, part, now);
    if (kept.size() + 1 == part.total()) {
      texts.add(words(keptOf(token, part)));
      database.update(
          "UPDATE inbound_part SET joined = true WHERE number_token = ? AND reference = ? AND total = ?",
          token,
          part.reference(),
          part.total());
    }
    return texts;
  }

  /** Numbers from which a text has waited for its other parts for too long. */
  public List<String> waitingInVain(Instant now) {
    return database.list(
        "SELECT DISTINCT number_token FROM inbound_part WHERE NOT joined GROUP BY number_token, reference, total HAVING max(arrived_at) < ?",
        row -> row.text("number_token"),
        now.minus(PATIENCE));
  }

  /** Takes out what has waited for too long. */
  public List<Left> unjoined(String token, Instant now) {
    Map<String, List<Kept>> texts = new LinkedHashMap<>();
    Map<String, String> from = new LinkedHashMap<>();
    database.each(
        """
        SELECT * FROM inbound_part AS part WHERE number_token = ? AND NOT joined AND NOT EXISTS (
          SELECT FROM inbound_part AS other WHERE other.number_token = part.number_token
          AND other.reference = part.reference AND other.total = part.total AND other.arrived_at >= ?)
        ORDER BY reference, total, number""",
        row -> {
          Kept kept = kept(token, row);
          String text = kept.reference() + "/" + kept.total();
          texts.computeIfAbsent(text, none -> new ArrayList<>()).add(kept);
          from.put(text, fromOf(token, row));
        },
        token,
        now.minus(PATIENCE));
    List<Left> left = new ArrayList<>();
    texts.forEach(
        (text, kept) -> {
          left.add(new Left(from.getOrDefault(text, ""), words(kept)));
          delete(token, kept.getFirst().reference(), kept.getFirst().total());
        });
    return left;
  }

  /** Deletes what was joined long ago. */
  public void forget(Instant now) {
    database.update("DELETE FROM inbound_part WHERE joined AND arrived_at < ?", now.minus(MEMORY));
  }

  private List<Kept> keptOf(String token, InboundPart part) {
    return database.list(
        "SELECT * FROM inbound_part WHERE number_token = ? AND reference = ? AND total = ? ORDER BY number",
        row -> kept(token, row),
        token,
        part.reference(),
        part.total());
  }

  private void keep(String token, String from, InboundPart part, Instant now) {
    database.update(
        "INSERT INTO inbound_part (number_token, reference, total, number, words_sealed, from_sealed, arrived_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        token,
        part.reference(),
        part.total(),
        part.number(),
        // Units, not UTF-8: half a pair of surrogates must come back as it was.
        ciphers.encrypt(
            sealedFor(token), KeyPurpose.RECORD, Coding.UCS_2.encoded(part.words()), WORDS_PLACE),
        ciphers.encrypt(sealedFor(token), KeyPurpose.RECORD, from, FROM_PLACE),
        now);
  }

  private void delete(String token, int reference, int total) {
    database.update(
        "DELETE FROM inbound_part WHERE number_token = ? AND reference = ? AND total = ?",
        token,
        reference,
        total);
  }

  private Kept kept(String token, Row row) throws SQLException {
    return new Kept(
        row.number("reference"),
        row.number("total"),
        row.number("number"),
        row.yes("joined"),
        Coding.UCS_2.decoded(
            ciphers.decryptBytes(
                sealedFor(token), KeyPurpose.RECORD, row.bytes("words_sealed"), WORDS_PLACE)));
  }

  private String fromOf(String token, Row row) throws SQLException {
    return new String(
        ciphers.decryptBytes(
            sealedFor(token), KeyPurpose.RECORD, row.bytes("from_sealed"), FROM_PLACE),
        StandardCharsets.UTF_8);
  }

  private static String words(List<Kept> inOrder) {
    return inOrder.stream().map(Kept::words).collect(Collectors.joining());
  }

  private static String sealedFor(String token) {
    return "number:" + token;
  }
}
