package humane.reminder.suppression.store;

import humane.kit.clock.SystemTime;
import humane.kit.delivery.Deliveries;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Releasing;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.Suppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.suppression.job.HandOver;
import humane.reminder.suppression.job.StartHandOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stops at once: what is stored here is read under the same lock by every decision and every last
 * look.
 */
@ApplicationScoped
public class StoredSuppressions implements Suppressions {
  /**
   * So long a hold that was handed over still counts here: longer than the oldest card that may
   * still be used.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  private final Database database;
  private final Recipients recipients;
  private final People people;
  private final Releasing releasing;
  private final InFlight inFlight;
  private final Ledger ledger;
  private final Deliveries deliveries;
  private final Clock system;

  StoredSuppressions(
      Database database,
      Recipients recipients,
      People people,
      Releasing releasing,
      InFlight inFlight,
      Ledger ledger,
      Deliveries deliveries,
      @SystemTime Clock system) {
    this.database = database;
    this.recipients = recipients;
    this.people = people;
    this.releasing = releasing;
    this.inFlight = inFlight;
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.system = system;
  }

  @Override
  @Transactional
  public List<String> suppress(NewSuppression stop) {
    List<String> reached = reachedBy(stop.numberToken(), stop.borrowerId());
    people.lock(reached);
    if (stop.numberToken() != null) people.lockNumber(stop.numberToken());
    UUID id = UUID.randomUUID();
    database.update(
        "INSERT INTO suppression (id, kind, number_token, borrower_id, channel, hold_kind, at, reason, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        stop.kind(),
        stop.numberToken(),
        stop.borrowerId(),
        stop.channel(),
        stop.holdKind(),
        stop.at(),
        stop.reason(),
        stop.until());
    String what = stop.holdKind() == null ? stop.kind().name() : stop.holdKind().name();
    String channel = stop.channel() == null ? null : stop.channel().name();
    ledger.appendAll(
        reached.stream()
            .map(
                one ->
                    new LedgerEntry(one, null, stop.at(), new LedgerBody.Suppressed(what, channel)))
            .toList());
    if (stop.kind() == SuppressionKind.WRONG_PERSON)
      releasing.releaseAll(List.of(), stop.numberToken(), stop.at());
    else releasing.releaseAll(reached, null, stop.at());
    people.wake(reached);
    boolean told = stop.holdKind() == null || !stop.holdKind().isKeptHere();
    if (told && (!reached.isEmpty() || stop.kind() == SuppressionKind.WRONG_PERSON))
      deliveries.enqueue(HandOver.KIND, id.toString(), new HandOver.Payload(id, reached, false));
    inFlight.barOnCommit(reached, stop.numberToken());
    return reached;
  }

  @Override
  @Transactional
  public void start(String numberToken, Instant at, String reason) {
    List<String> reached = reachedBy(numberToken, null);
    people.lock(reached);
    database.update(
        """
        UPDATE suppression SET lifted_at = ?, lifted_reason = ?
        WHERE number_token = ? AND kind = 'OPT_OUT' AND lifted_at IS NULL AND (channel IS NULL OR channel = 'SMS')
        """,
        at,
        reason,
        numberToken);
    people.wake(reached);
    // A number that two people claim, or that is somebody else's, speaks for nobody.
    if (reached.size() == 1 && !isSomebodyElses(numberToken))
      consentAnew(reached.getFirst(), numberToken, at);
  }

  private void consentAnew(String borrowerId, String numberToken, Instant at) {
    database.update(
        """
        INSERT INTO started (number_token, borrower_id, at) VALUES (?, ?, ?)
        ON CONFLICT (number_token, borrower_id) DO UPDATE SET at = excluded.at
        """,
        numberToken,
        borrowerId,
        at);
    ledger.append(
        new LedgerEntry(
            borrowerId, null, at, new LedgerBody.Suppressed("OPT_OUT_LIFTED", Channel.SMS.name())));
    deliveries.enqueue(
        StartHandOver.KIND,
        borrowerId + "-" + at,
        new StartHandOver.Payload(numberToken, borrowerId, at));
  }

  @Override
  public boolean isSomebodyElses(String numberToken) {
    return database
        .first(
            "SELECT 1 AS one FROM suppression WHERE number_token = ? AND kind = 'WRONG_PERSON' AND lifted_at IS NULL LIMIT 1",
            row -> row.number("one"),
            numberToken)
        .isPresent();
  }

  @Override
  @Transactional
  public void endHold(String borrowerId, HoldKind kind, Instant at, String reason) {
    people.lock(List.of(borrowerId));
    List<UUID> ended =
        database.list(
            """
            UPDATE suppression SET lifted_at = ?, lifted_reason = ?
            WHERE borrower_id = ? AND kind = 'HOLD' AND hold_kind = ? AND lifted_at IS NULL AND at <= ?
            RETURNING id
            """,
            row -> row.uuid("id"),
            at,
            reason,
            borrowerId,
            kind,
            at);
    if (ended.isEmpty()) return;
    ledger.append(
        new LedgerEntry(
            borrowerId, null, at, new LedgerBody.Suppressed(kind.name() + "_LIFTED", null)));
    people.wake(List.of(borrowerId));
    if (kind.isKeptHere()) return;
    for (UUID id : ended)
      deliveries.enqueue(
          HandOver.KIND, "lift-" + id, new HandOver.Payload(id, List.of(borrowerId), true));
  }

  @Override
  public List<Suppression> inForce(String borrowerId, Collection<String> numberTokens) {
    return inForceFor(Map.of(borrowerId, List.copyOf(numberTokens)))
        .getOrDefault(borrowerId, List.of());
  }

  @Override
  public List<Suppression> inForceFrom(String numberToken) {
    return database.list(
        """
        SELECT id, kind, number_token, borrower_id, channel, hold_kind, at, reason FROM suppression
        WHERE number_token = ? AND lifted_at IS NULL ORDER BY at
        """,
        StoredSuppressions::read,
        numberToken);
  }

  @Override
  public Map<String, List<Suppression>> inForceFor(Map<String, List<String>> numbersOf) {
    Set<String> numbers = new HashSet<>();
    numbersOf.values().forEach(numbers::addAll);
    List<Suppression> all =
        database.list(
            """
            SELECT id, kind, number_token, borrower_id, channel, hold_kind, at, reason FROM suppression
            WHERE (borrower_id = ANY (?) OR number_token = ANY (?)) AND lifted_at IS NULL
              AND (kind <> 'HOLD' OR handed_over_system_at IS NULL OR handed_over_system_at > ?)
            ORDER BY at
            """,
            StoredSuppressions::read,
            numbersOf.keySet(),
            numbers,
            system.instant().minus(OVERLAP));
    Map<String, List<Suppression>> byPerson = new HashMap<>();
    numbersOf.forEach(
        (person, tokens) -> {
          List<Suppression> theirs =
              all.stream().filter(one -> concerns(one, person, tokens)).toList();
          if (!theirs.isEmpty()) byPerson.put(person, theirs);
        });
    return byPerson;
  }

  @Override
  public Map<String, Map<String, Instant>> startedFor(Collection<String> borrowerIds) {
    Map<String, Map<String, Instant>> byPerson = new HashMap<>();
    database.each(
        "SELECT borrower_id, number_token, at FROM started WHERE borrower_id = ANY (?)",
        row ->
            byPerson
                .computeIfAbsent(row.text("borrower_id"), id -> new HashMap<>())
                .put(row.text("number_token"), row.instant("at")),
        borrowerIds);
    return byPerson;
  }

  private static boolean concerns(Suppression one, String person, List<String> tokens) {
    return person.equals(one.borrowerId())
        || (one.numberToken() != null && tokens.contains(one.numberToken()));
  }

  private List<String> reachedBy(@Nullable String numberToken, @Nullable String borrowerId) {
    Set<String> reached = new TreeSet<>();
    if (borrowerId != null) reached.add(borrowerId);
    if (numberToken != null)
      recipients.byToken(numberToken).stream().map(KnownNumber::borrowerId).forEach(reached::add);
    return new ArrayList<>(reached);
  }

  private static Suppression read(Row row) throws SQLException {
    String channel = row.textOrNull("channel");
    String hold = row.textOrNull("hold_kind");
    return new Suppression(
        row.uuid("id"),
        SuppressionKind.valueOf(row.text("kind")),
        row.textOrNull("number_token"),
        row.textOrNull("borrower_id"),
        channel == null ? null : Channel.valueOf(channel),
        hold == null ? null : HoldKind.valueOf(hold),
        row.instant("at"),
        row.text("reason"));
  }
}
