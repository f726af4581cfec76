package humane.borrower.segment.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.reference.RefTokens;
import humane.borrower.segment.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The segments of accounts and of persons, in the transaction at hand. */
@ApplicationScoped
public class SegmentStore {
  private static final String REASON_PLACE = "segment_overrule.reason";

  private final Database database;
  private final Sealing sealing;
  private final RefTokens tokens;

  SegmentStore(Database database, Sealing sealing, RefTokens tokens) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
  }

  public void setOfAccount(String accountRef, String borrowerId, Segment segment) {
    database.update(
        "UPDATE account SET segment = ? WHERE account_token = ? AND borrower_id = ?",
        segment,
        tokens.ofAccount(accountRef),
        borrowerId);
  }

  /**
   * Gives each person what a member of staff has said, otherwise what the open account in most need
   * asks for.
   *
   * @return whose segment has changed
   */
  public List<String> settle(Collection<String> borrowerIds) {
    return database
        .list(
            """
            UPDATE borrower SET segment = wanted.segment
            FROM (SELECT account.borrower_id, coalesce(min(said.segment),
                         (array_agg(account.segment ORDER BY array_position(ARRAY['EARLY_SUPPORT', 'STANDARD', 'SELF_CARE'], account.segment)))[1]) AS segment
                  FROM account LEFT JOIN segment_overrule AS said ON said.borrower_id = account.borrower_id AND said.ended_at IS NULL
                  WHERE account.borrower_id = ANY (?) AND account.closed_at IS NULL GROUP BY account.borrower_id) AS wanted
            WHERE borrower.id = wanted.borrower_id AND borrower.segment <> wanted.segment RETURNING borrower.id""",
            row -> row.getString("id"),
            borrowerIds)
        .stream()
        .sorted()
        .toList();
  }

  public Optional<Overrule> overrule(String borrowerId) {
    return database.first(
        "SELECT segment, reason_sealed, set_by, set_at FROM segment_overrule WHERE borrower_id = ? AND ended_at IS NULL",
        row ->
            new Overrule(
                Segment.valueOf(row.getString("segment")),
                String.valueOf(
                    sealing.openText(borrowerId, row.getBytes("reason_sealed"), REASON_PLACE)),
                row.getString("set_by"),
                Rows.instant(row, "set_at")),
        borrowerId);
  }

  /** A newer word takes the place of an older one, which is kept. */
  public void say(String borrowerId, Overrule overrule) {
    end(borrowerId, overrule.by(), overrule.reason(), overrule.at());
    database.update(
        "INSERT INTO segment_overrule (id, borrower_id, segment, reason_sealed, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?)",
        UUID.randomUUID().toString(),
        borrowerId,
        overrule.segment(),
        sealing.text(borrowerId, overrule.reason(), REASON_PLACE),
        overrule.by(),
        overrule.at());
    database.update("UPDATE borrower SET segment = ? WHERE id = ?", overrule.segment(), borrowerId);
  }

  /**
   * @return whether there was a word to take back
   */
  public boolean end(String borrowerId, String by, String reason, Instant at) {
    return database.update(
            "UPDATE segment_overrule SET ended_at = ?, ended_by = ?, ended_reason_sealed = ? WHERE borrower_id = ? AND ended_at IS NULL",
            at,
            by,
            sealing.text(borrowerId, reason, REASON_PLACE),
            borrowerId)
        > 0;
  }
}
