package humane.handset.call.store;

import humane.handset.call.Call;
import humane.handset.call.CallLine;
import humane.handset.call.CallStatus;
import humane.handset.call.Talk;
import humane.handset.database.Database;
import humane.handset.webhook.Webhook;
import humane.handset.webhook.store.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls, and what was said in them. */
@ApplicationScoped
public class Calls {
  private final Database database;
  private final Webhooks webhooks;

  Calls(Database database, Webhooks webhooks) {
    this.database = database;
    this.webhooks = webhooks;
  }

  public void add(Call call) {
    database.run(
        "INSERT INTO call (sid, lender, phone, direction, status, answered_by, detects_machine, waits_for_greeting, document_url, twiml, position, waiting, digits,"
            + " callback_url, callback_events, ring_seconds, created_at, started_at, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        call.sid(),
        call.lender(),
        call.phone(),
        call.inbound() ? "inbound" : "outbound-api",
        call.status().word(),
        call.answeredBy(),
        call.plan().detectsMachine(),
        call.plan().waitsForGreeting(),
        call.talk().url(),
        call.talk().twiml(),
        call.talk().position(),
        call.talk().waiting(),
        call.talk().digits(),
        call.plan().callbackUrl(),
        call.plan().callbackEvents(),
        call.plan().ringSeconds(),
        call.createdAt(),
        call.startedAt(),
        call.nextAt());
  }

  /**
   * Stores what a step of a call has changed, together with what was heard in it and what the
   * lender is told of it.
   */
  public void save(Call call, List<CallLine> heard, List<Webhook> reports) {
    database.inTransaction(
        session -> {
          session.run(
              "UPDATE call SET status = ?, answered_by = ?, document_url = ?, twiml = ?, position = ?, waiting = ?, digits = ?, started_at = ?,"
                  + " ended_at = ?, next_at = ? WHERE sid = ?",
              call.status().word(),
              call.answeredBy(),
              call.talk().url(),
              call.talk().twiml(),
              call.talk().position(),
              call.talk().waiting(),
              call.talk().digits(),
              call.startedAt(),
              call.endedAt(),
              call.nextAt(),
              call.sid());
          session.runAll(
              "INSERT INTO call_line (sid, who, text, at) VALUES (?, ?, ?, ?)",
              heard.stream()
                  .map(line -> new Object[] {call.sid(), line.who().name(), line.text(), line.at()})
                  .toList());
          webhooks.add(session, reports);
          return call;
        });
  }

  public List<Call> due(Instant now, Set<String> underWay, int limit) {
    return database.list(
        "SELECT * FROM call WHERE next_at <= ? AND NOT (sid = ANY (?)) ORDER BY next_at LIMIT ?",
        Calls::read,
        now,
        underWay.toArray(String[]::new),
        limit);
  }

  public Optional<Instant> nextDue() {
    return database.first(
        "SELECT next_at FROM call WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1",
        row -> Database.instant(row, "next_at"));
  }

  public Optional<Call> bySid(String sid) {
    return database.first("SELECT * FROM call WHERE sid = ?", Calls::read, sid);
  }

  /** Oldest first, the last so many. */
  public List<Call> ofPhone(String phone, int last) {
    return database
        .list(
            "SELECT * FROM call WHERE phone = ? ORDER BY seq DESC LIMIT ?",
            Calls::read,
            phone,
            last)
        .reversed();
  }

  /** Newest first; absent means any. */
  public List<Call> list(
      @Nullable String to,
      @Nullable String from,
      @Nullable String status,
      @Nullable String afterSid,
      int limit) {
    StringBuilder sql = new StringBuilder("SELECT * FROM call WHERE true");
    List<Object> values = new ArrayList<>();
    if (to != null) {
      sql.append(
          " AND ((phone = ? AND direction = 'outbound-api') OR (lender = ? AND direction = 'inbound'))");
      values.addAll(List.of(to, to));
    }
    if (from != null) {
      sql.append(
          " AND ((phone = ? AND direction = 'inbound') OR (lender = ? AND direction = 'outbound-api'))");
      values.addAll(List.of(from, from));
    }
    if (status != null) {
      sql.append(" AND status = ?");
      values.add(status);
    }
    if (afterSid != null) {
      sql.append(" AND seq < (SELECT seq FROM call WHERE sid = ?)");
      values.add(afterSid);
    }
    values.add(limit);
    return database.list(
        sql.append(" ORDER BY seq DESC LIMIT ?").toString(), Calls::read, values.toArray());
  }

  public List<CallLine> heardIn(String sid) {
    return database.list(
        "SELECT who, text, at FROM call_line WHERE sid = ? ORDER BY seq",
        row ->
            new CallLine(
                CallLine.Who.valueOf(row.getString("who")),
                row.getString("text"),
                Database.instant(row, "at")),
        sid);
  }

  private static Call read(ResultSet row) throws SQLException {
    return new Call(
        row.getString("sid"),
        row.getString("lender"),
        row.getString("phone"),
        row.getString("direction").equals("inbound"),
        new Call.Plan(
            row.getBoolean("detects_machine"),
            row.getBoolean("waits_for_greeting"),
            row.getString("callback_url"),
            row.getString("callback_events"),
            row.getInt("ring_seconds")),
        CallStatus.of(row.getString("status")),
        row.getString("answered_by"),
        new Talk(
            row.getString("document_url"),
            row.getString("twiml"),
            row.getInt("position"),
            row.getBoolean("waiting"),
            row.getString("digits")),
        Database.instant(row, "created_at"),
        moment(row, "started_at"),
        moment(row, "ended_at"),
        moment(row, "next_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }
}
