package humane.reminder.console.store;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.console.CaseFilter;
import humane.reminder.console.CaseList;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.escalation.store.Cases;
import humane.reminder.outreach.store.AccountTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of cases and the facts at the head of one. */
@ApplicationScoped
public class CaseQueries {
  private static final int PER_PAGE = 50;

  private static final String CASES =
      """
      SELECT c.id, c.borrower_id, c.account_ref_sealed, c.state, c.ladder, c.due_date, c.last_attempt_at, c.closed_reason,
             coalesce(p.time_zones, '') AS time_zones, coalesce(p.jurisdictions, '') AS jurisdictions, next.due_at AS next_at, held.rules, coalesce(held.verdict = 'REFUSED', false) AS refused
      FROM reminder_case c JOIN person p USING (borrower_id)
      LEFT JOIN LATERAL (SELECT min(s.try_at) AS due_at FROM step s WHERE s.case_id = c.id AND s.state IN ('WAITING', 'RESERVED')) next ON true
      LEFT JOIN LATERAL (
        SELECT line.body ->> 'verdict' AS verdict, CASE WHEN line.body ->> 'verdict' = 'CLEARED' THEN NULL
                    ELSE (SELECT string_agg(DISTINCT reason ->> 'rule', ' ') FROM jsonb_array_elements(line.body -> 'reasons') reason) END AS rules
        FROM ledger_entry e, LATERAL (SELECT convert_from(e.bytes, 'UTF8')::jsonb -> 'body' AS body) line
        WHERE e.case_id = c.id AND e.kind = 'DECISION' ORDER BY e.seq DESC LIMIT 1) held ON true
      """;

  /** The head of a case page. */
  public record Head(
      UUID id,
      String borrowerId,
      String accountRef,
      String state,
      String ladder,
      LocalDate dueDate,
      long daysPastDue,
      @Nullable Instant nextAt,
      boolean waitsForAFact,
      String jurisdictions,
      String timeZones,
      @Nullable String closedReason) {}

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final AccountTokens accounts;
  private final Clock clock;

  CaseQueries(
      Database database,
      BorrowerCiphers ciphers,
      AccountTokens accounts,
      @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A page of cases: open ones first, the next to fall due at the top. */
  public CaseList list(CaseFilter filter) {
    String token = filter.account() == null ? null : accounts.of(filter.account());
    List<CaseList.Item> found =
        database.list(
            CASES
                + """
                WHERE (?::text IS NULL OR c.account_token = ?) AND (?::text IS NULL OR c.state = ?) AND (?::text IS NULL OR c.ladder = ?)
                ORDER BY c.state = 'CLOSED', held.verdict IS NOT DISTINCT FROM 'REFUSED', next.due_at NULLS LAST, c.opened_at, c.id LIMIT ? OFFSET ?""",
            this::item,
            token,
            token,
            filter.state(),
            filter.state(),
            filter.ladder(),
            filter.ladder(),
            PER_PAGE + 1,
            filter.page() * PER_PAGE);
    boolean more = found.size() > PER_PAGE;
    return new CaseList(filter, more ? found.subList(0, PER_PAGE) : found, more, false);
  }

  public Optional<Head> head(UUID id) {
    return database.first(CASES + "WHERE c.id = ?", this::head, id);
  }

  private CaseList.Item item(Row row) throws SQLException {
    String rules = row.textOrNull("rules");
    return new CaseList.Item(
        row.uuid("id"),
        row.text("borrower_id"),
        accountRef(row),
        null,
        row.text("state"),
        row.text("ladder"),
        daysPastDue(row),
        row.text("time_zones"),
        row.instantOrNull("last_attempt_at"),
        row.instantOrNull("next_at"),
        row.yes("refused"),
        rules == null ? List.of() : List.of(rules.split(" ")));
  }

  private Head head(Row row) throws SQLException {
    return new Head(
        row.uuid("id"),
        row.text("borrower_id"),
        accountRef(row),
        row.text("state"),
        row.text("ladder"),
        row.date("due_date"),
        daysPastDue(row),
        row.instantOrNull("next_at"),
        row.yes("refused"),
        row.text("jurisdictions"),
        row.text("time_zones"),
        row.textOrNull("closed_reason"));
  }

  private long daysPastDue(Row row) throws SQLException {
    return Math.max(
        0,
        ChronoUnit.DAYS.between(
            row.date("due_date"),
            clock.instant().atZone(firstZone(row.text("time_zones"))).toLocalDate()));
  }

  private static ZoneId firstZone(String zones) {
    String first = zones.split("[,;]")[0].strip();
    return first.isEmpty() ? ZoneOffset.UTC : ZoneId.of(first);
  }

  private String accountRef(Row row) throws SQLException {
    try {
      String ref =
          ciphers.decrypt(
              row.text("borrower_id"),
              KeyPurpose.RECORD,
              row.bytes("account_ref_sealed"),
              Cases.ACCOUNT_REF_PLACE);
      return ref == null ? "" : ref;
    } catch (KeyDestroyed erased) {
      return "erased";
    }
  }
}
