package humane.reminder.reply.store;

import humane.kit.problem.Problem;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.reply.Intent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people say that replies meant; every method works in the current transaction. */
@ApplicationScoped
public class ReplyLabels {
  private static final int WAITING_MAX = 200;

  private final Database database;

  ReplyLabels(Database database) {
    this.database = database;
  }

  /**
   * A label that waits for its review.
   *
   * @param intents empty for an ordinary message that means nothing of ours
   */
  public record Proposed(
      UUID id, String carrierId, Set<Intent> intents, String labelledBy, Instant labelledAt) {}

  /** An example to learn from; nothing tells whose it was. */
  public record Example(String words, String intents) {}

  /** What one says of a reply that another's label waits for takes its place. */
  public UUID propose(String carrierId, Set<Intent> intents, String staff, Instant at) {
    return database
        .first(
            """
            INSERT INTO reply_label (id, carrier_id, intents, state, labelled_by, labelled_at) VALUES (?, ?, ?, 'PROPOSED', ?, ?)
            ON CONFLICT (carrier_id) WHERE state = 'PROPOSED'
            DO UPDATE SET id = excluded.id, intents = excluded.intents, labelled_by = excluded.labelled_by, labelled_at = excluded.labelled_at
            RETURNING id""",
            row -> row.uuid("id"),
            UUID.randomUUID(),
            carrierId,
            intents.stream().sorted().map(Intent::name).collect(Collectors.joining(",")),
            staff,
            at)
        .orElseThrow();
  }

  /** The oldest first. */
  public List<Proposed> waiting() {
    return database.list(
        "SELECT * FROM reply_label WHERE state = 'PROPOSED' ORDER BY labelled_at, id LIMIT ?",
        ReplyLabels::read,
        WAITING_MAX);
  }

  /** Locks it until the end of the transaction; empty when there is none or it was reviewed. */
  public Optional<Proposed> lockWaiting(UUID id) {
    return database.first(
        "SELECT * FROM reply_label WHERE id = ? AND state = 'PROPOSED' FOR UPDATE",
        ReplyLabels::read,
        id);
  }

  /**
   * From now on it is an example.
   *
   * @param words without names and numbers
   * @param language {@code en} or {@code zh}
   */
  public void accept(Proposed label, String staff, Instant at, String language, String words) {
    requireSomebodyElse(label, staff);
    database.update(
        """
        UPDATE reply_label SET state = 'ACCEPTED', carrier_id = NULL, reviewed_by = ?, reviewed_at = ?, language = ?, words = ?
        WHERE id = ?""",
        staff,
        at,
        language,
        words,
        label.id());
  }

  public void refuse(Proposed label, String staff, Instant at) {
    requireSomebodyElse(label, staff);
    database.update(
        "UPDATE reply_label SET state = 'REFUSED', reviewed_by = ?, reviewed_at = ? WHERE id = ?",
        staff,
        at,
        label.id());
  }

  /** In no order that tells when they came. */
  public List<Example> examples(String language) {
    return database.list(
        "SELECT words, intents FROM reply_label WHERE state = 'ACCEPTED' AND language = ? ORDER BY intents, words",
        row -> new Example(row.text("words"), row.text("intents")),
        language);
  }

  /** How many there are to learn from, by language. */
  public Map<String, Integer> exampleCounts() {
    Map<String, Integer> counts = new TreeMap<>(Map.of("en", 0, "zh", 0));
    database
        .list(
            "SELECT language, count(*) AS examples FROM reply_label WHERE state = 'ACCEPTED' GROUP BY language",
            row -> Map.entry(row.text("language"), row.number("examples")))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  private static void requireSomebodyElse(Proposed label, String staff) {
    if (label.labelledBy().equals(staff))
      throw Problem.conflict(
          "own-label", "Somebody else than " + staff + " has to review this label.");
  }

  private static Proposed read(Row row) throws SQLException {
    String intents = row.text("intents");
    @Nullable String carrierId = row.textOrNull("carrier_id");
    return new Proposed(
        row.uuid("id"),
        carrierId == null ? "" : carrierId,
        intents.isEmpty()
            ? Set.of()
            : Arrays.stream(intents.split(",")).map(Intent::valueOf).collect(Collectors.toSet()),
        row.text("labelled_by"),
        row.instant("labelled_at"));
  }
}
