package humane.reminder.outreach.job;

import humane.kit.clock.SystemTime;
import humane.reminder.borrowerclient.BorrowerServiceAway;
import humane.reminder.lender.LenderUnknown;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.People.Leased;
import humane.reminder.outreach.store.Signal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;

/** Workers that lease people and look at them, for as long as the service runs. */
@ApplicationScoped
public class Deciders {
  private static final Logger LOG = Logger.getLogger(Deciders.class);

  private final LoopSettings settings;
  private final People people;
  private final Attempts attempts;
  private final Looks looks;
  private final Pacing pacing;
  private final KnownLender lender;
  private final Signal signal;
  private final Clock system;
  private final Workers workers;

  Deciders(
      LoopSettings settings,
      People people,
      Attempts attempts,
      Looks looks,
      Pacing pacing,
      KnownLender lender,
      Signal signal,
      @SystemTime Clock system) {
    this.settings = settings;
    this.people = people;
    this.attempts = attempts;
    this.looks = looks;
    this.pacing = pacing;
    this.lender = lender;
    this.signal = signal;
    this.system = system;
    this.workers = new Workers(settings.poll());
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    if (!settings.enabled()) return;
    for (int i = 0; i < settings.deciders(); i++) {
      String worker = "decider-" + UUID.randomUUID();
      workers.start("decider-" + i, () -> once(worker), () -> signal.awaitDecide(settings.poll()));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    workers.stop();
  }

  /** Leases and looks once; gives how many people were on lease. */
  int once(String worker) {
    List<Leased> leased =
        new ArrayList<>(people.leaseAsked(worker, settings.peoplePerBatch(), settings.lease()));
    leased.addAll(people.lease(worker, room(), settings.lease()));
    if (!leased.isEmpty()) lookOrGiveBack(worker, leased);
    return leased.size();
  }

  /** None while no carrier takes anything: an old decision is worth nothing to anybody. */
  private int room() {
    if (!pacing.anyFree(lender::facts)) return 0;
    return Math.min(
        settings.peoplePerBatch(),
        settings.reservedMax() - attempts.countReserved(settings.reservedMax(), system.instant()));
  }

  /** One person who cannot be looked at must not keep the others waiting. */
  private void lookOrGiveBack(String worker, List<Leased> leased) {
    try {
      looks.look(worker, leased);
    } catch (LenderUnknown | FaultToleranceException away) {
      giveBack(worker, leased, away);
    } catch (ProcessingException | WebApplicationException | BorrowerServiceAway away) {
      giveBack(worker, leased, away);
    } catch (RuntimeException broken) {
      if (leased.size() == 1) {
        LOG.errorf(broken, "A person could not be looked at; tried again later");
        giveBack(worker, leased, broken);
      } else {
        leased.forEach(one -> lookOrGiveBack(worker, List.of(one)));
      }
    }
  }

  private void giveBack(String worker, List<Leased> leased, RuntimeException why) {
    LOG.warnf("%d people are not decided, tried later: %s", leased.size(), why);
    people.undecided(worker, leased.stream().map(Leased::borrowerId).toList());
  }
}
