package humane.reminder.optout.job;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.crypto.NumberTokens;
import humane.kit.delivery.RecurringJob;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.optout.CarrierOptOuts;
import humane.reminder.optout.CarrierOptOuts.OptedOut;
import humane.reminder.optout.Comparing;
import humane.reminder.optout.Drift;
import humane.reminder.optout.store.Comparisons;
import humane.reminder.optout.store.Comparisons.Comparison;
import humane.reminder.outreach.CarrierRecords.CarrierAway;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Once a day the carrier's list of opt-outs is held beside ours. What only the carrier knows is
 * stopped here at once; that, or a START which the carrier missed, is one work item a day.
 */
@ApplicationScoped
public class DailyComparison implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(DailyComparison.class);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final CarrierOptOuts carrier;
  private final NumberTokens tokens;
  private final Comparisons comparisons;
  private final Suppressions suppressions;
  private final WorkItems work;
  private final Clock business;
  private final Clock system;

  DailyComparison(
      CarrierOptOuts carrier,
      NumberTokens tokens,
      Comparisons comparisons,
      Suppressions suppressions,
      WorkItems work,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.carrier = carrier;
    this.tokens = tokens;
    this.comparisons = comparisons;
    this.suppressions = suppressions;
    this.work = work;
    this.business = business;
    this.system = system;
  }

  @Override
  public String name() {
    return "compare-opt-outs";
  }

  /** Shorter than a day: a carrier that was away is asked again soon. */
  @Override
  public Duration pause() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run() {
    Instant now = system.instant();
    boolean doneToday =
        comparisons.lastAt().filter(last -> last.plus(A_DAY).isAfter(now)).isPresent();
    if (!doneToday) compare();
  }

  /** Compares now; a carrier that cannot say changes nothing. */
  void compare() {
    try {
      Optional<List<OptedOut>> listed = carrier.all();
      listed.ifPresent(this::settle);
    } catch (CarrierAway away) {
      LOG.warnf("The carrier's opt-outs cannot be read, tried again later: %s", away.getMessage());
    }
  }

  /** Ours are read after theirs: a STOP that came to both in between is no drift. */
  private void settle(List<OptedOut> listed) {
    Map<String, Instant> atCarrier = new HashMap<>();
    for (OptedOut one : listed)
      atCarrier.merge(tokens.of(one.number()), one.since(), (a, b) -> a.isBefore(b) ? b : a);
    Map<String, Instant> here = QuarkusTransaction.requiringNew().call(comparisons::here);
    List<Drift> drift =
        QuarkusTransaction.requiringNew()
            .call(() -> Comparing.drift(atCarrier, here, comparisons.started()));
    Instant now = business.instant();
    // Each by itself: no two people are locked at once, in whatever order they are listed.
    for (Drift one : drift)
      if (one.kind() == Drift.Kind.ONLY_CARRIER)
        QuarkusTransaction.requiringNew().run(() -> stop(one.numberToken(), now));
    QuarkusTransaction.requiringNew().run(() -> keep(drift, atCarrier.size(), here.size(), now));
  }

  private void stop(String numberToken, Instant now) {
    suppressions.suppress(
        new NewSuppression(
            numberToken,
            null,
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            now,
            "CARRIER_OPT_OUT_LISTED"));
  }

  private void keep(List<Drift> drift, int atCarrier, int here, Instant now) {
    comparisons.keep(
        new Comparison(UUID.randomUUID(), now, atCarrier, here), system.instant(), drift);
    // What we alone know is often a word that only we take for a stop: it is in the report.
    if (drift.stream().anyMatch(one -> one.kind() != Drift.Kind.ONLY_HERE))
      work.open(new NewWorkItem(WorkItemKind.OPT_OUT_DRIFT, null, null, summary(drift), now));
  }

  private static String summary(List<Drift> drift) {
    return String.format(
        "Opt-outs differ: %d known to the carrier alone (stopped now), %d that the carrier has not ended after a START, %d known to us alone.",
        count(drift, Drift.Kind.ONLY_CARRIER),
        count(drift, Drift.Kind.CARRIER_MISSED_START),
        count(drift, Drift.Kind.ONLY_HERE));
  }

  private static long count(List<Drift> drift, Drift.Kind kind) {
    return drift.stream().filter(one -> one.kind() == kind).count();
  }
}
