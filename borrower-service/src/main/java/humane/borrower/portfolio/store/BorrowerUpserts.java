package humane.borrower.portfolio.store;

import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.database.Sealing;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.segment.Segment;
import humane.kit.copy.CopyRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the persons of a batch. */
@ApplicationScoped
class BorrowerUpserts {
  private final Database database;
  private final Sealing sealing;

  BorrowerUpserts(Database database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  /**
   * @param segments of the newcomers, by reference
   */
  void write(Batch batch, Map<String, Segment> segments) {
    ColumnBatch rows =
        new ColumnBatch(
            """
            INSERT INTO borrower (id, ref, profile_sealed, language, time_zone, jurisdictions, segment, facts_as_of, created_at)
            SELECT id, ref, profile_sealed, language, time_zone, string_to_array(jurisdictions, ';'), 'STANDARD', facts_as_of, created_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS t (id, ref, profile_sealed, language, time_zone, jurisdictions, facts_as_of, created_at)
            ON CONFLICT (id) DO UPDATE SET profile_sealed = excluded.profile_sealed, time_zone = excluded.time_zone,
              language = CASE WHEN borrower.language_chosen_at IS NULL THEN excluded.language ELSE borrower.language END,
              jurisdictions = excluded.jurisdictions, facts_as_of = excluded.facts_as_of""",
            "text",
            "text",
            "bytea",
            "text",
            "text",
            "text",
            "timestamptz",
            "timestamptz");
    CopyRows newcomers =
        new CopyRows(
            "borrower",
            "id",
            "ref",
            "profile_sealed",
            "language",
            "time_zone",
            "jurisdictions",
            "segment",
            "facts_as_of",
            "created_at");
    Set<String> written = new HashSet<>();
    for (NumberedRow numbered : batch.rows()) {
      PortfolioRow row = numbered.row();
      BorrowerRow known = batch.borrowers().get(row.borrowerRef());
      if ((known != null && (batch.asOf().isBefore(known.factsAsOf()) || says(row, known)))
          || !written.add(row.borrowerRef())) continue;
      if (known == null) {
        Newcomer newcomer = batch.newcomerOf(row);
        newcomers.add(
            newcomer.id(),
            row.borrowerRef(),
            newcomer.profile(),
            row.language(),
            row.timeZone(),
            row.jurisdictions(),
            segments.get(row.borrowerRef()),
            batch.asOf(),
            batch.now());
        continue;
      }
      String id = known.id();
      rows.add(
          id,
          row.borrowerRef(),
          sealing.facts(id, row.profile(), BorrowerStore.PROFILE_PLACE),
          row.language(),
          row.timeZone(),
          String.join(";", row.jurisdictions()),
          batch.asOf(),
          batch.now());
    }
    database.copy(newcomers);
    database.insert(rows);
  }

  /** Whether the row says of the person exactly what is known. */
  static boolean says(PortfolioRow row, BorrowerRow known) {
    return known.profile().equals(row.profile())
        && Objects.equals(known.timeZone(), row.timeZone())
        && known.jurisdictions().equals(row.jurisdictions())
        && (known.languageChosen() || Objects.equals(known.language(), row.language()));
  }
}
