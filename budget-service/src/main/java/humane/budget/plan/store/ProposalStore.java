package humane.budget.plan.store;

import humane.budget.database.Database;
import humane.budget.plan.PlanTerms;
import humane.budget.plan.ShownProposal;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposals by id. The same proposal to the same question is kept once, under one id. */
@ApplicationScoped
public class ProposalStore {
  private static final String COLUMNS =
      "SELECT id, borrower_id, sealed, created_at, seen_at, opened_at FROM plan_proposal ";

  private final Database database;
  private final SealedTerms sealedTerms;
  private final Clock businessTime;

  ProposalStore(Database database, SealedTerms sealedTerms, @BusinessTime Clock businessTime) {
    this.database = database;
    this.sealedTerms = sealedTerms;
    this.businessTime = businessTime;
  }

  public ShownProposal keep(String borrowerId, PlanTerms terms) {
    String questionHash = sealedTerms.questionHash(terms);
    database.update(
        """
        INSERT INTO plan_proposal (id, borrower_id, kind, terms_hash, question_hash, sealed, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (borrower_id, question_hash, terms_hash)
        DO UPDATE SET sealed = excluded.sealed
        """,
        UUID.randomUUID().toString(),
        borrowerId,
        terms.proposal().kind(),
        terms.proposal().termsHash(),
        questionHash,
        sealedTerms.seal(borrowerId, terms),
        businessTime.instant());
    return database
        .first(
            COLUMNS + "WHERE borrower_id = ? AND question_hash = ? AND terms_hash = ?",
            this::read,
            borrowerId,
            questionHash,
            terms.proposal().termsHash())
        .orElseThrow();
  }

  public Optional<ShownProposal> byId(String id) {
    return database.first(COLUMNS + "WHERE id = ?", this::read, id);
  }

  /** Newest first. */
  public List<ShownProposal> of(String borrowerId) {
    return database.list(
        COLUMNS + "WHERE borrower_id = ? ORDER BY created_at DESC, id", this::read, borrowerId);
  }

  /** The borrower saw these in a signed-in session just now. */
  public void seen(List<String> ids) {
    database.update(
        "UPDATE plan_proposal SET seen_at = ? WHERE id = ANY (?)", businessTime.instant(), ids);
  }

  /** The borrower opened this one's own page, which shows it to the last instalment. */
  public void opened(String id) {
    Instant now = businessTime.instant();
    database.update(
        "UPDATE plan_proposal SET seen_at = ?, opened_at = ? WHERE id = ?", now, now, id);
  }

  private ShownProposal read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new ShownProposal(
        row.getString("id"),
        borrowerId,
        sealedTerms.open(borrowerId, row.getBytes("sealed")),
        Database.instant(row, "created_at"),
        Optional.ofNullable(Database.instant(row, "seen_at")),
        Optional.ofNullable(Database.instant(row, "opened_at")));
  }
}
