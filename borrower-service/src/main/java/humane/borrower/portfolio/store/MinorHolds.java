package humane.borrower.portfolio.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.hold.HoldKind;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.profile.Adulthood;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds every contact with somebody who was under 18 at the contract or is so today; a person
 * decides what then.
 */
@ApplicationScoped
class MinorHolds {
  private final Database database;

  MinorHolds(Database database) {
    this.database = database;
  }

  List<NewChange> write(Batch batch) {
    ColumnBatch rows =
        new ColumnBatch(
            """
            INSERT INTO hold (id, borrower_id, kind, from_date, set_by, created_at) SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            ON CONFLICT (borrower_id, kind) WHERE set_by = 'import' DO NOTHING""",
            "text",
            "text",
            "text",
            "date",
            "text",
            "timestamptz");
    Set<String> minors = new HashSet<>(heldBefore(batch));
    List<NewChange> changes = new ArrayList<>();
    for (NumberedRow numbered : batch.rows()) {
      PortfolioRow row = numbered.row();
      LocalDate today = LocalDate.ofInstant(batch.now(), Batch.zoneOf(row.timeZone()));
      if (!Adulthood.isMinor(row.profile().birthDate(), row.facts().contractDate(), today))
        continue;
      String id = batch.idOf(row);
      if (!minors.add(id)) continue;
      rows.add(UUID.randomUUID(), id, HoldKind.MINOR, today, "import", batch.now());
      changes.add(
          Changes.ofBorrower(ChangeKind.HOLD_SET, id, Map.of("holdKind", HoldKind.MINOR.name())));
    }
    database.insert(rows);
    return changes;
  }

  private List<String> heldBefore(Batch batch) {
    return database.list(
        "SELECT borrower_id FROM hold WHERE borrower_id = ANY (?) AND kind = 'MINOR' AND set_by = 'import'",
        row -> row.getString("borrower_id"),
        batch.knownIds());
  }
}
