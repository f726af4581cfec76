package humane.reminder.webhook.store;

import humane.kit.clock.SystemTime;
import humane.kit.crypto.MasterKey;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.webhook.Endpoint;
import humane.reminder.webhook.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endpoints as the team manages them. */
@ApplicationScoped
public class Endpoints {
  /** A rotated secret signs beside the new one for so long. */
  public static final Duration OLD_SECRET_SIGNS = Duration.ofHours(24);

  static final String COLUMNS =
      "id, url, description, types, state, disabled_because, delivered_up_to, tries, next_try_at, failing_since, last_answer,"
          + " last_delivered_at, old_secret_until,"
          + " (SELECT count(*) FROM outward_event WHERE position > delivered_up_to) AS waiting";

  private final Database database;
  private final MasterKey key;
  private final Clock system;

  Endpoints(Database database, MasterKey key, @SystemTime Clock system) {
    this.database = database;
    this.key = key;
    this.system = system;
  }

  public List<Endpoint> all() {
    return database.list(
        "SELECT " + COLUMNS + " FROM webhook_endpoint ORDER BY created_at, id", Endpoints::read);
  }

  public int count() {
    return database
        .first("SELECT count(*)::int AS n FROM webhook_endpoint", row -> row.number("n"))
        .orElse(0);
  }

  public Optional<Endpoint> find(UUID id) {
    return database.first(
        "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE id = ?", Endpoints::read, id);
  }

  /** A new one hears of what comes from now on. */
  public UUID add(String url, String description, List<String> types, WebhookSecret secret) {
    UUID id = UUID.randomUUID();
    Instant now = system.instant();
    database.update(
        """
        INSERT INTO webhook_endpoint (id, url, description, types, state, secret_sealed, delivered_up_to, next_try_at, created_at)
        VALUES (?, ?, ?, ?, 'ENABLED', ?, (SELECT coalesce(max(position), 0) FROM outward_event), ?, ?)
        """,
        id,
        url,
        description,
        types,
        sealed(id, secret),
        now,
        now);
    return id;
  }

  public boolean remove(UUID id) {
    return database.update("DELETE FROM webhook_endpoint WHERE id = ?", id) == 1;
  }

  /** It goes on where it stood, and is tried at once. */
  public boolean enable(UUID id) {
    return database.update(
            """
            UPDATE webhook_endpoint SET state = 'ENABLED', disabled_because = NULL, tries = 0, failing_since = NULL, next_try_at = ?
            WHERE id = ?
            """,
            system.instant(),
            id)
        == 1;
  }

  public boolean disable(UUID id, String because) {
    return database.update(
            "UPDATE webhook_endpoint SET state = 'DISABLED', disabled_because = ? WHERE id = ?",
            because,
            id)
        == 1;
  }

  /** Signs with the new one from now on, and beside it with the old one for a day. */
  public boolean rotate(UUID id, WebhookSecret secret) {
    return database.update(
            """
            UPDATE webhook_endpoint SET old_secret_sealed = secret_sealed, old_secret_until = ?, secret_sealed = ? WHERE id = ?
            """,
            system.instant().plus(OLD_SECRET_SIGNS),
            sealed(id, secret),
            id)
        == 1;
  }

  private byte[] sealed(UUID id, WebhookSecret secret) {
    return key.seal(secret.written(), place(id));
  }

  static String place(UUID id) {
    return "webhook_endpoint.secret/" + id;
  }

  static Endpoint read(Row row) throws SQLException {
    return new Endpoint(
        row.uuid("id"),
        row.text("url"),
        row.text("description"),
        row.texts("types"),
        Endpoint.State.valueOf(row.text("state")),
        row.textOrNull("disabled_because"),
        row.bigNumber("delivered_up_to"),
        row.bigNumber("waiting"),
        row.number("tries"),
        row.instant("next_try_at"),
        row.instantOrNull("failing_since"),
        row.textOrNull("last_answer"),
        row.instantOrNull("last_delivered_at"),
        row.instantOrNull("old_secret_until"));
  }
}
