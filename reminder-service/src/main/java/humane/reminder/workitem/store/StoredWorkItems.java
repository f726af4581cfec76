package humane.reminder.workitem.store;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Work items in the database. */
@ApplicationScoped
public class StoredWorkItems implements WorkItems {
  private static final String COLUMNS =
      """
      SELECT item.id, item.kind, item.state, item.borrower_id, item.case_id, item.summary, item.created_at, item.due_at,
             item.claimed_by, item.closed_at, item.closed_reason, item.carrier_id, message.text_sealed, message.sealed_for
      FROM work_item item LEFT JOIN inbound_message message ON message.carrier_id = item.carrier_id
      """;

  private static final List<String> HOLDING =
      Arrays.stream(WorkItemKind.values())
          .filter(WorkItemKind::holdsUntilDone)
          .map(WorkItemKind::name)
          .toList();

  private final Database database;
  private final Suppressions suppressions;
  private final Ledger ledger;
  private final BorrowerCiphers ciphers;
  private final Clock clock;
  private final ZoneId teamZone;

  StoredWorkItems(
      Database database,
      Suppressions suppressions,
      Ledger ledger,
      BorrowerCiphers ciphers,
      @BusinessTime Clock clock,
      @ConfigProperty(name = "humane.team.time-zone", defaultValue = "Asia/Shanghai")
          ZoneId teamZone) {
    this.database = database;
    this.suppressions = suppressions;
    this.ledger = ledger;
    this.ciphers = ciphers;
    this.clock = clock;
    this.teamZone = teamZone;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID open(NewWorkItem item) {
    UUID id = UUID.randomUUID();
    insert(id, item, null);
    return id;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void openOnce(NewWorkItem item, String about) {
    insert(UUID.randomUUID(), item, about);
  }

  private void insert(UUID id, NewWorkItem item, @Nullable String about) {
    int opened =
        database.update(
            """
            INSERT INTO work_item (id, kind, borrower_id, case_id, state, due_at, summary, created_at, carrier_id, about)
            VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?)
            ON CONFLICT (kind, about) WHERE about IS NOT NULL AND state <> 'CLOSED' DO NOTHING""",
            id,
            item.kind(),
            item.borrowerId(),
            item.caseId(),
            item.kind().due().from(item.at(), teamZone),
            item.summary(),
            item.at(),
            item.carrierId(),
            about);
    if (opened == 1)
      write("WORK_ITEM_OPENED", item.kind(), id, item.borrowerId(), item.caseId(), item.at());
  }

  @Override
  @Transactional
  public Page list(
      @Nullable WorkItemKind kind,
      @Nullable WorkItemState state,
      @Nullable String after,
      int limit) {
    Optional<WorkItem> last = after == null ? Optional.empty() : find(idOf(after));
    List<WorkItem> found =
        database.list(
            COLUMNS
                + """
                WHERE (?::text IS NULL OR item.kind = ?) AND (?::text IS NULL OR item.state = ?)
                  AND (?::timestamptz IS NULL OR (item.due_at, item.id) > (?::timestamptz, ?::uuid))
                ORDER BY item.due_at, item.id LIMIT ?""",
            this::read,
            name(kind),
            name(kind),
            name(state),
            name(state),
            last.map(WorkItem::dueAt).orElse(null),
            last.map(WorkItem::dueAt).orElse(null),
            last.map(WorkItem::id).orElse(null),
            limit + 1);
    boolean more = found.size() > limit;
    List<WorkItem> shown = more ? found.subList(0, limit) : found;
    return new Page(shown, more ? shown.getLast().id().toString() : null);
  }

  @Override
  @Transactional
  public WorkItem claim(UUID id, String staffName) {
    WorkItem item = locked(id);
    boolean free =
        item.state() == WorkItemState.OPEN
            || (item.state() == WorkItemState.CLAIMED && staffName.equals(item.claimedBy()));
    if (!free)
      throw Problem.conflict("work-item-taken", "Somebody else has this work, or it is done.");
    if (item.state() == WorkItemState.OPEN) {
      database.update(
          "UPDATE work_item SET state = 'CLAIMED', claimed_by = ? WHERE id = ?", staffName, id);
      write(
          "WORK_ITEM_CLAIMED", item.kind(), id, item.borrowerId(), item.caseId(), clock.instant());
    }
    return locked(id);
  }

  @Override
  @Transactional
  public WorkItem close(UUID id, String staffName, String reason) {
    WorkItem item = locked(id);
    if (item.state() == WorkItemState.CLOSED)
      throw Problem.conflict("work-item-closed", "This work is done already.");
    Instant now = clock.instant();
    database.update(
        "UPDATE work_item SET state = 'CLOSED', claimed_by = coalesce(claimed_by, ?), closed_at = ?, closed_reason = ? WHERE id = ?",
        staffName,
        now,
        reason,
        id);
    write("WORK_ITEM_CLOSED", item.kind(), id, item.borrowerId(), item.caseId(), now);
    if (item.kind().holdsUntilDone() && item.borrowerId() != null) read(item.borrowerId(), now);
    return locked(id);
  }

  /** What was held until somebody had read the borrower's texts goes on once all are read. */
  private void read(String borrowerId, Instant now) {
    boolean more =
        database
            .first(
                "SELECT 1 AS one FROM work_item WHERE borrower_id = ? AND kind = ANY (?) AND state <> 'CLOSED' LIMIT 1",
                row -> row.number("one"),
                borrowerId,
                HOLDING)
            .isPresent();
    if (!more) suppressions.endHold(borrowerId, HoldKind.REPLY_UNREAD, now, "REPLY_READ");
  }

  private WorkItem locked(UUID id) {
    database.first("SELECT id FROM work_item WHERE id = ? FOR UPDATE", row -> row.uuid("id"), id);
    return find(id).orElseThrow(() -> Problem.notFound("work item", id.toString()));
  }

  private Optional<WorkItem> find(UUID id) {
    return database.first(COLUMNS + "WHERE item.id = ?", this::read, id);
  }

  /** The ledger knows people; work about nobody we know has no line there. */
  private void write(
      String what,
      WorkItemKind kind,
      UUID id,
      @Nullable String borrowerId,
      @Nullable UUID caseId,
      Instant at) {
    if (borrowerId != null)
      ledger.append(
          new LedgerEntry(borrowerId, caseId, at, new LedgerBody.Person(what, kind.name(), id)));
  }

  private WorkItem read(Row row) throws SQLException {
    return new WorkItem(
        row.uuid("id"),
        WorkItemKind.valueOf(row.text("kind")),
        WorkItemState.valueOf(row.text("state")),
        row.textOrNull("borrower_id"),
        row.uuidOrNull("case_id"),
        row.text("summary"),
        words(row),
        row.textOrNull("carrier_id"),
        row.instant("created_at"),
        row.instant("due_at"),
        row.textOrNull("claimed_by"),
        row.instantOrNull("closed_at"),
        row.textOrNull("closed_reason"));
  }

  private @Nullable String words(Row row) throws SQLException {
    byte[] sealed = row.bytesOrNull("text_sealed");
    if (sealed == null) return null;
    try {
      return ciphers.decrypt(
          row.text("sealed_for"), KeyPurpose.RECORD, sealed, InboundMessages.PLACE);
    } catch (KeyDestroyed erased) {
      return null;
    }
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static UUID idOf(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.badInput("after", cursor, "is not where a page ended");
    }
  }
}
