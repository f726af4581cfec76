package humane.reminder.reply.job;

import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.LenderUnknown;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.outreach.CarrierRecords.CarrierAway;
import humane.reminder.reply.CarrierInbox;
import humane.reminder.reply.CarrierInbox.Kept;
import humane.reminder.reply.CarrierInbox.Listed;
import humane.reminder.reply.store.InboundCursors;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes in what was texted while nobody was here: the carrier tells us of a text once, and what we
 * miss then is only in its list. Everything listed goes to the intake, which knows what it has.
 */
@ApplicationScoped
public class CatchUp implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(CatchUp.class);

  /** A number whose list was never read begins so far back. */
  private static final Duration FIRST_TIME = Duration.ofDays(1);

  /** A text may come into the list later than one written after it. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /**
   * While we are here a text is left to the carrier's own call, which says what it made of it. It
   * waits 15 seconds for an answer.
   */
  private static final Duration LEFT_TO_THE_CALL = Duration.ofSeconds(30);

  /** So long the loop waits for the first look; a carrier that is away keeps nobody longer. */
  private static final Duration WAITED_FOR = Duration.ofSeconds(20);

  private final KnownLender lender;
  private final CarrierInbox inbox;
  private final InboundCursors cursors;
  private final ReplyIntake intake;
  private final Clock clock;

  CatchUp(
      KnownLender lender,
      CarrierInbox inbox,
      InboundCursors cursors,
      ReplyIntake intake,
      @BusinessTime Clock clock) {
    this.lender = lender;
    this.inbox = inbox;
    this.cursors = cursors;
    this.intake = intake;
    this.clock = clock;
  }

  /** Before the loop leases anybody, and after deliveries can be stored. */
  void beforeAnybodyIsLeased(@Observes @Priority(180) StartupEvent event)
      throws InterruptedException {
    Thread first = Thread.ofVirtual().name("catch-up").start(() -> takeIn(Instant.MAX));
    if (!first.join(WAITED_FOR))
      LOG.warn("What was texted while we were away is still being taken in; the loop begins");
  }

  @Override
  public String name() {
    return "inbound-catch-up";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    takeIn(clock.instant().minus(LEFT_TO_THE_CALL));
  }

  /**
   * Takes in everything up to a moment, oldest first; what fails is tried again by the next run.
   */
  void takeIn(Instant youngest) {
    try {
      for (LenderFacts.Sender sender : lender.facts().senders()) takeIn(sender.number(), youngest);
    } catch (CarrierAway | LenderUnknown away) {
      LOG.warnf("What was texted cannot be looked up, tried again later: %s", away.getMessage());
    } catch (RuntimeException broken) {
      LOG.error("What was texted could not be looked up, tried again later", broken);
    }
  }

  /** In spans that can be read at once: where there is too much, the earlier half comes first. */
  private void takeIn(String number, Instant youngest) throws CarrierAway {
    Instant now = clock.instant();
    Instant since =
        cursors.of(number, now.minus(FIRST_TIME)).minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS);
    Instant until = null;
    while (true) {
      Listed listed = inbox.listed(number, since, until);
      long half = Duration.between(since, until == null ? now : until).toSeconds() / 2;
      if (!listed.whole() && half > 0) {
        until = since.plusSeconds(half);
        continue;
      }
      if (!takeIn(number, listed.texts(), youngest) || until == null) return;
      since = until;
      until = null;
    }
  }

  /** Whether all were taken in; the cursor stays before one that was not. */
  private boolean takeIn(String number, List<Kept> texts, Instant youngest) {
    boolean all = true;
    Instant reached = null;
    for (Kept kept : texts) {
      if (kept.writtenAt().isAfter(youngest)) break;
      try {
        intake.receive(kept.text());
        if (all) reached = kept.writtenAt();
      } catch (RuntimeException broken) {
        // One that cannot be taken in must not keep a stop behind it out.
        LOG.errorf(
            broken,
            "The text %s could not be taken in, tried again later",
            kept.text().carrierId());
        all = false;
      }
    }
    if (reached != null) cursors.reach(number, reached);
    return all;
  }
}
