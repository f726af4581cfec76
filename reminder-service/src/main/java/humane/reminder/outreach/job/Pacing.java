package humane.reminder.outreach.job;

import humane.kit.clock.SystemTime;
import humane.reminder.lender.LenderFacts;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.SenderPace;
import humane.reminder.outreach.store.SenderPace.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each of the lender's senders to its rate and to its carrier's patience. Whoever cannot go
 * yet keeps the reservation and gets a turn; whoever would have to wait long is not reserved at
 * all.
 */
@ApplicationScoped
public class Pacing {
  /** A turn that was not used by then is given up, so that turns saved up are no burst. */
  private static final Duration TURN_KEPT = Duration.ofSeconds(1);

  /** So far ahead turns are booked; with more than that waiting, nobody else is reserved. */
  private static final Duration AHEAD_AT_MOST = Duration.ofSeconds(5);

  /** What one request alone is given to show that the carrier is well again. */
  private static final Duration PROBE_TAKES = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(Pacing.class);

  private final SenderPace pace;
  private final Attempts attempts;
  private final LoopSettings settings;
  private final Clock system;

  Pacing(SenderPace pace, Attempts attempts, LoopSettings settings, @SystemTime Clock system) {
    this.pace = pace;
    this.attempts = attempts;
    this.settings = settings;
    this.system = system;
    settings
        .ratePerSecond()
        .forEach(
            (sender, rate) -> {
              if (rate < 1)
                throw new IllegalStateException(
                    "humane.outreach.rate-per-second of "
                        + sender
                        + " is "
                        + rate
                        + "; it is a whole number of requests a second, at least 1");
            });
  }

  /**
   * Which of the cleared go now, in the current transaction; the others are given their turn.
   *
   * @param senderOf each attempt's sender, the most urgent attempt first
   */
  Set<UUID> goNow(Map<UUID, String> senderOf) {
    Map<String, Standing> standings = pace.all();
    if (standings.isEmpty() && settings.ratePerSecond().isEmpty()) return senderOf.keySet();
    Map<String, List<UUID>> bySender = new TreeMap<>();
    senderOf.forEach(
        (id, sender) -> bySender.computeIfAbsent(sender, one -> new ArrayList<>()).add(id));
    Set<UUID> now = new HashSet<>();
    Map<UUID, Instant> later = new HashMap<>();
    bySender.forEach((sender, ids) -> decide(sender, ids, standings.get(sender), now, later));
    attempts.giveTurns(later);
    return now;
  }

  private void decide(
      String sender,
      List<UUID> ids,
      @Nullable Standing standing,
      Set<UUID> goNow,
      Map<UUID, Instant> later) {
    Instant now = system.instant();
    Instant pausedUntil = standing == null ? null : standing.pausedUntil();
    List<UUID> rest = new ArrayList<>(ids);
    if (standing != null && pausedUntil != null && standing.probe() && !pausedUntil.isAfter(now)) {
      pausedUntil = now.plus(PROBE_TAKES);
      if (pace.probes(sender, now, pausedUntil)) goNow.add(rest.removeFirst());
    }
    boolean paused = pausedUntil != null && pausedUntil.isAfter(now);
    Integer rate = settings.ratePerSecond().get(sender);
    if (rate == null) {
      if (paused) for (UUID id : rest) later.put(id, pausedUntil);
      else goNow.addAll(rest);
    } else {
      if (!paused) useTurns(rest, now, goNow);
      book(sender, rest, rate, paused && pausedUntil != null ? pausedUntil : now, goNow, later);
    }
  }

  /** Those whose turn is now go, and are taken out of the list. */
  private void useTurns(List<UUID> ids, Instant now, Set<UUID> goNow) {
    Map<UUID, Instant> turns = attempts.turnsOf(ids);
    ids.removeIf(
        id -> {
          Instant turn = turns.get(id);
          return turn != null && turn.isAfter(now.minus(TURN_KEPT)) && goNow.add(id);
        });
  }

  private void book(
      String sender,
      List<UUID> ids,
      int rate,
      Instant notBefore,
      Set<UUID> goNow,
      Map<UUID, Instant> later) {
    if (ids.isEmpty()) return;
    Duration interval = Duration.ofSeconds(1).dividedBy(rate);
    Instant turn = pace.book(sender, ids.size(), interval, notBefore);
    for (UUID id : ids) {
      if (turn.isAfter(system.instant())) later.put(id, turn);
      else goNow.add(id);
      turn = turn.plus(interval);
    }
  }

  /**
   * What a request came to: a carrier that asks for patience, or cannot be relied on, is left alone
   * by all replicas.
   */
  void heard(String sender, SendResult result) {
    if (result instanceof SendResult.NotTaken(String why, Duration wait) && wait != null) {
      LOG.infof("Nothing is sent from this sender for %s: %s", wait, why);
      pace.pause(sender, system.instant().plus(wait));
    }
  }

  /** Senders with whom nothing more is to be reserved for now, and until when. */
  Map<String, Instant> behind() {
    Instant now = system.instant();
    Map<String, Instant> behind = new HashMap<>();
    pace.all()
        .forEach(
            (sender, standing) -> {
              Instant until = standing.pausedUntil();
              if (until != null && until.isAfter(now)) behind.put(sender, until);
              Instant next = standing.nextAt();
              if (next != null && next.isAfter(now.plus(AHEAD_AT_MOST)))
                behind.merge(
                    sender,
                    next.minus(AHEAD_AT_MOST),
                    (one, other) -> one.isAfter(other) ? one : other);
            });
    return behind;
  }

  /** Whether a sender of the lender's is free to go on. */
  boolean anyFree(Supplier<LenderFacts> facts) {
    Set<String> behind = behind().keySet();
    return behind.isEmpty()
        || facts.get().senders().stream().anyMatch(sender -> !behind.contains(sender.number()));
  }
}
