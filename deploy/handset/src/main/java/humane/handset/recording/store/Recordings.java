package humane.handset.recording.store;

import humane.handset.database.Database;
import humane.handset.recording.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Recordings, from their beginning until they are deleted. */
@ApplicationScoped
public class Recordings {
  private final Database database;

  Recordings(Database database) {
    this.database = database;
  }

  public void begin(Recording recording) {
    database.run(
        "INSERT INTO recording (sid, call_sid, callback_url, started_at) VALUES (?, ?, ?, ?)",
        recording.sid(),
        recording.callSid(),
        recording.callbackUrl(),
        recording.startedAt());
  }

  /** Those of a call that go on. */
  public List<Recording> running(String callSid) {
    return database.list(
        "SELECT * FROM recording WHERE call_sid = ? AND ended_at IS NULL",
        Recordings::read,
        callSid);
  }

  public void end(String sid, Instant at) {
    database.run("UPDATE recording SET ended_at = ? WHERE sid = ? AND ended_at IS NULL", at, sid);
  }

  public Optional<Recording> find(String sid) {
    return database.first(
        "SELECT * FROM recording WHERE sid = ? AND deleted_at IS NULL", Recordings::read, sid);
  }

  public void delete(String sid, Instant at) {
    database.run("UPDATE recording SET deleted_at = ? WHERE sid = ?", at, sid);
  }

  private static Recording read(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Recording(
        row.getString("sid"),
        row.getString("call_sid"),
        row.getString("callback_url"),
        Database.instant(row, "started_at"),
        ended == null ? null : ended.toInstant());
  }
}
