package humane.reminder.escalation.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.ReminderCase;
import humane.reminder.outreach.store.Steps.RungDone;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases in the database. All writers hold the person's lock. */
@ApplicationScoped
public class Cases {
  /** What ties a sealed account reference to its place. */
  public static final String ACCOUNT_REF_PLACE = "reminder_case.account_ref";

  private static final String COLUMNS =
      "id, borrower_id, account_token, ladder, due_date, state, last_rung_day, last_attempt_at";

  private final Database database;
  private final BorrowerCiphers ciphers;

  Cases(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  public List<ReminderCase> notClosedOf(Collection<String> borrowerIds) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM reminder_case WHERE borrower_id = ANY (?) AND state <> 'CLOSED'",
        Cases::read,
        borrowerIds);
  }

  public List<ReminderCase> byIds(Collection<UUID> ids) {
    return database.list(
        "SELECT " + COLUMNS + " FROM reminder_case WHERE id = ANY (?::uuid[])", Cases::read, ids);
  }

  public Optional<ReminderCase> byId(UUID id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  /** The account is named by hash and sealed reference only: sign-in asks for its last digits. */
  public ReminderCase open(
      String borrowerId,
      String accountToken,
      CardAccount account,
      String ladder,
      LocalDate dueDate,
      Instant now) {
    ReminderCase opened =
        new ReminderCase(
            UUID.randomUUID(),
            borrowerId,
            accountToken,
            ladder,
            dueDate,
            CaseState.OPEN,
            null,
            null);
    database.update(
        """
        INSERT INTO reminder_case (id, borrower_id, account_token, account_ref_sealed, product, ladder, due_date, state, opened_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
        """,
        opened.id(),
        borrowerId,
        accountToken,
        ciphers.encrypt(borrowerId, KeyPurpose.RECORD, account.accountRef(), ACCOUNT_REF_PLACE),
        account.product(),
        ladder,
        dueDate,
        now);
    return opened;
  }

  /** The ladder, the due date and whether a hold covers it, as they are now. */
  public void update(UUID id, String ladder, LocalDate dueDate, CaseState state) {
    database.update(
        "UPDATE reminder_case SET ladder = ?, due_date = ?, state = ? WHERE id = ?",
        ladder,
        dueDate,
        state,
        id);
  }

  public void close(UUID id, String reason, Instant now) {
    database.update(
        "UPDATE reminder_case SET state = 'CLOSED', closed_at = ?, closed_reason = ? WHERE id = ? AND state <> 'CLOSED'",
        now,
        reason,
        id);
    database.update(
        "UPDATE step SET state = 'CANCELLED', ended_reason = 'CASE_CLOSED' WHERE case_id = ? AND state = 'WAITING'",
        id);
  }

  /** Rungs were done. */
  public void climbed(Collection<RungDone> rungs, Instant at, CaseState state) {
    if (rungs.isEmpty()) return;
    database.update(
        """
        UPDATE reminder_case SET last_rung_day = one.rung_day, last_attempt_at = ?, state = ?
        FROM unnest(?::uuid[], ?::integer[]) AS one (id, rung_day) WHERE reminder_case.id = one.id AND state <> 'CLOSED'
        """,
        at,
        state,
        rungs.stream().map(RungDone::caseId).toList(),
        rungs.stream().map(one -> Integer.toString(one.rungDay())).toList());
  }

  /** The ladder goes on with the rung after this one, of which nothing was made. */
  public void passedOver(UUID id, int rungDay) {
    database.update(
        "UPDATE reminder_case SET last_rung_day = ? WHERE id = ? AND state <> 'CLOSED'",
        rungDay,
        id);
  }

  /** The ladder stops here until somebody in the team has looked. */
  public void withAPerson(UUID id) {
    database.update(
        "UPDATE reminder_case SET state = 'WITH_A_PERSON' WHERE id = ? AND state <> 'CLOSED'", id);
  }

  /** Cases that have a step on the way; those without one get their next. */
  public List<UUID> withLiveStep(Collection<UUID> ids) {
    return database.list(
        "SELECT case_id FROM step WHERE case_id = ANY (?::uuid[]) AND origin = 'LADDER' AND state IN ('WAITING', 'RESERVED')",
        row -> row.uuid("case_id"),
        ids);
  }

  private static ReminderCase read(Row row) throws SQLException {
    return new ReminderCase(
        row.uuid("id"),
        row.text("borrower_id"),
        row.text("account_token"),
        row.text("ladder"),
        row.date("due_date"),
        CaseState.valueOf(row.text("state")),
        row.numberOrNull("last_rung_day"),
        row.instantOrNull("last_attempt_at"));
  }
}
