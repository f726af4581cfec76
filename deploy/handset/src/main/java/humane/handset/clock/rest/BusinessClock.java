package humane.handset.clock.rest;

import humane.handset.clock.ClockMove;
import humane.handset.clock.job.ServiceClocks;
import humane.handset.clock.store.ClockStore;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Moves business time for everybody, one move after the other. */
@ApplicationScoped
public class BusinessClock {
  private static final Duration FURTHEST = Duration.ofDays(365 * 20);

  private final ClockStore store;
  private final ServiceClocks services;
  private final ReentrantLock oneMove = new ReentrantLock();

  BusinessClock(ClockStore store, ServiceClocks services) {
    this.store = store;
    this.services = services;
  }

  public Duration offset() {
    return store.offset();
  }

  /**
   * Returns when every service that runs uses the new time.
   *
   * @throws Problem 409 when time would go backwards, 503 when a service does not take it up; the
   *     clock has moved then
   */
  public void move(ClockMove move) {
    oneMove.lock();
    try {
      Duration offset =
          store
              .move(bounded(move))
              .orElseThrow(
                  () ->
                      Problem.conflict(
                          "clock-backwards", "The business clock is never turned back."));
      List<String> behind = services.tell(offset);
      if (!behind.isEmpty())
        throw Problem.unavailable(
            "clock-not-used",
            "The clock has moved, but these services do not use it yet: "
                + String.join(", ", behind)
                + ". Asking again tells them again.");
    } finally {
      oneMove.unlock();
    }
  }

  private ClockMove bounded(ClockMove move) {
    boolean tooFar =
        switch (move) {
          case ClockMove.Plus plus ->
              plus.step().compareTo(FURTHEST) > 0
                  || store.offset().plus(plus.step()).compareTo(FURTHEST) > 0;
          case ClockMove.At at -> at.moment().isAfter(store.now().plus(FURTHEST));
        };
    if (tooFar)
      throw Problem.badInput(
          move instanceof ClockMove.Plus ? "plus" : "at", null, "is more than twenty years ahead");
    return move;
  }
}
