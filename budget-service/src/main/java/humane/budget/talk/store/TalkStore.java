package humane.budget.talk.store;

import humane.budget.agreement.CheckNumber;
import humane.budget.database.Database;
import humane.budget.talk.Talk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Talks, and seats that are known by a number alone. */
@ApplicationScoped
public class TalkStore {
  private static final String TALKS =
      "SELECT talk.*, (SELECT count(*) FROM talk_seat WHERE talk_id = talk.id) >= seats_max AS full_up FROM talk ";

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  TalkStore(Database database) {
    this.database = database;
  }

  /** Writes a talk, or writes it anew. */
  public void save(Talk talk, int seatsMax) {
    database.update(
        """
        INSERT INTO talk (id, title_en, title_zh, expert, starts_at, time_zone, minutes, place, link, recording_link, seats_max, cancelled)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title_en = excluded.title_en, title_zh = excluded.title_zh, expert = excluded.expert,
          starts_at = excluded.starts_at, time_zone = excluded.time_zone, minutes = excluded.minutes, place = excluded.place,
          link = excluded.link, recording_link = excluded.recording_link, seats_max = excluded.seats_max, cancelled = excluded.cancelled
        """,
        talk.id(),
        talk.titleEn(),
        talk.titleZh(),
        talk.expert(),
        talk.startsAt(),
        talk.zone().getId(),
        talk.minutes(),
        talk.place().orElse(null),
        talk.link().orElse(null),
        talk.recordingLink().orElse(null),
        seatsMax,
        talk.cancelled());
  }

  /** The soonest first. */
  public List<Talk> all() {
    return database.list(TALKS + "ORDER BY starts_at, id LIMIT 500", TalkStore::read);
  }

  public Optional<Talk> byId(String id) {
    return database.first(TALKS + "WHERE id = ?", TalkStore::read, id);
  }

  public int seatsMax(String id) {
    return database
        .first("SELECT seats_max FROM talk WHERE id = ?", row -> row.getInt("seats_max"), id)
        .orElseThrow();
  }

  /** The number of a seat, told this once; nothing when all seats are taken. */
  public Optional<String> takeSeat(String talkId) {
    byte[] bits = new byte[CheckNumber.PAPER_SIGNS];
    random.nextBytes(bits);
    String number = CheckNumber.of(bits, CheckNumber.PAPER_SIGNS);
    boolean taken =
        QuarkusTransaction.joiningExisting()
            .call(
                () -> {
                  // The talk's row is held, so that the last seat is given once.
                  database.list(
                      "SELECT id FROM talk WHERE id = ? FOR UPDATE",
                      row -> row.getString("id"),
                      talkId);
                  return database.update(
                          "INSERT INTO talk_seat (number_hash, talk_id) SELECT ?, id FROM talk WHERE id = ? AND NOT cancelled AND seats_max > (SELECT count(*) FROM talk_seat WHERE talk_id = talk.id)",
                          hash(number),
                          talkId)
                      == 1;
                });
    return taken ? Optional.of(number) : Optional.empty();
  }

  public boolean giveBack(String number) {
    return database.update("DELETE FROM talk_seat WHERE number_hash = ?", (Object) hash(number))
        == 1;
  }

  private static Talk read(ResultSet row) throws SQLException {
    Instant startsAt = Database.instant(row, "starts_at");
    return new Talk(
        row.getString("id"),
        row.getString("title_en"),
        row.getString("title_zh"),
        row.getString("expert"),
        startsAt,
        ZoneId.of(row.getString("time_zone")),
        row.getInt("minutes"),
        Optional.ofNullable(row.getString("place")),
        Optional.ofNullable(row.getString("link")),
        Optional.ofNullable(row.getString("recording_link")),
        row.getBoolean("cancelled"),
        row.getBoolean("full_up"));
  }

  private static byte[] hash(String number) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }
}
