package humane.borrower.fineract.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.fineract.FineractEvent;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as they came, each once, and what became of each. */
@ApplicationScoped
public class FineractEvents {
  /** What became of an event. */
  public enum State {
    RECEIVED,
    APPLIED,
    /** The account knew it already, or something newer. */
    IGNORED,
    /** No account of ours is this loan, or the tenant has none of that id. */
    UNKNOWN_LOAN,
    /** The answer of the Fineract cannot be used; the reason says why. */
    REFUSED
  }

  /** One event as staff see it. */
  public record Row(
      String tenant,
      String eventId,
      String type,
      long loanId,
      State state,
      @Nullable String reason,
      Instant receivedAt,
      @Nullable Instant doneAt) {}

  /** The kind of delivery that looks at the loan of an event. */
  public static final String DELIVERY = "fineract-loan";

  private static final int SHOWN_MAX = 200;

  private final Database database;
  private final Deliveries deliveries;
  private final Clock clock;

  FineractEvents(Database database, Deliveries deliveries, @BusinessTime Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Stores it and has its loan looked at; one that is known already changes nothing.
   *
   * @return how it stands now
   */
  @Transactional
  public State receive(FineractEvent event) {
    boolean first =
        database.update(
                "INSERT INTO fineract_event (tenant, event_id, type, loan_id, state, received_at) VALUES (?, ?, ?, ?, 'RECEIVED', ?) ON CONFLICT DO NOTHING",
                event.tenant(),
                event.id(),
                event.type(),
                event.loanId(),
                clock.instant())
            == 1;
    if (first) deliveries.enqueue(DELIVERY, event.tenant() + "/" + event.id(), event);
    return database
        .first(
            "SELECT state FROM fineract_event WHERE tenant = ? AND event_id = ?",
            row -> State.valueOf(row.getString("state")),
            event.tenant(),
            event.id())
        .orElseThrow();
  }

  public void done(FineractEvent event, State state, @Nullable String reason) {
    database.update(
        "UPDATE fineract_event SET state = ?, reason = ?, done_at = ? WHERE tenant = ? AND event_id = ?",
        state,
        reason,
        clock.instant(),
        event.tenant(),
        event.id());
  }

  public List<Row> newest(@Nullable State state) {
    return database.list(
        "SELECT * FROM fineract_event WHERE ?::text IS NULL OR state = ? ORDER BY received_at DESC, event_id LIMIT "
            + SHOWN_MAX,
        row ->
            new Row(
                row.getString("tenant"),
                row.getString("event_id"),
                row.getString("type"),
                row.getLong("loan_id"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                Rows.instant(row, "received_at"),
                Rows.instantOrNull(row, "done_at")),
        state,
        state);
  }
}
