package humane.reminder.contactpolicy.replay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.contactpolicy.replay.LedgerDecision;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Walks the decisions of a period in the order of their instants, a thousand in memory at most. */
@ApplicationScoped
public class PastDecisions {
  private static final int PIECE = 1_000;
  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final String DECISIONS =
      "SELECT seq, id, at, subject, bytes FROM ledger_entry WHERE kind = 'DECISION' ";

  private final Database database;

  PastDecisions(Database database) {
    this.database = database;
  }

  public long count(Instant from, Instant to) {
    return database
        .first(
            "SELECT count(*) AS n FROM ledger_entry WHERE kind = 'DECISION' AND at >= ? AND at < ?",
            row -> row.bigNumber("n"),
            from,
            to)
        .orElse(0L);
  }

  /**
   * @param from inside; {@code to} is outside
   * @param progress is told after each piece how many were taken in all
   */
  public void each(
      Instant from, Instant to, Consumer<LedgerDecision> taker, LongConsumer progress) {
    Instant at = from;
    long place = -1;
    long taken = 0;
    while (true) {
      List<LedgerDecision> piece =
          withSending(
              database.list(
                  DECISIONS
                      + "AND at < ? AND (at, seq) > (?::timestamptz, ?) ORDER BY at, seq LIMIT "
                      + PIECE,
                  PastDecisions::read,
                  to,
                  at,
                  place));
      if (piece.isEmpty()) return;
      piece.forEach(taker);
      taken += piece.size();
      progress.accept(taken);
      at = piece.getLast().at();
      place = piece.getLast().place();
    }
  }

  public Optional<LedgerDecision> byEntry(UUID entryId) {
    return database.first(DECISIONS + "AND id = ?", PastDecisions::read, entryId);
  }

  /**
   * Adds when each cleared contact was handed to the carrier, if it was and the carrier took it.
   */
  private List<LedgerDecision> withSending(List<LedgerDecision> piece) {
    Map<UUID, Instant> sentAt = new HashMap<>();
    List<UUID> attempts = new ArrayList<>();
    for (LedgerDecision decision : piece) {
      UUID attempt = attemptOf(decision);
      if (attempt != null) attempts.add(attempt);
    }
    if (attempts.isEmpty()) return piece;
    database.each(
        "SELECT id, sending_at FROM attempt WHERE id = ANY (?) AND sending_at IS NOT NULL AND state <> 'NOT_TAKEN'",
        row -> sentAt.put(row.uuid("id"), row.instant("sending_at")),
        attempts);
    return piece.stream()
        .map(
            decision -> {
              UUID attempt = attemptOf(decision);
              return attempt == null ? decision : decision.sent(sentAt.get(attempt));
            })
        .toList();
  }

  private static @Nullable UUID attemptOf(LedgerDecision decision) {
    JsonNode attempt = decision.body().path("attemptId");
    return decision.verdict().equals("CLEARED") && attempt.isTextual()
        ? UUID.fromString(attempt.textValue())
        : null;
  }

  private static LedgerDecision read(Row row) throws SQLException {
    try {
      return new LedgerDecision(
          row.bigNumber("seq"),
          row.uuid("id"),
          row.instant("at"),
          row.text("subject"),
          PLAIN.readTree(new String(row.bytes("bytes"), StandardCharsets.UTF_8)).path("body"),
          null);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A ledger line is not JSON", broken);
    }
  }
}
