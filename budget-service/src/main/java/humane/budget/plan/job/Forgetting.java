package humane.budget.plan.job;

import humane.budget.database.Database;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.delivery.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Forgets a person in the transaction at hand and reports how much of what, durably. At erasure the
 * statement and whatever was only thought about go; accepted plans are records, which go when
 * borrower-service says that their time is over.
 */
@ApplicationScoped
class Forgetting {
  private static final Map<String, String> AT_ERASURE = new LinkedHashMap<>();
  private static final Map<String, String> AT_THE_END = new LinkedHashMap<>();

  static {
    AT_ERASURE.put("statements", "DELETE FROM statement WHERE borrower_id = ?");
    AT_ERASURE.put("plansBeingMade", "DELETE FROM plan_being_made WHERE borrower_id = ?");
    AT_ERASURE.put(
        "proposals",
        """
        DELETE FROM plan_proposal p WHERE borrower_id = ?
        AND NOT EXISTS (SELECT 1 FROM plan WHERE proposal_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM plan_override WHERE proposal_id = p.id)""");
    AT_ERASURE.put("calendars", "DELETE FROM calendar_address" + ofTheirPlans());
    AT_ERASURE.put(
        "changeDetails",
        "UPDATE change_feed SET account_ref = NULL, more = NULL, sealed = NULL WHERE borrower_id = ? AND (account_ref IS NOT NULL OR more IS NOT NULL OR sealed IS NOT NULL)");
    AT_THE_END.put("changeDetails", AT_ERASURE.get("changeDetails"));
    AT_THE_END.put("countedPayments", "DELETE FROM plan_payment_part" + ofTheirPlans());
    AT_THE_END.put("payments", "DELETE FROM plan_payment" + ofTheirPlans());
    AT_THE_END.put("instalments", "DELETE FROM plan_instalment" + ofTheirPlans());
    AT_THE_END.put("agreements", "DELETE FROM agreement_paper" + ofTheirPlans());
    AT_THE_END.put("calendars", "DELETE FROM calendar_address" + ofTheirPlans());
    AT_THE_END.put("plans", "DELETE FROM plan WHERE borrower_id = ?");
    AT_THE_END.put("overrides", "DELETE FROM plan_override WHERE borrower_id = ?");
    AT_THE_END.put("proposals", "DELETE FROM plan_proposal WHERE borrower_id = ?");
  }

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Deliveries deliveries;

  Forgetting(Database database, BorrowerCiphers ciphers, Deliveries deliveries) {
    this.database = database;
    this.ciphers = ciphers;
    this.deliveries = deliveries;
  }

  void forget(String borrowerId, KeyPurpose key) {
    database.lockBorrower(borrowerId);
    Map<String, Integer> counts = new LinkedHashMap<>();
    (key == KeyPurpose.PROFILE ? AT_ERASURE : AT_THE_END)
        .forEach(
            (kind, statement) -> {
              int gone = database.update(statement, borrowerId);
              if (gone > 0) {
                counts.put(kind, gone);
              }
            });
    ciphers.destroy(borrowerId, key);
    deliveries.enqueue(
        ErasureReport.KIND,
        borrowerId + " " + key,
        new ErasureReport.Payload(borrowerId, key, counts));
  }

  private static String ofTheirPlans() {
    return " WHERE plan_id IN (SELECT id FROM plan WHERE borrower_id = ?)";
  }
}
