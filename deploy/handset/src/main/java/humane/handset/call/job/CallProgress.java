package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallInput;
import humane.handset.call.CallStatus;
import humane.handset.call.Talk;
import humane.handset.call.store.Calls;
import humane.handset.job.Rounds;
import humane.handset.phone.Answers;
import humane.handset.phone.store.Phones;
import humane.handset.twilio.Account;
import humane.handset.webhook.job.WebhookCalls;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Takes every call from queued to its end: rings, is answered as its phone behaves, talks. One step
 * of a call at a time.
 */
@ApplicationScoped
public class CallProgress {
  private static final Logger LOG = Logger.getLogger(CallProgress.class);
  private static final int AT_ONCE_MAX = 64;
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration LIFTED_AFTER = Duration.ofMillis(400);

  /** The sandbox makes nobody wait for a ring to its end when it is known that nobody is there. */
  private static final Duration NOBODY_AFTER = Duration.ofSeconds(2);

  private final Calls calls;
  private final Phones phones;
  private final TwimlTalk talk;
  private final WebhookCalls webhooks;
  private final Recorder recorder;
  private final Account account;
  private final Clock business;
  private final Clock system;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final ReentrantLock[] locks =
      IntStream.range(0, 64).mapToObj(one -> new ReentrantLock()).toArray(ReentrantLock[]::new);
  private final Rounds rounds = new Rounds("call progress", this::round);

  CallProgress(
      Calls calls,
      Phones phones,
      TwimlTalk talk,
      WebhookCalls webhooks,
      Recorder recorder,
      Account account,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.calls = calls;
    this.phones = phones;
    this.talk = talk;
    this.webhooks = webhooks;
    this.recorder = recorder;
    this.account = account;
    this.business = business;
    this.system = system;
  }

  void start(@Observes StartupEvent event) {
    rounds.start();
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.stop();
  }

  /** A call has been stored. */
  public void wake() {
    rounds.wake();
  }

  /** What a phone's holder does; nothing when the call is over or there is none. */
  public Optional<Call> input(String sid, CallInput input) {
    return step(sid, step -> take(step, input))
        .filter(taken -> taken.taken)
        .map(taken -> taken.call);
  }

  /** The lender ends the call or sends it elsewhere; nothing when it is over. */
  public Optional<Call> end(String sid, CallStatus end) {
    return step(sid, step -> become(step, step.call().over(end, business.instant())))
        .filter(taken -> taken.taken)
        .map(taken -> taken.call);
  }

  /** Nothing when the call is not in progress. */
  public Optional<Call> redirect(String sid, Talk to) {
    return step(
            sid,
            step -> {
              if (step.call().status() == CallStatus.IN_PROGRESS)
                become(step, step.call().with(to, system.instant()));
            })
        .filter(taken -> taken.taken && taken.call.status() == CallStatus.IN_PROGRESS)
        .map(taken -> taken.call);
  }

  /** The lender wants a call recorded no longer; nothing when it is over. */
  public Optional<Call> stopRecording(String sid) {
    return step(sid, recorder::stop).filter(taken -> taken.taken).map(taken -> taken.call);
  }

  private record Taken(Call call, boolean taken) {}

  private Optional<Taken> step(String sid, Consumer<Step> what) {
    ReentrantLock lock = locks[Math.floorMod(sid.hashCode(), locks.length)];
    lock.lock();
    try {
      Optional<Call> found = calls.bySid(sid);
      if (found.isEmpty() || found.get().status().isOver())
        return found.map(call -> new Taken(call, false));
      Step step = new Step(found.get(), account.sid());
      what.accept(step);
      if (step.call().status().isOver()) recorder.stop(step);
      calls.save(step.call(), step.heard, step.reports);
      if (!step.reports.isEmpty()) webhooks.wake();
      rounds.wake();
      return Optional.of(new Taken(step.call(), true));
    } finally {
      lock.unlock();
    }
  }

  private Duration round() {
    for (Call due : calls.due(system.instant(), underWay, AT_ONCE_MAX)) {
      underWay.add(due.sid());
      Thread.ofVirtual().name("call ", 0).start(() -> goOn(due.sid()));
    }
    Instant now = system.instant();
    return calls
        .nextDue()
        .map(next -> Duration.between(now, next))
        .filter(rest -> rest.compareTo(REST) < 0)
        .map(CallProgress::atLeastAMoment)
        .orElse(REST);
  }

  /** A call under way is still due in the database. */
  private static Duration atLeastAMoment(Duration rest) {
    return rest.compareTo(Duration.ofMillis(20)) < 0 ? Duration.ofMillis(20) : rest;
  }

  private void goOn(String sid) {
    try {
      step(sid, this::goOn);
    } catch (RuntimeException broken) {
      LOG.warnf(broken, "A step of call %s failed and is tried again", sid);
    } finally {
      underWay.remove(sid);
      rounds.wake();
    }
  }

  private void goOn(Step step) {
    Call call = step.call();
    if (call.nextAt() == null || call.nextAt().isAfter(system.instant())) return;
    switch (call.status()) {
      case QUEUED -> become(step, call.ringingUntil(system.instant().plus(ringsFor(call))));
      case RINGING -> ringingIsOver(step);
      case IN_PROGRESS -> {
        if (call.talk().waiting()) talk.timeIsUp(step);
        else talk.follow(step);
      }
      case COMPLETED, BUSY, NO_ANSWER, CANCELED -> {}
    }
  }

  private Duration ringsFor(Call call) {
    Duration inSomebodysHand = Duration.ofSeconds(call.plan().ringSeconds());
    return phones
        .behaviour(call.phone())
        .map(
            answers ->
                switch (answers) {
                  case PERSON, CHILD, SILENCE, MACHINE, BUSY -> LIFTED_AFTER;
                  case NOBODY -> NOBODY_AFTER;
                })
        .orElse(inSomebodysHand);
  }

  private void ringingIsOver(Step step) {
    switch (phones.behaviour(step.call().phone()).orElse(Answers.NOBODY)) {
      case PERSON, CHILD, SILENCE -> pickUp(step, "human");
      case MACHINE ->
          pickUp(
              step, step.call().plan().waitsForGreeting() ? "machine_end_beep" : "machine_start");
      case BUSY -> become(step, step.call().over(CallStatus.BUSY, business.instant()));
      case NOBODY -> become(step, step.call().over(CallStatus.NO_ANSWER, business.instant()));
    }
  }

  private void pickUp(Step step, String by) {
    become(step, step.call().answered(by, business.instant(), system.instant()));
    talk.follow(step);
  }

  private void take(Step step, CallInput input) {
    boolean inProgress = step.call().status() == CallStatus.IN_PROGRESS;
    if (input instanceof CallInput.HangUp) {
      become(
          step,
          step.call()
              .over(inProgress ? CallStatus.COMPLETED : CallStatus.BUSY, business.instant()));
      return;
    }
    if (!inProgress) pickUp(step, "human");
    if (step.call().status().isOver()) return;
    switch (input) {
      case CallInput.Digits digits -> talk.press(step, digits.keys());
      case CallInput.Speech speech -> talk.say(step, speech.words());
      case CallInput.PickUp pickUp -> {}
      case CallInput.HangUp hangUp ->
          throw new IllegalStateException("A call that was hung up goes on");
    }
  }

  /** Somebody rings the lender: taken up at once, as the lender's own document says. */
  public void begin(Call inbound) {
    calls.add(inbound);
    rounds.wake();
  }

  private void become(Step step, Call next) {
    step.become(next, system.instant());
  }
}
