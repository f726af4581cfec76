package humane.handset.number.store;

import humane.handset.database.Database;
import humane.handset.number.LenderNumber;
import humane.handset.number.LenderNumber.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lender's own numbers; kept in memory too, since every text asks for its sender. */
@ApplicationScoped
public class LenderNumbers {
  private final Database database;
  private volatile @Nullable List<LenderNumber> known;

  LenderNumbers(Database database) {
    this.database = database;
  }

  /** In the order in which they were registered. */
  public List<LenderNumber> all() {
    List<LenderNumber> held = known;
    if (held == null) {
      held =
          database.list(
              "SELECT * FROM lender_number ORDER BY created_at, sid", LenderNumbers::read);
      known = held;
    }
    return held;
  }

  public Optional<LenderNumber> byNumber(String number) {
    return all().stream().filter(one -> one.number().equals(number)).findFirst();
  }

  public Optional<LenderNumber> bySid(String sid) {
    return all().stream().filter(one -> one.sid().equals(sid)).findFirst();
  }

  /** Registers a number, or replaces what was registered under the same one. */
  public void put(LenderNumber number) {
    database.run(
        "INSERT INTO lender_number (sid, number, friendly_name, sms_url, sms_method, status_callback, status_callback_method, voice_url,"
            + " voice_method, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (number) DO UPDATE SET friendly_name = excluded.friendly_name, sms_url = excluded.sms_url,"
            + " sms_method = excluded.sms_method, status_callback = excluded.status_callback,"
            + " status_callback_method = excluded.status_callback_method, voice_url = excluded.voice_url,"
            + " voice_method = excluded.voice_method, updated_at = excluded.updated_at",
        number.sid(),
        number.number(),
        number.friendlyName(),
        number.texts().url(),
        number.texts().method(),
        number.reports().url(),
        number.reports().method(),
        number.calls().url(),
        number.calls().method(),
        number.createdAt(),
        number.updatedAt());
    known = null;
  }

  private static LenderNumber read(ResultSet row) throws SQLException {
    return new LenderNumber(
        row.getString("sid"),
        row.getString("number"),
        row.getString("friendly_name"),
        new Webhook(row.getString("sms_url"), row.getString("sms_method")),
        new Webhook(row.getString("status_callback"), row.getString("status_callback_method")),
        new Webhook(row.getString("voice_url"), row.getString("voice_method")),
        Database.instant(row, "created_at"),
        Database.instant(row, "updated_at"));
  }
}
