package humane.handset.message.store;

import humane.handset.database.Database;
import humane.handset.message.CarrierWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;

/** Who has replied STOP to which of the lender's numbers. */
@ApplicationScoped
public class OptOuts {

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
