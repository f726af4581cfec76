package humane.budget.statement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.budget.database.Database;
import humane.budget.statement.Statement;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One statement a borrower: the latest. */
@ApplicationScoped
public class StatementStore {
  private static final String PLACE = "statement.sealed";

  /** A statement and when it was last saved. */
  public record Kept(Statement statement, Instant savedAt) {}

  private record Row(byte[] sealed, Instant savedAt) {}

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;
  private final Clock businessTime;

  StatementStore(
      Database database,
      BorrowerCiphers ciphers,
      ObjectMapper json,
      @BusinessTime Clock businessTime) {
    this.database = database;
    this.ciphers = ciphers;
    this.json = json;
    this.businessTime = businessTime;
  }

  public Optional<Kept> of(String borrowerId) {
    return database
        .first(
            "SELECT sealed, saved_at FROM statement WHERE borrower_id = ?",
            row -> new Row(row.getBytes("sealed"), Database.instant(row, "saved_at")),
            borrowerId)
        .map(row -> new Kept(open(borrowerId, row.sealed()), row.savedAt()));
  }

  public Instant save(String borrowerId, Statement statement) {
    Instant now = businessTime.instant();
    byte[] sealed = ciphers.encrypt(borrowerId, KeyPurpose.PROFILE, written(statement), PLACE);
    database.update(
        """
        INSERT INTO statement (borrower_id, sealed, saved_at) VALUES (?, ?, ?)
        ON CONFLICT (borrower_id) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at
        """,
        borrowerId,
        sealed,
        now);
    return now;
  }

  public void remove(String borrowerId) {
    database.update("DELETE FROM statement WHERE borrower_id = ?", borrowerId);
  }

  private Statement open(String borrowerId, byte[] sealed) {
    try {
      return json.readValue(
          ciphers.decrypt(borrowerId, KeyPurpose.PROFILE, sealed, PLACE), Statement.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored statement cannot be read", broken);
    }
  }

  private String written(Statement statement) {
    try {
      return json.writeValueAsString(statement);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A statement cannot be written", broken);
    }
  }
}
