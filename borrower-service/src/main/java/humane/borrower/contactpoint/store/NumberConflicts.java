package humane.borrower.contactpoint.store;

import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that more than one borrower claims: used for none of them until a person has found whose
 * it is.
 */
@ApplicationScoped
public class NumberConflicts {

  /**
   * @param settledFor the borrower whose number it was found to be; null while nobody knows
   */
  public record Conflict(
      String id,
      String numberToken,
      Instant since,
      @Nullable Instant settledAt,
      @Nullable String settledFor) {}

  private static final String COLUMNS = "id, number_token, since, settled_at, settled_for";

  private final Database database;
  private final Clock clock;

  NumberConflicts(Database database, @BusinessTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Conflict> open() {
    return database.list(
        "SELECT " + COLUMNS + " FROM number_conflict WHERE settled_at IS NULL ORDER BY since, id",
        NumberConflicts::read);
  }

  public Optional<Conflict> find(String id) {
    return database.first(
        "SELECT " + COLUMNS + " FROM number_conflict WHERE id = ?", NumberConflicts::read, id);
  }

  public Map<String, Conflict> of(Collection<String> numberTokens) {
    Map<String, Conflict> found = new HashMap<>();
    database
        .list(
            "SELECT " + COLUMNS + " FROM number_conflict WHERE number_token = ANY (?)",
            NumberConflicts::read,
            numberTokens)
        .forEach(conflict -> found.put(conflict.numberToken(), conflict));
    return found;
  }

  /**
   * After new claims were stored, under {@link ContactPointStore#lockClaims()}: quarantines every
   * claim to a number that has more than one claimant now, also one that had been settled, since
   * the new claim is news.
   */
  public List<NewChange> quarantineShared(Collection<String> newlyClaimedTokens) {
    if (newlyClaimedTokens.isEmpty()) return List.of();
    List<String> shared =
        database.list(
            """
            SELECT number_token FROM contact_point WHERE number_token = ANY (?) AND removed_at IS NULL
            GROUP BY number_token HAVING count(DISTINCT borrower_id) > 1 ORDER BY number_token""",
            row -> row.getString("number_token"),
            newlyClaimedTokens);
    List<NewChange> changes = new ArrayList<>();
    for (String token : shared) {
      database.update(
          """
          INSERT INTO number_conflict (id, number_token, since) VALUES (?, ?, ?)
          ON CONFLICT (number_token) DO UPDATE SET settled_at = NULL, settled_by = NULL, settled_for = NULL""",
          UUID.randomUUID().toString(),
          token,
          clock.instant());
      changes.addAll(
          database.list(
              """
              UPDATE contact_point SET ownership = 'QUARANTINED' WHERE number_token = ? AND removed_at IS NULL AND ownership <> 'QUARANTINED'
              RETURNING id, borrower_id""",
              row ->
                  Changes.ofNumber(
                      row.getString("borrower_id"),
                      row.getString("id"),
                      token,
                      Ownership.QUARANTINED),
              token));
    }
    return changes;
  }

  /**
   * A person has found whose number it is: that claim counts as attested, the others as unknown,
   * also against later files.
   */
  public List<NewChange> settle(Conflict conflict, String borrowerId, String by) {
    database.update(
        "UPDATE number_conflict SET settled_at = ?, settled_by = ?, settled_for = ? WHERE id = ?",
        clock.instant(),
        by,
        borrowerId,
        conflict.id());
    return database.list(
        """
        UPDATE contact_point SET
          ownership = CASE WHEN borrower_id <> ? THEN 'UNKNOWN' WHEN verified_at IS NOT NULL THEN 'VERIFIED' ELSE 'ATTESTED' END,
          attested_on = CASE WHEN borrower_id = ? THEN ? ELSE attested_on END, attested_by = CASE WHEN borrower_id = ? THEN ? ELSE attested_by END,
          facts_as_of = ?
        WHERE number_token = ? AND removed_at IS NULL RETURNING id, borrower_id, ownership""",
        row ->
            Changes.ofNumber(
                row.getString("borrower_id"),
                row.getString("id"),
                conflict.numberToken(),
                row.getString("ownership")),
        borrowerId,
        borrowerId,
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        borrowerId,
        by,
        clock.instant(),
        conflict.numberToken());
  }

  private static Conflict read(ResultSet row) throws SQLException {
    return new Conflict(
        row.getString("id"),
        row.getString("number_token"),
        Rows.instant(row, "since"),
        Rows.instantOrNull(row, "settled_at"),
        row.getString("settled_for"));
  }
}
