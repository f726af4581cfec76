package humane.reminder.outreach.job;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.outreach.CallSender;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.Start;
import humane.reminder.outreach.job.LastLook.Ready;
import humane.reminder.outreach.store.Endings;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.Signal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Workers that claim what is reserved and make its one request. Never more at once than the
 * settings allow.
 */
@ApplicationScoped
public class Senders {
  private static final Logger LOG = Logger.getLogger(Senders.class);

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  /** Half of the places is waited for this long: many in one commit cost little more than one. */
  private static final int SHARE_OF_PLACES = 2;

  private static final Duration WAITS_FOR_COMPANY = Duration.ofMillis(20);

  private final LoopSettings settings;
  private final LastLook lastLook;
  private final Pacing pacing;
  private final SmsSender carrier;
  private final CallSender calls;
  private final Endings endings;
  private final Signal signal;
  private final InFlight inFlight;
  private final Semaphore room;
  private final Workers workers;

  Senders(
      LoopSettings settings,
      LastLook lastLook,
      Pacing pacing,
      SmsSender carrier,
      CallSender calls,
      Endings endings,
      Signal signal,
      InFlight inFlight) {
    this.settings = settings;
    this.lastLook = lastLook;
    this.pacing = pacing;
    this.carrier = carrier;
    this.calls = calls;
    this.endings = endings;
    this.signal = signal;
    this.inFlight = inFlight;
    this.room = new Semaphore(settings.requestsAtOnce());
    this.workers = new Workers(settings.poll());
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    if (!settings.enabled()) return;
    for (int i = 0; i < settings.senders(); i++)
      workers.start("sender-" + i, this::once, () -> signal.awaitSend(settings.poll()));
  }

  /** Requests on their way get their answer; what is still reserved waits for the next start. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    workers.stop();
    if (!room.tryAcquire(settings.requestsAtOnce(), LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS))
      LOG.warn("Some requests are without an answer; they are settled after the next start");
  }

  /** Claims one group and starts its requests; gives how many. */
  int once() throws InterruptedException {
    int places = placesTaken();
    List<Ready> group = List.of();
    try {
      group = lastLook.claim(places);
    } finally {
      room.release(places - group.size());
    }
    // There is room for more to be decided.
    if (!group.isEmpty()) signal.decideAfterCommit();
    for (Ready ready : group) Thread.ofVirtual().name("request").start(() -> request(ready));
    return group.size();
  }

  private int placesTaken() throws InterruptedException {
    int most = settings.attemptsPerGroup();
    int share = Math.clamp(settings.requestsAtOnce() / SHARE_OF_PLACES, 1, most);
    if (!room.tryAcquire(share, WAITS_FOR_COMPANY.toMillis(), TimeUnit.MILLISECONDS)) {
      share = 1;
      room.acquire();
    }
    int more = Math.min(most - share, room.availablePermits());
    return more > 0 && room.tryAcquire(more) ? share + more : share;
  }

  private void request(Ready ready) {
    try {
      Start start = inFlight.startOf(ready.attempt().id(), ready.cleared());
      SendResult result =
          ready.cleared().channel() == Channel.VOICE
              ? calls.call(ready.cleared(), ready.text(), ready.attempt().id(), start)
              : carrier.send(ready.cleared(), ready.text(), start);
      pacing.heard(ready.text().from(), result);
      endings.answered(ready.attempt(), ready.card(), result);
    } catch (RuntimeException broken) {
      // It stays as handed over, and is settled by asking the carrier.
      LOG.errorf(broken, "What became of attempt %s could not be recorded", ready.attempt().id());
    } finally {
      room.release();
    }
  }
}
