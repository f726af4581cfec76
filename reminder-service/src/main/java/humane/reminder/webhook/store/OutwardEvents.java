package humane.reminder.webhook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.clock.SystemTime;
import humane.kit.feed.Change;
import humane.reminder.database.Database;
import humane.reminder.outreach.store.AccountTokens;
import humane.reminder.webhook.EventType;
import humane.reminder.webhook.OutwardEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events in the order in which they are delivered. */
@ApplicationScoped
public class OutwardEvents {
  /** A receiver that was away for longer asks the services how things stand. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** The form of {@code data}; a field may be added without a new version, nothing else may. */
  private static final int VERSION = 1;

  private static final String PLAN_ID = "planId";

  private final Database database;
  private final AccountTokens accounts;
  private final ObjectMapper json;
  private final Clock system;

  OutwardEvents(
      Database database, AccountTokens accounts, ObjectMapper json, @SystemTime Clock system) {
    this.database = database;
    this.accounts = accounts;
    this.json = json;
    this.system = system;
  }

  /**
   * Takes a piece of a feed in, in the current transaction, which must be about to end. Nothing is
   * kept while nobody wants to hear.
   */
  public void take(String source, List<Change> changes) {
    if (database.first("SELECT 1 AS one FROM webhook_endpoint LIMIT 1", row -> 1).isEmpty()) return;
    database.each("SELECT pg_advisory_xact_lock(hashtextextended('outward_event', 7))", row -> {});
    for (Change change : changes)
      EventType.ofKind(change.kind()).ifPresent(type -> add(source, type, change));
  }

  private void add(String source, EventType type, Change change) {
    database.update(
        """
        INSERT INTO outward_event (id, source, source_cursor, type, body, at, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (source, source_cursor) DO NOTHING
        """,
        UUID.randomUUID(),
        source,
        change.cursor(),
        type.written(),
        body(type, change),
        change.at(),
        system.instant());
  }

  /**
   * Ids and tokens only: whoever may know more asks for it with the id. An account is named by its
   * keyed hash, for its reference is one of the facts that sign-in asks of; what kind of hold it is
   * may tell of an illness.
   */
  private String body(EventType type, Change change) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("borrowerId", change.borrowerId());
    String accountRef = change.accountRef();
    if (accountRef != null) data.put("accountToken", accounts.of(accountRef));
    if (change.more().get(PLAN_ID) instanceof String planId) data.put(PLAN_ID, planId);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type.written());
    body.put("version", VERSION);
    body.put("timestamp", change.at().toString());
    body.put("data", data);
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("An event could not be written", broken);
    }
  }

  List<OutwardEvent> after(long position, int atMost) {
    return database.list(
        "SELECT position, id, type, body FROM outward_event WHERE position > ? ORDER BY position LIMIT ?",
        row ->
            new OutwardEvent(
                row.bigNumber("position"), row.uuid("id"), row.text("type"), row.text("body")),
        position,
        atMost);
  }

  /** How many were too old to be kept. */
  public int forgetOld() {
    return database.update(
        "DELETE FROM outward_event WHERE taken_at < ?", system.instant().minus(KEPT));
  }
}
