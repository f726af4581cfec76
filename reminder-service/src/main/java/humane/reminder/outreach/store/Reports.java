package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Database;
import humane.reminder.database.Together;
import humane.reminder.ledger.Ledger;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Outcomes;
import humane.reminder.outreach.store.Attempts.Told;
import humane.reminder.outreach.store.Failures.Failed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier reports later of what it took. What comes at the same time is written in one
 * transaction; the first report of an end stands.
 */
@ApplicationScoped
public class Reports implements Outcomes {
  private static final int TOGETHER_AT_MOST = 128;

  private final Attempts attempts;
  private final People people;
  private final Failures failures;
  private final NumbersWithoutTexts numbers;
  private final Ledger ledger;
  private final Database database;
  private final Clock business;
  private final Together<Report> reports =
      new Together<>(
          "reports",
          TOGETHER_AT_MOST,
          1,
          group -> QuarkusTransaction.requiringNew().run(() -> recorded(group)));

  Reports(
      Attempts attempts,
      People people,
      Failures failures,
      NumbersWithoutTexts numbers,
      Ledger ledger,
      Database database,
      @BusinessTime Clock business) {
    this.attempts = attempts;
    this.people = people;
    this.failures = failures;
    this.numbers = numbers;
    this.ledger = ledger;
    this.database = database;
    this.business = business;
  }

  private record Report(
      String carrierId, Outcome outcome, @Nullable String errorCode, Instant at) {}

  @Override
  public void record(
      String carrierMessageId, Outcome outcome, @Nullable String errorCode, Instant at) {
    if (outcome == Outcome.DELIVERED || outcome == Outcome.UNDELIVERED)
      reports.run(new Report(carrierMessageId, outcome, errorCode, at));
  }

  private void recorded(List<Report> group) {
    Set<String> carrierIds = group.stream().map(Report::carrierId).collect(Collectors.toSet());
    // People are always locked first; whoever is not known yet is being made known by a transaction
    // that we wait for here.
    people.lock(concerned(group, attempts.byCarrierIds(carrierIds)));
    lockCarrierIds(carrierIds);
    Map<String, Attempt> known = attempts.byCarrierIds(carrierIds);
    reported(
        group.stream().filter(report -> known.containsKey(report.carrierId())).toList(), known);
    database.batch(
        "INSERT INTO early_report (carrier_id, outcome, error_code, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        group.stream()
            .filter(report -> !known.containsKey(report.carrierId()))
            .map(
                report ->
                    new @Nullable Object[] {
                      report.carrierId(), report.outcome(), report.errorCode(), report.at()
                    })
            .toList());
  }

  private Set<String> concerned(List<Report> group, Map<String, Attempt> known) {
    Set<String> concerned = new HashSet<>();
    for (Report report : group) {
      Attempt attempt = known.get(report.carrierId());
      if (attempt == null) continue;
      concerned.add(attempt.borrowerId());
      concerned.addAll(failures.concerned(attempt, report.errorCode()));
    }
    return concerned;
  }

  /** Reports of attempts that are known; the first for an attempt stands. */
  private void reported(List<Report> all, Map<String, Attempt> known) {
    Map<String, Report> firstOf =
        all.stream()
            .collect(
                Collectors.toMap(
                    Report::carrierId,
                    Function.identity(),
                    (one, later) -> one,
                    LinkedHashMap::new));
    reported(AttemptState.DELIVERED, Outcome.DELIVERED, firstOf.values(), known);
    reported(AttemptState.UNDELIVERED, Outcome.UNDELIVERED, firstOf.values(), known);
  }

  private void reported(
      AttemptState state, Outcome outcome, Collection<Report> all, Map<String, Attempt> known) {
    List<Report> these = all.stream().filter(report -> report.outcome() == outcome).toList();
    if (these.isEmpty()) return;
    Instant now = business.instant();
    Set<UUID> moved =
        attempts.moved(
            state,
            now,
            these.stream()
                .map(one -> new Told(attemptOf(one, known).id(), one.carrierId(), one.errorCode()))
                .toList());
    List<Report> fresh =
        these.stream().filter(one -> moved.contains(attemptOf(one, known).id())).toList();
    ledger.appendAll(
        fresh.stream()
            .map(one -> Endings.entry(attemptOf(one, known), outcome, one.carrierId(), one.at()))
            .toList());
    List<Attempt> of = fresh.stream().map(one -> attemptOf(one, known)).toList();
    if (state == AttemptState.DELIVERED)
      numbers.reached(of.stream().map(Attempt::numberToken).distinct().sorted().toList());
    else
      failures.follow(
          fresh.stream()
              .map(one -> new Failed(attemptOf(one, known), one.errorCode(), one.at()))
              .toList());
  }

  private static Attempt attemptOf(Report report, Map<String, Attempt> known) {
    return Objects.requireNonNull(known.get(report.carrierId()));
  }

  /** Reports that came before the answer that they are about, in the current transaction. */
  void early(Map<String, Attempt> byCarrierId) {
    List<Report> early =
        database.list(
            "DELETE FROM early_report WHERE carrier_id = ANY (?) RETURNING carrier_id, outcome, error_code, at",
            row ->
                new Report(
                    row.text("carrier_id"),
                    Outcome.valueOf(row.text("outcome")),
                    row.textOrNull("error_code"),
                    row.instant("at")),
            byCarrierId.keySet());
    reported(early, byCarrierId);
  }

  /** A report waits until the id is known, and the other way round. */
  void lockCarrierIds(Collection<String> carrierIds) {
    database.each(
        "SELECT pg_advisory_xact_lock(hashtextextended(id, 13)) FROM (SELECT unnest(?) AS id ORDER BY 1) AS ids",
        row -> {},
        new TreeSet<>(carrierIds));
  }
}
