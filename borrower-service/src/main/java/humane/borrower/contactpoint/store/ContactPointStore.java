package humane.borrower.contactpoint.store;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.ContactPointKind;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.database.Database;
import humane.borrower.database.Opening;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Numbers in the database. */
@ApplicationScoped
public class ContactPointStore {
  public static final String NUMBER_PLACE = "contact_point.number";
  private static final String COLUMNS =
      """
      id, borrower_id, kind, number_sealed, number_token, ownership, number_zones, attested_on, attested_by, verified_at, reassigned_checked_at,
      last_inbound_text_at, employer_forbids, details_by_text, stated_by, facts_as_of""";

  private final Database database;
  private final Sealing sealing;

  ContactPointStore(Database database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  /**
   * Whoever adds a claim to a number holds this until the transaction ends, so that two claims
   * cannot miss each other.
   */
  public void lockClaims() {
    database.first(
        "SELECT pg_advisory_xact_lock(hashtextextended('number_claims', 7)) IS NULL AS held",
        row -> true);
  }

  /** Numbers of living borrowers, the oldest first. */
  public List<ContactPoint> of(Collection<String> borrowerIds) {
    return of(borrowerIds, sealing);
  }

  /** The same, with the keys at hand. */
  public List<ContactPoint> of(Collection<String> borrowerIds, Opening opening) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM own_number WHERE borrower_id = ANY (?) ORDER BY created_at, id",
        row -> read(row, opening),
        borrowerIds);
  }

  public Optional<ContactPoint> find(String id) {
    return database.first("SELECT " + COLUMNS + " FROM own_number WHERE id = ?", this::read, id);
  }

  /** Everybody's claims to a number. */
  public List<ContactPoint> withToken(String numberToken) {
    return database.list(
        "SELECT " + COLUMNS + " FROM own_number WHERE number_token = ? ORDER BY created_at, id",
        this::read,
        numberToken);
  }

  private ContactPoint read(ResultSet row) throws SQLException {
    return read(row, sealing);
  }

  private static ContactPoint read(ResultSet row, Opening opening) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    String number = opening.openText(borrowerId, row.getBytes("number_sealed"), NUMBER_PLACE);
    return new ContactPoint(
        row.getString("id"),
        borrowerId,
        ContactPointKind.valueOf(row.getString("kind")),
        String.valueOf(number),
        row.getString("number_token"),
        Ownership.valueOf(row.getString("ownership")),
        Rows.texts(row, "number_zones"),
        Rows.dateOrNull(row, "attested_on"),
        row.getString("attested_by"),
        Rows.instantOrNull(row, "verified_at"),
        Rows.instantOrNull(row, "reassigned_checked_at"),
        Rows.instantOrNull(row, "last_inbound_text_at"),
        row.getBoolean("employer_forbids"),
        row.getBoolean("details_by_text"),
        StatedBy.valueOf(row.getString("stated_by")),
        Rows.instant(row, "facts_as_of"));
  }
}
