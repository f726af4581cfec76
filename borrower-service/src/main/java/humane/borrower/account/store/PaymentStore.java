package humane.borrower.account.store;

import humane.borrower.account.Payment;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.reference.RefTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Payments in the database: one sealed copy for each holder of the account. */
@ApplicationScoped
public class PaymentStore {
  private static final String PLACE = "payment.facts";
  public static final String REF_PLACE = "payment.ref";
  private static final String COLUMNS = "borrower_id, ref_sealed, facts_sealed, recorded_at";

  private final Database database;
  private final Sealing sealing;
  private final RefTokens tokens;

  PaymentStore(Database database, Sealing sealing, RefTokens tokens) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
  }

  public Optional<Payment> find(String accountRef, String paymentRef) {
    return database.first(
        "SELECT "
            + COLUMNS
            + " FROM payment WHERE account_token = ? AND payment_token = ? ORDER BY borrower_id LIMIT 1",
        row -> read(row, accountRef),
        tokens.ofAccount(accountRef),
        tokens.ofPayment(paymentRef));
  }

  public List<Payment> of(String accountRef, String borrowerId) {
    return database
        .list(
            "SELECT " + COLUMNS + " FROM payment WHERE account_token = ? AND borrower_id = ?",
            row -> read(row, accountRef),
            tokens.ofAccount(accountRef),
            borrowerId)
        .stream()
        .sorted(Comparator.comparing(Payment::recordedAt).thenComparing(Payment::paymentRef))
        .toList();
  }

  public void add(Payment payment, String borrowerId) {
    database.update(
        "INSERT INTO payment (account_token, borrower_id, payment_token, ref_sealed, facts_sealed, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
        tokens.ofAccount(payment.accountRef()),
        borrowerId,
        tokens.ofPayment(payment.paymentRef()),
        sealing.record(borrowerId, payment.paymentRef(), REF_PLACE),
        sealing.facts(borrowerId, payment.facts(), PLACE),
        payment.recordedAt());
  }

  private Payment read(ResultSet row, String accountRef) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new Payment(
        accountRef,
        sealing.openRecord(borrowerId, row.getBytes("ref_sealed"), REF_PLACE),
        sealing.openFacts(borrowerId, row.getBytes("facts_sealed"), PLACE, Payment.Facts.class),
        Rows.instant(row, "recorded_at"));
  }
}
