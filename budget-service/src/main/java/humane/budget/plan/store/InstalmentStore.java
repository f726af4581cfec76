package humane.budget.plan.store;

import humane.budget.database.Database;
import humane.budget.plan.MoveToEnd;
import humane.budget.plan.Plan;
import humane.budget.plan.Split;
import humane.budget.plan.TrackedInstalment;
import humane.budget.proposal.PlanInstalment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Instalments of accepted plans, and what was paid on them. */
@ApplicationScoped
public class InstalmentStore {
  private static final String OF_ACCEPTED =
      """
      SELECT i.*, p.borrower_id, p.time_zone FROM plan_instalment i JOIN plan p ON p.id = i.plan_id
      WHERE p.state = 'ACCEPTED'
      """;

  private final Database database;

  InstalmentStore(Database database) {
    this.database = database;
  }

  public void insert(Plan plan) {
    int number = 0;
    for (PlanInstalment one : plan.terms().proposal().instalments()) {
      number++;
      database.update(
          "INSERT INTO plan_instalment (plan_id, number, account_ref, due_on, amount_minor) VALUES (?, ?, ?, ?, ?)",
          plan.id(),
          number,
          one.accountRef(),
          one.dueOn(),
          one.amountMinor());
    }
  }

  public List<TrackedInstalment> of(String planId) {
    return database.list(
        "SELECT i.*, p.borrower_id, p.time_zone FROM plan_instalment i JOIN plan p ON p.id = i.plan_id WHERE p.id = ? ORDER BY number",
        InstalmentStore::read,
        planId);
  }

  /** Unpaid, due on or after the first day and not after the last, and not yet spoken of. */
  public List<TrackedInstalment> dueSoon(LocalDate today, LocalDate until) {
    return database.list(
        OF_ACCEPTED
            + "AND i.paid_minor + i.moved_minor < i.amount_minor AND i.noted_at IS NULL AND i.due_on BETWEEN ? AND ? ORDER BY i.due_on LIMIT 500",
        InstalmentStore::read,
        today,
        until);
  }

  /** Unpaid, due before the day, and not yet counted as missed. */
  public List<TrackedInstalment> missedBefore(LocalDate day) {
    return database.list(
        OF_ACCEPTED
            + "AND i.paid_minor + i.moved_minor < i.amount_minor AND i.missed_at IS NULL AND i.due_on < ? ORDER BY i.due_on LIMIT 500",
        InstalmentStore::read,
        day);
  }

  public boolean noted(TrackedInstalment one, Instant at) {
    return mark("noted_at", one, at);
  }

  public boolean missed(TrackedInstalment one, Instant at) {
    return mark("missed_at", one, at);
  }

  private boolean mark(String column, TrackedInstalment one, Instant at) {
    return database.update(
            "UPDATE plan_instalment SET %1$s = ? WHERE plan_id = ? AND number = ? AND %1$s IS NULL"
                .formatted(column),
            at,
            one.planId(),
            one.number())
        == 1;
  }

  /** Unpaid instalments on one account under the borrower's accepted plans, oldest first. */
  public List<TrackedInstalment> unpaid(String borrowerId, String accountRef) {
    return database.list(
        OF_ACCEPTED
            + "AND p.borrower_id = ? AND i.account_ref = ? AND i.paid_minor + i.moved_minor < i.amount_minor ORDER BY i.due_on, i.number",
        InstalmentStore::read,
        borrowerId,
        accountRef);
  }

  public void paid(TrackedInstalment one, long moreMinor) {
    database.update(
        "UPDATE plan_instalment SET paid_minor = paid_minor + ? WHERE plan_id = ? AND number = ?",
        moreMinor,
        one.planId(),
        one.number());
  }

  /** What is open of some instalments leaves them, and stands at the end under new numbers. */
  public void move(String planId, MoveToEnd.Moved moved, Instant at) {
    for (int number : moved.emptied()) {
      database.update(
          "UPDATE plan_instalment SET moved_minor = amount_minor - paid_minor, moved_at = ? WHERE plan_id = ? AND number = ?",
          at,
          planId,
          number);
    }
    for (MoveToEnd.AtTheEnd one : moved.added()) {
      database.update(
          """
          INSERT INTO plan_instalment (plan_id, number, account_ref, due_on, amount_minor, moved_from,
            principal_minor, interest_minor, fee_minor)
          SELECT ?, max(number) + 1, ?, ?, ?, ?, ?, ?, ? FROM plan_instalment WHERE plan_id = ?
          """,
          planId,
          one.accountRef(),
          one.dueOn(),
          one.split().totalMinor(),
          one.movedFrom(),
          one.split().principalMinor(),
          one.split().interestMinor(),
          one.split().feeMinor(),
          planId);
    }
  }

  private static TrackedInstalment read(ResultSet row) throws SQLException {
    return new TrackedInstalment(
        row.getString("plan_id"),
        row.getString("borrower_id"),
        row.getInt("number"),
        row.getString("account_ref"),
        row.getObject("due_on", LocalDate.class),
        row.getLong("amount_minor"),
        row.getLong("paid_minor"),
        row.getLong("moved_minor"),
        movedFrom(row),
        ownSplit(row),
        Database.instant(row, "missed_at") != null,
        ZoneId.of(row.getString("time_zone")));
  }

  private static OptionalInt movedFrom(ResultSet row) throws SQLException {
    int number = row.getInt("moved_from");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Optional<Split> ownSplit(ResultSet row) throws SQLException {
    if (movedFrom(row).isEmpty()) return Optional.empty();
    return Optional.of(
        new Split(
            row.getLong("principal_minor"),
            row.getLong("interest_minor"),
            row.getLong("fee_minor")));
  }
}
