package humane.handset.message.store;

import humane.handset.database.Database;
import humane.handset.message.CheckCode;
import humane.handset.message.Direction;
import humane.handset.message.Message;
import humane.handset.number.Sid;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts. What a method here has returned is committed, unless it was given a session. */
@ApplicationScoped
public class Messages {
  private static final Duration QUEUED_FOR = Duration.ofMillis(20);
  private static final Duration SENT_FOR = Duration.ofMillis(60);

  private static final String ACCEPT =
      "INSERT INTO message (sid, lender, phone, direction, automatic, body, check_code, status, callback_url, at, updated_at, advance_at)"
          + " SELECT ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?"
          + " WHERE ? OR NOT EXISTS (SELECT 1 FROM opt_out WHERE lender = ? AND phone = ?) RETURNING *";

  private static final String ADVANCE =
      "UPDATE message SET status = CASE status WHEN 'queued' THEN 'sent' ELSE 'delivered' END, updated_at = ?,"
          + " advance_at = CASE status WHEN 'queued' THEN ? ELSE NULL END"
          + " WHERE seq IN (SELECT seq FROM message WHERE advance_at <= ? ORDER BY advance_at LIMIT ? FOR UPDATE) RETURNING *";

  private final Database database;
  private final Clock business;
  private final Clock system;

  Messages(Database database, @BusinessTime Clock business, @SystemTime Clock system) {
    this.database = database;
    this.business = business;
    this.system = system;
  }

  /**
   * A text the carrier is asked to send.
   *
   * @param automatic the carrier's own words, which an opt-out does not stop
   */
  public record Outgoing(
      String lender,
      String phone,
      Direction direction,
      boolean automatic,
      String body,
      @Nullable String callbackUrl) {}

  /** Stores a text as queued, or nothing when its recipient has opted out of the sender. */
  public Optional<Message> accept(Outgoing text) {
    return database.first(ACCEPT, Messages::read, accepting(text));
  }

  /** The same in the transaction at hand. */
  public Optional<Message> accept(Database.Session session, Outgoing text) throws SQLException {
    return session.list(ACCEPT, Messages::read, accepting(text)).stream().findFirst();
  }

  private @Nullable Object[] accepting(Outgoing text) {
    Instant now = business.instant();
    return new @Nullable Object[] {
      Sid.MESSAGE.next(),
      text.lender(),
      text.phone(),
      text.direction().word(),
      text.automatic(),
      text.body(),
      CheckCode.in(text.body()).orElse(null),
      text.callbackUrl(),
      now,
      now,
      system.instant().plus(QUEUED_FOR),
      text.automatic(),
      text.lender(),
      text.phone()
    };
  }

  /** Stores a text that came from a borrower. */
  public Message receive(Database.Session session, String phone, String lender, String body)
      throws SQLException {
    Instant now = business.instant();
    return session
        .list(
            "INSERT INTO message (sid, lender, phone, direction, automatic, body, status, at, updated_at)"
                + " VALUES (?, ?, ?, 'inbound', false, ?, 'received', ?, ?) RETURNING *",
            Messages::read,
            Sid.MESSAGE.next(),
            lender,
            phone,
            body,
            now,
            now)
        .getFirst();
  }

  /** Moves what is due one state on, in the transaction at hand, and returns it as it is then. */
  public List<Message> advance(Database.Session session, int limit) throws SQLException {
    Instant now = system.instant();
    return session.list(
        ADVANCE, Messages::read, business.instant(), now.plus(SENT_FOR), now, limit);
  }

  /** When the next text moves on, system time. */
  public Optional<Instant> nextAdvance() {
    return database.first(
        "SELECT advance_at FROM message WHERE advance_at IS NOT NULL ORDER BY advance_at LIMIT 1",
        row -> Database.instant(row, "advance_at"));
  }

  public Optional<Message> bySid(String sid) {
    return database.first("SELECT * FROM message WHERE sid = ?", Messages::read, sid);
  }

  /** What a list asks for; absent means any. Times are from (included) and until (excluded). */
  public record Filter(
      @Nullable String to,
      @Nullable String from,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String afterSid) {}

  /** Newest first. */
  public List<Message> list(Filter filter, int limit) {
    StringBuilder sql = new StringBuilder("SELECT * FROM message WHERE true");
    List<Object> values = new ArrayList<>();
    if (filter.to() != null) {
      // Both columns are named, so that the index on the borrower's number serves.
      sql.append(
          " AND ((phone = ? AND direction <> 'inbound') OR (lender = ? AND direction = 'inbound'))");
      values.addAll(List.of(filter.to(), filter.to()));
    }
    if (filter.from() != null) {
      sql.append(
          " AND ((phone = ? AND direction = 'inbound') OR (lender = ? AND direction <> 'inbound'))");
      values.addAll(List.of(filter.from(), filter.from()));
    }
    if (filter.since() != null) {
      sql.append(" AND at >= ?");
      values.add(filter.since());
    }
    if (filter.until() != null) {
      sql.append(" AND at < ?");
      values.add(filter.until());
    }
    if (filter.afterSid() != null) {
      sql.append(" AND seq < (SELECT seq FROM message WHERE sid = ?)");
      values.add(filter.afterSid());
    }
    values.add(limit);
    return database.list(
        sql.append(" ORDER BY seq DESC LIMIT ?").toString(), Messages::read, values.toArray());
  }

  public static Message read(ResultSet row) throws SQLException {
    return new Message(
        row.getLong("seq"),
        row.getString("sid"),
        row.getString("lender"),
        row.getString("phone"),
        Direction.of(row.getString("direction")),
        row.getBoolean("automatic"),
        row.getString("body"),
        row.getString("status"),
        row.getString("callback_url"),
        Database.instant(row, "at"),
        Database.instant(row, "updated_at"));
  }
}
