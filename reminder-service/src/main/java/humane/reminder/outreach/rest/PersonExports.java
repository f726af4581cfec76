package humane.reminder.outreach.rest;

import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import humane.reminder.database.Database;
import humane.reminder.escalation.ReminderCase;
import humane.reminder.escalation.store.Cases;
import humane.reminder.helpline.Signpost;
import humane.reminder.helpline.store.Signposts;
import humane.reminder.messages.Message;
import humane.reminder.messages.store.MessageHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers all that this service holds of a person, in words and in its own records. */
@ApplicationScoped
public class PersonExports {

  /** Something that is stopped. */
  public record Stop(
      String kind,
      @Nullable String channel,
      @Nullable String holdKind,
      Instant at,
      String reason,
      @Nullable Instant liftedAt) {}

  /** Something a person in the team was asked to do. */
  public record Work(
      String kind,
      String state,
      Instant createdAt,
      Instant dueAt,
      String summary,
      @Nullable Instant closedAt,
      @Nullable String closedReason) {}

  /**
   * @param signposts which free advice was pointed out, when and where
   * @param ledger every entry about the person, byte for byte, under the random {@code subject}
   */
  public record Export(
      Instant at,
      String borrowerId,
      String subject,
      List<ReminderCase> cases,
      List<Message> messages,
      List<Stop> stops,
      List<Work> work,
      List<Signpost> signposts,
      List<String> ledger) {}

  private final Database database;
  private final MessageHistory messages;
  private final Cases cases;
  private final Signposts signposts;
  private final Clock business;

  PersonExports(
      Database database,
      MessageHistory messages,
      Cases cases,
      Signposts signposts,
      @BusinessTime Clock business) {
    this.database = database;
    this.messages = messages;
    this.cases = cases;
    this.signposts = signposts;
    this.business = business;
  }

  /**
   * @throws Problem 404 when nothing is held of such a person
   */
  public Export of(String id) {
    String subject =
        database
            .first(
                "SELECT subject FROM person WHERE borrower_id = ?", row -> row.text("subject"), id)
            .orElseThrow(() -> Problem.notFound("borrower", id));
    List<UUID> caseIds =
        database.list(
            "SELECT id FROM reminder_case WHERE borrower_id = ? ORDER BY opened_at",
            row -> row.uuid("id"),
            id);
    return new Export(
        business.instant(),
        id,
        subject,
        cases.byIds(caseIds),
        messages.of(id),
        stops(id),
        work(id),
        signposts.of(id),
        ledger(subject));
  }

  private List<Stop> stops(String id) {
    return database.list(
        """
        SELECT kind, channel, hold_kind, at, reason, lifted_at FROM suppression
        WHERE borrower_id = ? OR number_token IN (SELECT number_token FROM known_number WHERE borrower_id = ?) ORDER BY at
        """,
        row ->
            new Stop(
                row.text("kind"),
                row.textOrNull("channel"),
                row.textOrNull("hold_kind"),
                row.instant("at"),
                row.text("reason"),
                row.instantOrNull("lifted_at")),
        id,
        id);
  }

  private List<Work> work(String id) {
    return database.list(
        "SELECT kind, state, created_at, due_at, summary, closed_at, closed_reason FROM work_item WHERE borrower_id = ? ORDER BY created_at",
        row ->
            new Work(
                row.text("kind"),
                row.text("state"),
                row.instant("created_at"),
                row.instant("due_at"),
                row.text("summary"),
                row.instantOrNull("closed_at"),
                row.textOrNull("closed_reason")),
        id);
  }

  private List<String> ledger(String subject) {
    return database.list(
        "SELECT bytes FROM ledger_entry WHERE subject = ? ORDER BY seq",
        row -> new String(row.bytes("bytes"), StandardCharsets.UTF_8),
        subject);
  }
}
