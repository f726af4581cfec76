package humane.reminder.optout.store;

import humane.reminder.database.Database;
import humane.reminder.optout.Drift;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was compared when, and our own side of it. */
@ApplicationScoped
public class Comparisons {
  private final Database database;

  Comparisons(Database database) {
    this.database = database;
  }

  /**
   * One comparison.
   *
   * @param at business time
   * @param atCarrier how many numbers had opted out at the carrier
   * @param here how many had here
   */
  public record Comparison(UUID id, Instant at, int atCarrier, int here) {}

  /** System time. */
  public Optional<Instant> lastAt() {
    return database.first(
        "SELECT compared_system_at FROM opt_out_comparison ORDER BY compared_system_at DESC LIMIT 1",
        row -> row.instant("compared_system_at"));
  }

  public Optional<Comparison> latest() {
    return database.first(
        "SELECT id, at, at_carrier, here FROM opt_out_comparison ORDER BY compared_system_at DESC LIMIT 1",
        row ->
            new Comparison(
                row.uuid("id"), row.instant("at"), row.number("at_carrier"), row.number("here")));
  }

  /**
   * What differed, in the order of the tokens.
   *
   * @param after the token of the last one that was read before
   */
  public List<Drift> drift(UUID comparisonId, @Nullable String after, int limit) {
    return database.list(
        """
        SELECT number_token, drift, since FROM opt_out_drift
        WHERE comparison_id = ? AND number_token > ? ORDER BY number_token LIMIT ?
        """,
        row ->
            new Drift(
                row.text("number_token"),
                Drift.Kind.valueOf(row.text("drift")),
                row.instant("since")),
        comparisonId,
        after == null ? "" : after,
        limit);
  }

  /** Opt-outs of texts that are in force and came from a number, since when each. */
  public Map<String, Instant> here() {
    return byToken(
        """
        SELECT number_token, min(at) AS at FROM suppression
        WHERE kind = 'OPT_OUT' AND lifted_at IS NULL AND number_token IS NOT NULL AND (channel IS NULL OR channel = 'SMS')
        GROUP BY number_token
        """);
  }

  /** The last START from each number. */
  public Map<String, Instant> started() {
    return byToken(
        """
        SELECT number_token, max(at) AS at FROM (
          SELECT number_token, lifted_at AS at FROM suppression WHERE kind = 'OPT_OUT' AND lifted_at IS NOT NULL
          UNION ALL SELECT number_token, at FROM started) AS starts
        WHERE number_token IS NOT NULL GROUP BY number_token
        """);
  }

  private Map<String, Instant> byToken(String sql) {
    Map<String, Instant> found = new HashMap<>();
    database.each(sql, row -> found.put(row.text("number_token"), row.instant("at")));
    return found;
  }

  /** In the current transaction. */
  public void keep(Comparison made, Instant systemAt, List<Drift> drift) {
    database.update(
        "INSERT INTO opt_out_comparison (id, at, compared_system_at, at_carrier, here) VALUES (?, ?, ?, ?, ?)",
        made.id(),
        made.at(),
        systemAt,
        made.atCarrier(),
        made.here());
    database.batch(
        "INSERT INTO opt_out_drift (comparison_id, number_token, drift, since) VALUES (?, ?, ?, ?)",
        drift.stream()
            .map(
                one ->
                    new @Nullable Object[] {made.id(), one.numberToken(), one.kind(), one.since()})
            .toList());
  }
}
