package humane.borrower.segment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The runs over all accounts. */
@ApplicationScoped
public class RiskRunStore {
  /**
   * @param decidedBy a model's id, or RULE
   * @param changed accounts that got another segment
   * @param drift population stability indices by name, empty for the rule
   * @param alarms names of what was out of its bounds
   */
  public record Run(
      String decidedBy,
      Instant finishedAt,
      long accounts,
      long changed,
      Map<String, Double> drift,
      Set<String> alarms) {}

  private final Database database;
  private final ObjectMapper json;

  RiskRunStore(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  public Optional<Run> newest() {
    return database.first(
        "SELECT decided_by, finished_at, accounts, changed, drift, alarms FROM risk_run ORDER BY id DESC LIMIT 1",
        this::read);
  }

  public void add(Run run) {
    try {
      database.update(
          "INSERT INTO risk_run (decided_by, finished_at, accounts, changed, drift, alarms) VALUES (?, ?, ?, ?, ?::jsonb, ?)",
          run.decidedBy(),
          run.finishedAt(),
          run.accounts(),
          run.changed(),
          json.writeValueAsString(run.drift()),
          run.alarms());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Drift cannot be written", broken);
    }
  }

  private Run read(ResultSet row) throws SQLException {
    try {
      return new Run(
          row.getString("decided_by"),
          Rows.instant(row, "finished_at"),
          row.getLong("accounts"),
          row.getLong("changed"),
          json.readValue(
              row.getString("drift"), new TypeReference<LinkedHashMap<String, Double>>() {}),
          Set.copyOf(Rows.texts(row, "alarms")));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Drift cannot be read", broken);
    }
  }
}
