package humane.reminder.carrier.cmpp;

import humane.reminder.carrier.job.InboundTexts;
import humane.reminder.carrier.line.LineCheck;
import humane.reminder.carrier.line.SourceNumbers;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.reply.job.CarrierReports;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier brings goes where Twilio's calls go: reports become outcomes, texts are stored
 * with what protects. All is committed before the carrier is answered.
 */
@ApplicationScoped
class CmppInbox implements CmppArrivals {
  static final LineCheck CHECK = new LineCheck("cmpp");
  private static final Logger LOG = Logger.getLogger(CmppInbox.class);

  private final CmppSettings settings;
  private final CarrierReports reports;
  private final InboundTexts texts;
  private final MeterRegistry meters;

  CmppInbox(
      CmppSettings settings, CarrierReports reports, InboundTexts texts, MeterRegistry meters) {
    this.settings = settings;
    this.reports = reports;
    this.texts = texts;
    this.meters = meters;
  }

  @Override
  public void arrived(Version version, byte[] body) {
    Optional<Brought> read = Brought.read(version, body);
    if (read.isEmpty()) {
      LOG.errorf("The carrier brings %d octets that are no message of CMPP", body.length);
      unknown("message");
      return;
    }
    switch (read.get()) {
      case Brought.Report report -> reported(report);
      case Brought.Text text -> received(text);
    }
  }

  private void reported(Brought.Report report) {
    Outcome outcome = outcomeOf(report.state());
    if (outcome == Outcome.UNKNOWN && !report.state().equals("UNKNOWN")) {
      LOG.errorf("The carrier reports %s, which we do not know", report.state());
      unknown("state");
    }
    reports.received(report.carrierId(), outcome, errorCode(report, outcome), null);
  }

  /**
   * Words with a colon are the networks' own reasons why a text did not arrive. An unknown word is
   * told loudly and counts as the worst for each rule.
   */
  private static Outcome outcomeOf(String state) {
    return switch (state) {
      case "DELIVRD" -> Outcome.DELIVERED;
      case "ACCEPTD", "ENROUTE" -> Outcome.PENDING;
      case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Outcome.UNDELIVERED;
      default -> state.matches("[A-Z]{2}:.*") ? Outcome.UNDELIVERED : Outcome.UNKNOWN;
    };
  }

  private static @Nullable String errorCode(Brought.Report report, Outcome outcome) {
    return outcome == Outcome.UNDELIVERED ? report.state() : null;
  }

  private void received(Brought.Text text) {
    Optional<String> from =
        SourceNumbers.e164(text.from(), false, CHECK.senders(settings).keySet());
    if (from.isPresent()) texts.received(from.get(), text.part());
    else {
      LOG.error("A text came in from what is no phone number, it is left alone");
      unknown("source");
    }
  }

  private void unknown(String status) {
    meters.counter("humane.carrier.unknown_words", "status", status).increment();
  }
}
