package humane.reminder.escalation.rest;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.escalation.TimelineItem;
import humane.reminder.escalation.store.Cases;
import humane.reminder.escalation.store.Timelines;
import humane.reminder.outreach.store.AccountTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Cases, found by the lender's own account reference. */
@Path("/cases")
public class CaseResource {
  private static final String CASES =
      """
      SELECT c.id, c.borrower_id, c.account_ref_sealed, c.product, c.ladder, c.state, c.due_date, c.opened_at, c.closed_at, c.closed_reason,
             c.last_attempt_at, (SELECT min(try_at) FROM step s WHERE s.case_id = c.id AND s.state = 'WAITING') AS next_at
      FROM reminder_case c
      """;

  /**
   * @param nextAt when its next step is tried at the earliest
   */
  record CaseAnswer(
      UUID id,
      String borrowerId,
      @Nullable String accountRef,
      @Nullable String product,
      String ladder,
      String state,
      LocalDate dueDate,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String closedReason,
      @Nullable Instant lastAttemptAt,
      @Nullable Instant nextAt) {}

  record CaseAnswers(List<CaseAnswer> items, @Nullable String next) {}

  record Timeline(List<TimelineItem> items, @Nullable String next) {}

  private final Database database;
  private final Timelines timelines;
  private final AccountTokens accounts;
  private final BorrowerCiphers ciphers;

  CaseResource(
      Database database, Timelines timelines, AccountTokens accounts, BorrowerCiphers ciphers) {
    this.database = database;
    this.timelines = timelines;
    this.accounts = accounts;
    this.ciphers = ciphers;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public CaseAnswers find(@RestQuery @Nullable String accountRef) {
    if (accountRef == null || accountRef.isBlank())
      throw Problem.badInput("accountRef", null, "is required");
    return new CaseAnswers(
        database.list(
            CASES + "WHERE c.account_token = ? ORDER BY c.opened_at, c.id",
            this::answer,
            accounts.of(accountRef)),
        null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public CaseAnswer one(String id) {
    return database
        .first(CASES + "WHERE c.id::text = ?", this::answer, id)
        .orElseThrow(() -> Problem.notFound("case", id));
  }

  @GET
  @Path("/{id}/timeline")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Timeline timeline(String id) {
    CaseAnswer found = one(id);
    return new Timeline(timelines.of(found.id(), found.borrowerId()), null);
  }

  private CaseAnswer answer(Row row) throws SQLException {
    return new CaseAnswer(
        row.uuid("id"),
        row.text("borrower_id"),
        accountRef(row),
        row.textOrNull("product"),
        row.text("ladder"),
        row.text("state"),
        row.date("due_date"),
        row.instant("opened_at"),
        row.instantOrNull("closed_at"),
        row.textOrNull("closed_reason"),
        row.instantOrNull("last_attempt_at"),
        row.instantOrNull("next_at"));
  }

  private @Nullable String accountRef(Row row) throws SQLException {
    try {
      return ciphers.decrypt(
          row.text("borrower_id"),
          KeyPurpose.RECORD,
          row.bytes("account_ref_sealed"),
          Cases.ACCOUNT_REF_PLACE);
    } catch (KeyDestroyed erased) {
      return null;
    }
  }
}
