package humane.borrower.portfolio.store;

import humane.borrower.database.Database;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Mapping files by name. */
@ApplicationScoped
public class MappingStore {
  private final Database database;
  private final Clock clock;

  MappingStore(Database database, @BusinessTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<String> find(String name) {
    return database.first(
        "SELECT lines FROM portfolio_mapping WHERE name = ?", row -> row.getString("lines"), name);
  }

  @Transactional
  public void keep(String name, String lines, String by) {
    database.update(
        """
        INSERT INTO portfolio_mapping (name, lines, changed_at, changed_by) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET lines = excluded.lines, changed_at = excluded.changed_at, changed_by = excluded.changed_by""",
        name,
        lines,
        clock.instant(),
        by);
  }
}
