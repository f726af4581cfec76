package humane.handset.webhook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.handset.database.Database;
import humane.handset.webhook.RetryPauses;
import humane.handset.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The webhook calls still to be made; a row goes only when its call has been answered, so none is
 * lost by a crash.
 */
@ApplicationScoped
public class Webhooks {
  private static final TypeReference<Map<String, String>> FORM = new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper json;

  Webhooks(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Stores calls in the transaction at hand. */
  public void add(Database.Session session, List<Webhook> webhooks) throws SQLException {
    session.runAll(
        "INSERT INTO webhook (url, form, reply_to, due_at) VALUES (?, ?::jsonb, ?, ?)",
        webhooks.stream()
            .map(one -> new Object[] {one.url(), written(one.form()), one.replyTo(), one.dueAt()})
            .toList());
  }

  /** What is due, oldest first, without those that are being made at this moment. */
  public List<Webhook> due(Instant now, Set<Long> underWay, int limit) {
    return database.list(
        "SELECT * FROM webhook WHERE due_at <= ? AND NOT (id = ANY (?)) ORDER BY due_at, id LIMIT ?",
        this::read,
        now,
        underWay.toArray(Long[]::new),
        limit);
  }

  /** These have been answered and are not made again. */
  public void answered(Collection<Long> ids) {
    database.run("DELETE FROM webhook WHERE id = ANY (?)", (Object) ids.toArray(Long[]::new));
  }

  /** It failed once more and waits for its next try. */
  public void failed(Webhook webhook, Instant now) {
    int failures = webhook.attempts() + 1;
    database.run(
        "UPDATE webhook SET attempts = ?, due_at = ? WHERE id = ?",
        failures,
        now.plus(RetryPauses.after(failures)),
        webhook.id());
  }

  private Webhook read(ResultSet row) throws SQLException {
    try {
      return new Webhook(
          row.getLong("id"),
          row.getString("url"),
          json.readValue(row.getString("form"), FORM),
          row.getString("reply_to"),
          row.getInt("attempts"),
          Database.instant(row, "due_at"));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "Webhook " + row.getLong("id") + " has a form that is no JSON", broken);
    }
  }

  private String written(Map<String, String> form) {
    try {
      return json.writeValueAsString(form);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A map of words is always JSON", broken);
    }
  }
}
