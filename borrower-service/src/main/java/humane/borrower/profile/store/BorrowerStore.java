package humane.borrower.profile.store;

import humane.borrower.database.Database;
import humane.borrower.database.Opening;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.profile.Profile;
import humane.borrower.segment.Segment;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Borrowers in the database. */
@ApplicationScoped
public class BorrowerStore {
  public static final String PROFILE_PLACE = "borrower.profile";
  private static final Profile FORGOTTEN = new Profile("", "", null);
  private static final String COLUMNS =
      "id, ref, profile_sealed, language, time_zone, jurisdictions, segment, facts_as_of, language_chosen_at IS NOT NULL AS language_chosen, erased_at";

  private final Database database;
  private final Sealing sealing;

  BorrowerStore(Database database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  public Optional<BorrowerRow> find(String id) {
    return database.first("SELECT " + COLUMNS + " FROM borrower WHERE id = ?", this::read, id);
  }

  /**
   * @throws Problem 404
   */
  public BorrowerRow get(String id) {
    return find(id).orElseThrow(() -> Problem.notFound("borrower", id));
  }

  public Optional<BorrowerRow> findByRef(String ref) {
    return database.first("SELECT " + COLUMNS + " FROM borrower WHERE ref = ?", this::read, ref);
  }

  /**
   * Whoever brings newcomers holds this until the transaction ends, so that nobody is brought
   * twice.
   */
  public void lockNewcomers() {
    database.first(
        "SELECT pg_advisory_xact_lock(hashtextextended('newcomers', 7)) IS NULL AS held",
        row -> true);
  }

  /**
   * Those of the borrowers who are known, with a lock in a fixed order when they are about to
   * change.
   */
  public List<BorrowerRow> lockByRefs(Collection<String> refs) {
    List<String> ids =
        database.list(
            "SELECT id FROM borrower WHERE ref = ANY (?) ORDER BY id FOR UPDATE",
            row -> row.getString("id"),
            refs);
    return list(ids);
  }

  /** Those of the borrowers who are known, as they stand now. */
  public List<BorrowerRow> withRefs(Collection<String> refs) {
    return list(
        database.list(
            "SELECT id FROM borrower WHERE ref = ANY (?)", row -> row.getString("id"), refs));
  }

  /** The next borrowers by id, not erased ones. */
  public List<BorrowerRow> someAfter(String id, int count) {
    List<BorrowerRow> some =
        list(
            database.list(
                "SELECT id FROM borrower WHERE id > ? AND erased_at IS NULL ORDER BY id LIMIT ?",
                row -> row.getString("id"),
                id,
                count));
    return some.stream().sorted(Comparator.comparing(BorrowerRow::id)).toList();
  }

  /** The next borrowers by id, not erased ones, each locked in that order. */
  public List<String> lockSomeAfter(String id, int count) {
    return database.list(
        "SELECT id FROM borrower WHERE id > ? AND erased_at IS NULL ORDER BY id LIMIT ? FOR UPDATE",
        row -> row.getString("id"),
        id,
        count);
  }

  public List<BorrowerRow> list(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : list(ids, sealing.opening(ids));
  }

  /** The same, with the keys at hand. */
  public List<BorrowerRow> list(Collection<String> ids, Opening opening) {
    return database.list(
        "SELECT " + COLUMNS + " FROM borrower WHERE id = ANY (?)", row -> read(row, opening), ids);
  }

  /** Keeps two changes of one borrower from crossing. @throws Problem 404 */
  public void lock(String id) {
    if (database
        .first("SELECT id FROM borrower WHERE id = ? FOR UPDATE", row -> row.getString("id"), id)
        .isEmpty()) throw Problem.notFound("borrower", id);
  }

  /**
   * As {@link #lock}, for whatever would write about somebody: of an erased person nothing is kept
   * any more.
   *
   * @throws Problem 404, or 409 for somebody who was erased
   */
  public void lockLiving(String id) {
    boolean erased =
        database
            .first(
                "SELECT erased_at IS NOT NULL AS erased FROM borrower WHERE id = ? FOR UPDATE",
                row -> row.getBoolean("erased"),
                id)
            .orElseThrow(() -> Problem.notFound("borrower", id));
    if (erased)
      throw Problem.conflict(
          "erased", "Nothing is held of this person any more, and nothing new is kept.");
  }

  private BorrowerRow read(ResultSet row) throws SQLException {
    return read(row, sealing);
  }

  private static BorrowerRow read(ResultSet row, Opening opening) throws SQLException {
    String id = row.getString("id");
    byte[] sealed = row.getBytes("profile_sealed");
    boolean erased = sealed == null || Rows.instantOrNull(row, "erased_at") != null;
    return new BorrowerRow(
        id,
        row.getString("ref"),
        erased ? FORGOTTEN : opening.openFacts(id, sealed, PROFILE_PLACE, Profile.class),
        row.getString("language"),
        row.getString("time_zone"),
        Rows.texts(row, "jurisdictions"),
        Segment.valueOf(row.getString("segment")),
        Rows.instant(row, "facts_as_of"),
        row.getBoolean("language_chosen"),
        Rows.instantOrNull(row, "erased_at"));
  }
}
