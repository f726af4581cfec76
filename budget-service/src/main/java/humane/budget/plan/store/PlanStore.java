package humane.budget.plan.store;

import humane.budget.database.Database;
import humane.budget.plan.ConfirmedBy;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plans and their states. Each change of state names the state it starts from, and says whether it
 * took place.
 */
@ApplicationScoped
public class PlanStore {
  private static final String COLUMNS = "SELECT * FROM plan ";

  private final Database database;
  private final SealedTerms sealedTerms;

  PlanStore(Database database, SealedTerms sealedTerms) {
    this.database = database;
    this.sealedTerms = sealedTerms;
  }

  public Optional<Plan> byId(String id) {
    return database.first(COLUMNS + "WHERE id = ?", this::read, id);
  }

  public Optional<Plan> byProposal(String proposalId) {
    return database.first(COLUMNS + "WHERE proposal_id = ?", this::read, proposalId);
  }

  public Optional<Plan> byKey(String askedBy, String askedKey) {
    return database.first(
        COLUMNS + "WHERE asked_by = ? AND asked_key = ?", this::read, askedBy, askedKey);
  }

  /** Newest first. */
  public List<Plan> of(String borrowerId) {
    return database.list(
        COLUMNS + "WHERE borrower_id = ? ORDER BY asked_at DESC", this::read, borrowerId);
  }

  /** Plans whose asking was cut short before this instant. */
  public List<Plan> pendingSince(Instant before) {
    return database.list(
        COLUMNS + "WHERE state = 'PENDING_HOLD' AND asked_at < ? ORDER BY asked_at LIMIT 100",
        this::read,
        before);
  }

  /** A number above every one this service has sent before. */
  public long nextSequence() {
    return database
        .first("SELECT nextval('plan_command_sequence')", row -> row.getLong(1))
        .orElseThrow();
  }

  public String newCommandId() {
    return "plan-hold-" + UUID.randomUUID();
  }

  public void insert(Plan plan) {
    database.update(
        """
        INSERT INTO plan (id, borrower_id, proposal_id, state, terms_hash, sealed, party_sealed, account_refs, time_zone,
          confirmed_by, asked_by, asked_key, asked_at, command_id, sequence, review_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        plan.id(),
        plan.borrowerId(),
        plan.proposalId(),
        plan.state(),
        plan.terms().proposal().termsHash(),
        sealedTerms.seal(plan.borrowerId(), plan.terms()),
        sealedTerms.seal(plan.borrowerId(), plan.party()),
        plan.accountRefs(),
        plan.zone().getId(),
        plan.confirmedBy(),
        plan.askedBy(),
        plan.askedKey().orElse(null),
        plan.askedAt(),
        plan.commandId(),
        plan.sequence(),
        plan.terms().proposal().reviewOn());
  }

  /** Asks anew for a plan that was not accepted the last time. */
  public boolean askAgain(Plan plan) {
    return database.update(
            """
            UPDATE plan SET state = 'PENDING_HOLD', sealed = ?, confirmed_by = ?, asked_by = ?, asked_key = ?,
              asked_at = ?, command_id = ?, sequence = ?, hold_id = NULL
            WHERE id = ? AND state = 'NOT_ACCEPTED'
            """,
            sealedTerms.seal(plan.borrowerId(), plan.terms()),
            plan.confirmedBy(),
            plan.askedBy(),
            plan.askedKey().orElse(null),
            plan.askedAt(),
            plan.commandId(),
            plan.sequence(),
            plan.id())
        == 1;
  }

  public boolean accepted(Plan plan, String holdId, Instant at) {
    return database.update(
            "UPDATE plan SET state = 'ACCEPTED', hold_id = ?, accepted_at = ? WHERE id = ? AND state = 'PENDING_HOLD' AND command_id = ?",
            holdId,
            at,
            plan.id(),
            plan.commandId())
        == 1;
  }

  public boolean move(Plan plan, PlanState from, PlanState to) {
    return database.update(
            "UPDATE plan SET state = ? WHERE id = ? AND state = ? AND command_id = ?",
            to,
            plan.id(),
            from,
            plan.commandId())
        == 1;
  }

  public boolean ended(String planId, String why, Instant at) {
    return database.update(
            "UPDATE plan SET state = 'ENDED', ended_at = ?, ended_why = ? WHERE id = ? AND state = 'ACCEPTED'",
            at,
            why,
            planId)
        == 1;
  }

  /** Who is ending a plan that dates were missed on, and why, in their own words. */
  public void endedBy(String planId, String name, String note) {
    database.update(
        "UPDATE plan SET ended_by = ?, ended_note = ? WHERE id = ? AND state = 'ACCEPTED'",
        name,
        note,
        planId);
  }

  /** The borrower's circumstances have changed; said once, however often it is said. */
  public boolean changeWanted(Plan plan, Instant at) {
    return database.update(
            "UPDATE plan SET change_wanted_at = ? WHERE id = ? AND state = 'ACCEPTED' AND change_wanted_at IS NULL",
            at,
            plan.id())
        == 1;
  }

  /** Accepted plans whose review is due in the widest zone and was not told yet. */
  public List<Plan> reviewDue(LocalDate day) {
    return database.list(
        COLUMNS + "WHERE state = 'ACCEPTED' AND reviewed_at IS NULL AND review_on <= ? LIMIT 500",
        this::read,
        day);
  }

  public boolean reviewed(Plan plan, Instant at) {
    return database.update(
            "UPDATE plan SET reviewed_at = ? WHERE id = ? AND reviewed_at IS NULL", at, plan.id())
        == 1;
  }

  /** Accepted plans with nothing left to pay. */
  public List<Plan> paidUp() {
    return database.list(
        COLUMNS
            + """
            WHERE state = 'ACCEPTED' AND NOT EXISTS
              (SELECT 1 FROM plan_instalment i WHERE i.plan_id = plan.id AND i.paid_minor + i.moved_minor < i.amount_minor) LIMIT 500
            """,
        this::read);
  }

  private Plan read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new Plan(
        row.getString("id"),
        borrowerId,
        row.getString("proposal_id"),
        PlanState.valueOf(row.getString("state")),
        sealedTerms.open(borrowerId, row.getBytes("sealed")),
        sealedTerms.openParty(borrowerId, row.getBytes("party_sealed")),
        List.of((String[]) row.getArray("account_refs").getArray()),
        ZoneId.of(row.getString("time_zone")),
        ConfirmedBy.valueOf(row.getString("confirmed_by")),
        row.getString("asked_by"),
        Optional.ofNullable(row.getString("asked_key")),
        Database.instant(row, "asked_at"),
        row.getString("command_id"),
        row.getLong("sequence"),
        Optional.ofNullable(row.getString("hold_id")),
        Optional.ofNullable(Database.instant(row, "accepted_at")),
        Optional.ofNullable(row.getString("ended_why")),
        Optional.ofNullable(Database.instant(row, "change_wanted_at")));
  }
}
