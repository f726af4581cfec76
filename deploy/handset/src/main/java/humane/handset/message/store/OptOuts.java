package humane.handset.message.store;

import humane.handset.database.Database;
import humane.handset.message.CarrierWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Who has replied STOP to which of the lender's numbers. */
@ApplicationScoped
public class OptOuts {
  private final Database database;

  OptOuts(Database database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param at business time
   */
  public record OptOut(String lender, String phone, Instant at) {}

  /** In the order of their numbers, from after a pair on. */
  public List<OptOut> list(String afterPhone, String afterLender, int limit) {
    return database.list(
        "SELECT lender, phone, at FROM opt_out WHERE (phone, lender) > (?, ?) ORDER BY phone, lender LIMIT ?",
        row ->
            new OptOut(
                row.getString("lender"), row.getString("phone"), Database.instant(row, "at")),
        afterPhone,
        afterLender,
        limit);
  }

  public boolean has(Database.Session session, String lender, String phone) throws SQLException {
    return !session
        .list("SELECT 1 FROM opt_out WHERE lender = ? AND phone = ?", row -> true, lender, phone)
        .isEmpty();
  }

  /** Stores what a word changes. */
  public void apply(
      Database.Session session, CarrierWord word, String lender, String phone, Instant at)
      throws SQLException {
    switch (word) {
      case STOP ->
          session.run(
              "INSERT INTO opt_out (lender, phone, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
              lender,
              phone,
              at);
      case START ->
          session.run("DELETE FROM opt_out WHERE lender = ? AND phone = ?", lender, phone);
      case HELP -> {}
    }
  }
}
