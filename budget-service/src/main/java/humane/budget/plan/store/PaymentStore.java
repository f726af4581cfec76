package humane.budget.plan.store;

import humane.budget.database.Database;
import humane.budget.plan.PaymentMatch;
import humane.budget.plan.PlanPayment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Payments as they were counted on plans; written once each, by their place in the feed. */
@ApplicationScoped
public class PaymentStore {
  private static final int STILL_MEANT_DAYS = 62;

  private final Database database;

  PaymentStore(Database database) {
    this.database = database;
  }

  /**
   * The plan that a payment on an account belongs to: the one that stands, or else one that was
   * paid up so lately that the payment was surely meant for it, as a standing order that went on.
   */
  public Optional<String> planFor(String borrowerId, String accountRef, LocalDate paidOn) {
    return database.first(
        """
        SELECT id FROM plan
        WHERE borrower_id = ? AND ? = ANY (account_refs) AND (state = 'ACCEPTED' OR (state = 'ENDED' AND ended_why = 'PAID' AND ended_at > ?))
        ORDER BY state = 'ACCEPTED' DESC, CASE WHEN state = 'ACCEPTED' THEN accepted_at END, ended_at DESC LIMIT 1
        """,
        row -> row.getString("id"),
        borrowerId,
        accountRef,
        paidOn.minusDays(STILL_MEANT_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  public void insert(
      long cursor,
      String planId,
      String accountRef,
      LocalDate paidOn,
      long amountMinor,
      PaymentMatch match) {
    database.update(
        "INSERT INTO plan_payment (cursor, plan_id, account_ref, paid_on, amount_minor, regular_minor, over_minor) VALUES (?, ?, ?, ?, ?, ?, ?)",
        cursor,
        planId,
        accountRef,
        paidOn,
        amountMinor,
        match.regularMinor(),
        match.overMinor());
    for (PaymentMatch.Part part : match.parts()) {
      database.update(
          "INSERT INTO plan_payment_part (cursor, plan_id, number, amount_minor, timing, completes) VALUES (?, ?, ?, ?, ?, ?)",
          cursor,
          part.on().planId(),
          part.on().number(),
          part.amountMinor(),
          part.timing(),
          part.completes());
    }
  }

  /** Oldest first. */
  public List<PlanPayment> of(String planId) {
    return database.list(
        "SELECT * FROM plan_payment WHERE plan_id = ? ORDER BY paid_on, cursor",
        row ->
            new PlanPayment(
                row.getString("account_ref"),
                row.getObject("paid_on", LocalDate.class),
                row.getLong("amount_minor"),
                row.getLong("regular_minor"),
                row.getLong("over_minor"),
                partsOf(row.getLong("cursor"))),
        planId);
  }

  /** What has counted on the regular instalments beside a plan; minor units. */
  public long regularPaid(String planId, String accountRef) {
    return database
        .first(
            "SELECT sum(regular_minor) FROM plan_payment WHERE plan_id = ? AND account_ref = ?",
            row -> row.getLong(1),
            planId,
            accountRef)
        .orElse(0L);
  }

  /** What a plan did not ask for, and nobody has been told of yet. */
  public record Over(long cursor, String planId, String accountRef, long overMinor) {}

  public List<Over> overNotTold() {
    return database.list(
        "SELECT * FROM plan_payment WHERE over_minor > 0 AND over_told_at IS NULL ORDER BY cursor LIMIT 500",
        row ->
            new Over(
                row.getLong("cursor"),
                row.getString("plan_id"),
                row.getString("account_ref"),
                row.getLong("over_minor")));
  }

  /** False where it has been told already. */
  public boolean overTold(Over one, Instant at) {
    return database.update(
            "UPDATE plan_payment SET over_told_at = ? WHERE cursor = ? AND over_told_at IS NULL",
            at,
            one.cursor())
        == 1;
  }

  private List<PlanPayment.Counted> partsOf(long cursor) {
    return database.list(
        "SELECT * FROM plan_payment_part WHERE cursor = ? ORDER BY number",
        row ->
            new PlanPayment.Counted(
                row.getInt("number"),
                row.getLong("amount_minor"),
                PaymentMatch.Timing.valueOf(row.getString("timing")),
                row.getBoolean("completes")),
        cursor);
  }
}
