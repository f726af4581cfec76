package humane.borrower.account.store;

import humane.borrower.account.Payment;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Payments in the database: one sealed copy for each holder of the account. */
@ApplicationScoped
public class PaymentStore {
  private static final String PLACE = "payment.facts";
  private static final String COLUMNS =
      "account_ref, borrower_id, payment_ref, facts_sealed, recorded_at";

  private final Database database;
  private final Sealing sealing;

  PaymentStore(Database database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  public Optional<Payment> find(String accountRef, String paymentRef) {
    return database.first(
        "SELECT "
            + COLUMNS
            + " FROM payment WHERE account_ref = ? AND payment_ref = ? ORDER BY borrower_id LIMIT 1",
        this::read,
        accountRef,
        paymentRef);
  }

  public List<Payment> of(String accountRef, String borrowerId) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM payment WHERE account_ref = ? AND borrower_id = ? ORDER BY recorded_at, payment_ref",
        this::read,
        accountRef,
        borrowerId);
  }

  public void add(Payment payment, String borrowerId) {
    database.update(
        "INSERT INTO payment (account_ref, borrower_id, payment_ref, facts_sealed, recorded_at) VALUES (?, ?, ?, ?, ?)",
        payment.accountRef(),
        borrowerId,
        payment.paymentRef(),
        sealing.facts(borrowerId, payment.facts(), PLACE),
        payment.recordedAt());
  }

  private Payment read(ResultSet row) throws SQLException {
    return new Payment(
        row.getString("account_ref"), row.getString("payment_ref"),
        sealing.openFacts(
                row.getString("borrower_id"),
                row.getBytes("facts_sealed"),
                PLACE,
                Payment.Facts.class),
            Rows.instant(row, "recorded_at"));
  }
}
