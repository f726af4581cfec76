package humane.borrower.reference.job;

import humane.borrower.account.store.AccountStore;
import humane.borrower.account.store.PaymentStore;
import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.reference.RefTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Seals the references that an earlier version has stored in clear, some hundred a transaction and
 * before anything is served. A start that is cut short goes on at the next one, and two replicas
 * that start at once take turns.
 */
@ApplicationScoped
public class SealOpenReferences {
  private static final Logger LOG = Logger.getLogger(SealOpenReferences.class);
  private static final int AT_ONCE = 1000;
  private static final String TEXT = "text";
  private static final String BYTES = "bytea";

  private record Open(String borrowerId, String accountRef, String second) {}

  private final Database database;
  private final Sealing sealing;
  private final RefTokens tokens;

  SealOpenReferences(Database database, Sealing sealing, RefTokens tokens) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
  }

  void start(@Observes @Priority(10) StartupEvent event) {
    long sealed = sealAll();
    if (sealed > 0) LOG.infof("%d rows whose references stood in clear are sealed", sealed);
  }

  /** Returns how many rows stood in clear. */
  public long sealAll() {
    long all = 0;
    for (IntSupplier table :
        List.<IntSupplier>of(this::accounts, this::payments, this::holds, this::foreseen))
      for (int some = inTurn(table); some > 0; some = inTurn(table)) all += some;
    return all;
  }

  private int inTurn(IntSupplier some) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              database.first(
                  "SELECT pg_advisory_xact_lock(hashtextextended('reference_sealing', 7)) IS NULL AS held",
                  row -> true);
              return some.getAsInt();
            });
  }

  private List<Open> open(String table, String second) {
    List<Open> found =
        database.list(
            "SELECT borrower_id, account_ref, "
                + second
                + "::text AS second FROM "
                + table
                + " WHERE account_ref IS NOT NULL ORDER BY borrower_id LIMIT ?",
            row ->
                new Open(
                    row.getString("borrower_id"),
                    row.getString("account_ref"),
                    row.getString("second")),
            AT_ONCE);
    sealing.prepare(found.stream().map(Open::borrowerId).toList());
    return found;
  }

  private int accounts() {
    List<Open> found = open("account", "account_ref");
    ColumnBatch rows =
        new ColumnBatch(
            """
            UPDATE account SET account_ref = NULL, account_token = t.token, ref_sealed = t.sealed FROM unnest(?, ?, ?, ?) AS t (borrower, ref, token, sealed)
            WHERE borrower_id = t.borrower AND account_ref = t.ref""",
            TEXT,
            TEXT,
            TEXT,
            BYTES);
    for (Open one : found)
      rows.add(
          one.borrowerId(),
          one.accountRef(),
          tokens.ofAccount(one.accountRef()),
          sealing.record(one.borrowerId(), one.accountRef(), AccountStore.REF_PLACE));
    database.insert(rows);
    return found.size();
  }

  private int payments() {
    List<Open> found = open("payment", "payment_ref");
    ColumnBatch rows =
        new ColumnBatch(
            """
            UPDATE payment SET account_ref = NULL, payment_ref = NULL, account_token = t.account_token, payment_token = t.payment_token, ref_sealed = t.sealed
            FROM unnest(?, ?, ?, ?, ?, ?) AS t (borrower, account, ref, account_token, payment_token, sealed)
            WHERE borrower_id = t.borrower AND account_ref = t.account AND payment_ref = t.ref""",
            TEXT,
            TEXT,
            TEXT,
            TEXT,
            TEXT,
            BYTES);
    for (Open one : found)
      rows.add(
          one.borrowerId(),
          one.accountRef(),
          one.second(),
          tokens.ofAccount(one.accountRef()),
          tokens.ofPayment(one.second()),
          sealing.record(one.borrowerId(), one.second(), PaymentStore.REF_PLACE));
    database.insert(rows);
    return found.size();
  }

  private int foreseen() {
    List<Open> found = open("risk_foreseen", "month");
    ColumnBatch rows =
        new ColumnBatch(
            """
            UPDATE risk_foreseen SET account_ref = NULL, account_token = t.token FROM unnest(?, ?, ?, ?) AS t (borrower, ref, of_month, token)
            WHERE borrower_id = t.borrower AND account_ref = t.ref AND month = t.of_month""",
            TEXT,
            TEXT,
            "date",
            TEXT);
    for (Open one : found)
      rows.add(
          one.borrowerId(), one.accountRef(), one.second(), tokens.ofAccount(one.accountRef()));
    database.insert(rows);
    return found.size();
  }

  private record OpenHold(String id, String borrowerId, List<String> accountRefs) {}

  private int holds() {
    List<OpenHold> found =
        database.list(
            "SELECT id, borrower_id, account_refs FROM hold WHERE account_refs IS NOT NULL ORDER BY borrower_id LIMIT ?",
            row ->
                new OpenHold(
                    row.getString("id"),
                    row.getString("borrower_id"),
                    Rows.texts(row, "account_refs")),
            AT_ONCE);
    sealing.prepare(found.stream().map(OpenHold::borrowerId).toList());
    ColumnBatch rows =
        new ColumnBatch(
            """
            UPDATE hold SET account_refs = NULL, account_refs_sealed = t.sealed FROM unnest(?, ?) AS t (of_hold, sealed) WHERE id = t.of_hold""",
            TEXT,
            BYTES);
    for (OpenHold one : found)
      rows.add(
          one.id(),
          sealing.recordTexts(one.borrowerId(), one.accountRefs(), HoldStore.ACCOUNTS_PLACE));
    database.insert(rows);
    return found.size();
  }
}
