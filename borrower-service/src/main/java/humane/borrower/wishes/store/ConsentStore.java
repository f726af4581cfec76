package humane.borrower.wishes.store;

import humane.borrower.contactpoint.StatedBy;
import humane.borrower.database.Database;
import humane.borrower.database.OrderedId;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentKind;
import humane.kit.clock.BusinessTime;
import humane.kit.copy.CopyRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consents in the database: nothing is overwritten, the newest word counts. */
@ApplicationScoped
public class ConsentStore {
  private static final String WORDING_PLACE = "consent.wording";

  /** One entry of the record, as it was written. */
  public record Entry(Consent word, Instant recordedAt) {}

  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  ConsentStore(Database database, Sealing sealing, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * The word that counts about each consent of these borrowers: the newest, but after a withdrawal
   * nothing gives again except the borrower's own later word.
   */
  public List<Consent> newest(Collection<String> borrowerIds) {
    return database.list(
        """
        SELECT DISTINCT ON (borrower_id, kind, contact_point_id) borrower_id, kind, contact_point_id, given, said_at, source, stated_by, expires_on
        FROM (SELECT *, max(said_at) FILTER (WHERE NOT given AND stated_by <> 'FILE') OVER (PARTITION BY borrower_id, kind, contact_point_id) AS withdrawn_at
              FROM consent WHERE borrower_id = ANY (?) AND evidenced) AS word
        WHERE NOT given OR withdrawn_at IS NULL OR (stated_by = 'BORROWER' AND said_at > withdrawn_at)
        ORDER BY borrower_id, kind, contact_point_id, said_at DESC, sequence DESC""",
        row -> read(row, null),
        borrowerIds);
  }

  /** Every word ever said, oldest first, with what proves it: also those that count no more. */
  public List<Entry> all(String borrowerId) {
    return database.list(
        "SELECT * FROM consent WHERE borrower_id = ? ORDER BY sequence",
        row ->
            new Entry(
                read(
                    row,
                    sealing.openText(borrowerId, row.getBytes("wording_sealed"), WORDING_PLACE)),
                Rows.instant(row, "recorded_at")),
        borrowerId);
  }

  private static Consent read(ResultSet row, @Nullable String wording) throws SQLException {
    return new Consent(
        row.getString("borrower_id"),
        ConsentKind.valueOf(row.getString("kind")),
        row.getString("contact_point_id"),
        row.getBoolean("given"),
        Rows.instant(row, "said_at"),
        row.getString("source"),
        StatedBy.valueOf(row.getString("stated_by")),
        wording,
        Rows.dateOrNull(row, "expires_on"));
  }

  public void add(Collection<Consent> words) {
    CopyRows rows =
        new CopyRows(
            "consent",
            "id",
            "borrower_id",
            "channel",
            "kind",
            "contact_point_id",
            "given",
            "said_at",
            "source",
            "stated_by",
            "recorded_at",
            "wording_sealed",
            "expires_on");
    Instant now = clock.instant();
    for (Consent word : words)
      rows.add(
          OrderedId.at(now),
          word.borrowerId(),
          word.kind().channel(),
          word.kind(),
          word.contactPointId(),
          word.given(),
          word.saidAt(),
          word.source(),
          word.statedBy(),
          now,
          sealing.text(word.borrowerId(), word.wording(), WORDING_PLACE),
          word.expiresOn());
    database.copy(rows);
  }
}
