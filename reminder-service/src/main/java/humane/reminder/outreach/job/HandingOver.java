package humane.reminder.outreach.job;

import humane.kit.clock.SystemTime;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.job.LastLook.Ready;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Planning;
import humane.reminder.outreach.store.Releasing;
import humane.reminder.outreach.store.Steps;
import humane.reminder.outreach.store.Steps.Waiting;
import humane.reminder.outreach.store.Verdicts;
import humane.reminder.outreach.store.Verdicts.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Puts into effect what a last look came to: one is handed over, another is taken back. */
@ApplicationScoped
public class HandingOver {
  private static final Logger LOG = Logger.getLogger(HandingOver.class);
  private static final Duration NO_SENDER_LOOK_AGAIN = Duration.ofDays(1);

  private final People people;
  private final Attempts attempts;
  private final Steps steps;
  private final Planning planning;
  private final Verdicts verdicts;
  private final Releasing releasing;
  private final Pacing pacing;
  private final Clock system;

  HandingOver(
      People people,
      Attempts attempts,
      Steps steps,
      Planning planning,
      Verdicts verdicts,
      Releasing releasing,
      Pacing pacing,
      @SystemTime Clock system) {
    this.people = people;
    this.attempts = attempts;
    this.steps = steps;
    this.planning = planning;
    this.verdicts = verdicts;
    this.releasing = releasing;
    this.pacing = pacing;
    this.system = system;
  }

  /** In the current transaction, under the people's locks; gives those who go now. */
  List<Ready> carryOut(List<Look> looks, Instant now) {
    List<Ready> ready = new ArrayList<>();
    List<Verdict> refused = new ArrayList<>();
    List<Considered> released = new ArrayList<>();
    List<Attempt> dropped = new ArrayList<>();
    List<Attempt> withoutSender = new ArrayList<>();
    for (Look look : looks)
      switch (look) {
        case Look.HandOver handOver -> ready.add(handOver.ready());
        case Look.Release release -> {
          refused.add(new Verdict(release.of(), release.attempt().id(), AttemptState.RELEASED));
          released.add(release.of());
        }
        case Look.NoSender without -> withoutSender.add(without.attempt());
        case Look.NothingLeftToSay nothing -> dropped.add(nothing.attempt());
      }
    attempts.released(
        looks.stream()
            .filter(look -> !(look instanceof Look.HandOver))
            .map(look -> look.attempt().id())
            .toList(),
        now);
    verdicts.write(refused, now);
    planning.released(released, now);
    drop(dropped, now);
    waitForASender(withoutSender, now);
    people.dueBy(
        Stream.concat(
                released.stream().map(of -> of.step().borrowerId()),
                dropped.stream().map(Attempt::borrowerId))
            .toList(),
        now);
    return handedOver(ready, now);
  }

  private List<Ready> handedOver(List<Ready> ready, Instant now) {
    Map<UUID, String> senderOf = new LinkedHashMap<>();
    for (Ready one : ready) senderOf.put(one.attempt().id(), one.text().from());
    Set<UUID> sending = attempts.sending(pacing.goNow(senderOf), now, system.instant());
    List<Ready> handedOver =
        ready.stream().filter(one -> sending.contains(one.attempt().id())).toList();
    releasing.write(
        handedOver.stream().map(Ready::attempt).toList(), "CLEARED", AttemptState.SENDING, now);
    return handedOver;
  }

  private void drop(List<Attempt> dropped, Instant now) {
    steps.cancelled(dropped.stream().map(Attempt::stepId).toList(), "NOTHING_LEFT_TO_SAY");
    releasing.write(dropped, "RELEASED", AttemptState.RELEASED, now);
  }

  private void waitForASender(List<Attempt> without, Instant now) {
    if (without.isEmpty()) return;
    LOG.error(
        "The lender states no sender for the country of a number that was cleared; nothing is sent there");
    steps.waitOn(
        without.stream()
            .map(one -> new Waiting(one.stepId(), now.plus(NO_SENDER_LOOK_AGAIN), "NO_SENDER"))
            .toList());
    releasing.write(without, "RELEASED", AttemptState.RELEASED, now);
  }
}
