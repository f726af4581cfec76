package humane.reminder.outreach.job;

import humane.kit.clock.SystemTime;
import humane.kit.delivery.RecurringJob;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.CarrierRecords;
import humane.reminder.outreach.CarrierRecords.CarrierAway;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.Endings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Attempts that were handed over and of which nothing is known, after a crash or an unclear answer:
 * the carrier is asked, by number and check code. What it has is adopted; what it does not have is
 * counted and never sent again.
 */
@ApplicationScoped
public class Settling implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(Settling.class);
  private static final int AT_MOST = 100;

  private final Attempts attempts;
  private final CarrierRecords carrier;
  private final FreshCards cards;
  private final Endings endings;
  private final LoopSettings settings;
  private final Clock system;

  Settling(
      Attempts attempts,
      CarrierRecords carrier,
      FreshCards cards,
      Endings endings,
      LoopSettings settings,
      @SystemTime Clock system) {
    this.attempts = attempts;
    this.carrier = carrier;
    this.cards = cards;
    this.endings = endings;
    this.settings = settings;
    this.system = system;
  }

  @Override
  public String name() {
    return "settle-attempts";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    if (settings.enabled()) settleOpen();
  }

  /** Settles what has been open for long enough. */
  void settleOpen() {
    List<Attempt> open =
        attempts.unsettledSince(system.instant().minus(settings.settleAfter()), AT_MOST);
    if (open.isEmpty()) return;
    Map<String, ContactCard> read =
        cards.read(open.stream().map(Attempt::borrowerId).distinct().toList());
    for (Attempt attempt : open) {
      try {
        settle(attempt, read.get(attempt.borrowerId()));
      } catch (CarrierAway away) {
        LOG.warnf(
            "The carrier cannot say what became of attempt %s, asked again later: %s",
            attempt.id(), away.getMessage());
        return;
      } catch (RuntimeException broken) {
        // One that cannot be settled must not keep the others open.
        LOG.errorf(broken, "Attempt %s could not be settled, tried again later", attempt.id());
      }
    }
  }

  /** Whoever took up a call has told us its name; a call of which nothing was heard is lost. */
  private void settleCall(Attempt attempt) {
    attempts
        .carrierIdOfCall(attempt.id())
        .ifPresentOrElse(
            carrierId -> endings.taken(attempt, carrierId), () -> endings.lost(attempt));
  }

  private void settle(Attempt attempt, @org.jspecify.annotations.Nullable ContactCard card)
      throws CarrierAway {
    if (attempt.channel() == Channel.VOICE) {
      settleCall(attempt);
      return;
    }
    Optional<CardPoint> point =
        card == null
            ? Optional.empty()
            : card.contactPoints().stream()
                .filter(one -> one.numberToken().equals(attempt.numberToken()))
                .findFirst();
    Optional<String> carrierId =
        point.isEmpty()
            ? Optional.empty()
            : carrier.find(point.get().number(), attempt.checkCode());
    if (carrierId.isPresent()) endings.taken(attempt, carrierId.get());
    else endings.lost(attempt);
  }
}
