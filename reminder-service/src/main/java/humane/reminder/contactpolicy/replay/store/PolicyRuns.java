package humane.reminder.contactpolicy.replay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.contactpolicy.replay.PolicyRun;
import humane.reminder.contactpolicy.replay.RunKind;
import humane.reminder.contactpolicy.replay.RunState;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about long periods. */
@ApplicationScoped
public class PolicyRuns {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  private final Database database;

  PolicyRuns(Database database) {
    this.database = database;
  }

  public void ask(PolicyRun run, String by) {
    database.update(
        """
        INSERT INTO policy_run (id, kind, question, asked_by, asked_at, state, decisions_total)
        VALUES (?, ?, ?, ?, ?, 'WAITING', ?)""",
        run.id(),
        run.kind(),
        run.question().toString(),
        by,
        run.askedAt(),
        run.decisionsTotal());
  }

  public Optional<PolicyRun> byId(UUID id) {
    return database.first("SELECT * FROM policy_run WHERE id = ?", PolicyRuns::read, id);
  }

  public void progress(UUID id, long done) {
    database.update(
        "UPDATE policy_run SET state = 'RUNNING', decisions_done = ? WHERE id = ?", done, id);
  }

  public void ended(UUID id, RunState state, @Nullable JsonNode answer, Instant at) {
    database.update(
        "UPDATE policy_run SET state = ?, answer = ?, ended_at = ? WHERE id = ?",
        state,
        answer == null ? null : answer.toString(),
        at,
        id);
  }

  private static PolicyRun read(Row row) throws SQLException {
    String answer = row.textOrNull("answer");
    return new PolicyRun(
        row.uuid("id"),
        RunKind.valueOf(row.text("kind")),
        RunState.valueOf(row.text("state")),
        json(row.text("question")),
        row.instant("asked_at"),
        row.bigNumber("decisions_total"),
        row.bigNumber("decisions_done"),
        answer == null ? null : json(answer));
  }

  private static JsonNode json(String text) {
    try {
      return PLAIN.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored run is not JSON", broken);
    }
  }
}
