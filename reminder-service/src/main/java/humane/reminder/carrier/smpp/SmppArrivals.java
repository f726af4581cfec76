package humane.reminder.carrier.smpp;

import humane.reminder.carrier.job.InboundTexts;
import humane.reminder.carrier.line.SourceNumbers;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.reply.job.CarrierReports;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.TypeOfNumber;

/**
 * What the carrier brings goes where Twilio's calls go: reports become outcomes, texts are stored
 * with what protects. All is committed before the carrier is answered.
 */
@ApplicationScoped
class SmppArrivals implements Arrivals {
  private static final Logger LOG = Logger.getLogger(SmppArrivals.class);

  private final SmppSettings settings;
  private final CarrierReports reports;
  private final InboundTexts texts;
  private final MeterRegistry meters;

  SmppArrivals(
      SmppSettings settings, CarrierReports reports, InboundTexts texts, MeterRegistry meters) {
    this.settings = settings;
    this.reports = reports;
    this.texts = texts;
    this.meters = meters;
  }

  @Override
  public void arrived(DeliverSm brought) {
    if (brought.isSmscDeliveryReceipt()) report(brought);
    else if (!brought.isIntermediateDeliveryNotification()) text(brought);
  }

  private void report(DeliverSm brought) {
    Optional<ReceiptWords> read = ReceiptWords.read(brought);
    if (read.isEmpty()) {
      LOG.error("The carrier reports without saying of which message, or what became of it");
      unknown("receipt");
      return;
    }
    ReceiptWords said = read.get();
    reports.received(said.carrierId(), outcomeOf(said), said.errorCode(), null);
  }

  /** An unknown word is told loudly and counts as the worst for each rule. */
  private Outcome outcomeOf(ReceiptWords said) {
    return said.outcome()
        .orElseGet(
            () -> {
              LOG.errorf("The carrier reports %s, which we do not know", said.state());
              unknown("message");
              return Outcome.UNKNOWN;
            });
  }

  private void text(DeliverSm brought) {
    Optional<String> from =
        SourceNumbers.e164(
            brought.getSourceAddr(),
            brought.getSourceAddrTon() == TypeOfNumber.INTERNATIONAL.value(),
            SmppCarrier.CHECK.senders(settings).keySet());
    if (from.isPresent()) texts.received(from.get(), Delivered.part(brought));
    else {
      LOG.error("A text came in from what is no phone number, it is left alone");
      unknown("source");
    }
  }

  private void unknown(String status) {
    meters.counter("humane.carrier.unknown_words", "status", status).increment();
  }
}
