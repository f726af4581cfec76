package humane.borrower.erasure.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.erasure.Forgotten;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What each service has forgotten of a person; a repeated report changes nothing. */
@ApplicationScoped
public class ErasureReports {
  /** Those that hold something of a person. */
  public static final List<String> SERVICES =
      List.of("borrower-service", "budget-service", "reminder-service");

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  /** One service's own. */
  public record Report(
      String service, KeyPurpose key, Map<String, Integer> forgotten, Instant reportedAt) {}

  private final Database database;
  private final ObjectMapper json;
  private final Clock clock;

  ErasureReports(Database database, ObjectMapper json, @BusinessTime Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  public void add(String borrowerId, KeyPurpose key, String service, Forgotten forgotten) {
    try {
      database.update(
          "INSERT INTO erasure_report (borrower_id, key, service, forgotten, reported_at) VALUES (?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING",
          borrowerId,
          key,
          service,
          json.writeValueAsString(forgotten.counts()),
          clock.instant());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A report cannot be written", broken);
    }
  }

  public List<Report> of(String borrowerId) {
    return database.list(
        "SELECT service, key, forgotten::text AS forgotten, reported_at FROM erasure_report WHERE borrower_id = ? ORDER BY reported_at, service",
        row ->
            new Report(
                row.getString("service"),
                KeyPurpose.valueOf(row.getString("key")),
                counts(row.getString("forgotten")),
                Rows.instant(row, "reported_at")),
        borrowerId);
  }

  private Map<String, Integer> counts(String written) {
    try {
      return json.readValue(written, COUNTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A report cannot be read", broken);
    }
  }
}
