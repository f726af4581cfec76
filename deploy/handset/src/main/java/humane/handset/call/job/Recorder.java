package humane.handset.call.job;

import humane.handset.number.Sid;
import humane.handset.recording.Recording;
import humane.handset.recording.store.Recordings;
import humane.handset.twilio.Account;
import humane.handset.twilio.Twiml;
import humane.handset.webhook.Webhook;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Element;

/** Records calls when the lender's document says so, and tells when a recording is ready. */
@ApplicationScoped
class Recorder {
  private final Recordings recordings;
  private final Account account;
  private final String baseUrl;
  private final Clock system;

  Recorder(
      Recordings recordings,
      Account account,
      @ConfigProperty(name = "quarkus.http.port", defaultValue = "8090") int port,
      @SystemTime Clock system) {
    this.recordings = recordings;
    this.account = account;
    this.baseUrl = "http://localhost:" + port;
    this.system = system;
  }

  /** A Start that holds a Recording. */
  void start(Step step, Element verb) {
    Twiml.children(verb).stream()
        .filter(inner -> inner.getTagName().equals("Recording"))
        .findFirst()
        .ifPresent(
            inner -> begin(step, Twiml.attribute(inner, "recordingStatusCallback").orElse(null)));
  }

  /** A Record: what is said after the beep. */
  void startMessage(Step step) {
    begin(step, null);
  }

  private void begin(Step step, @org.jspecify.annotations.Nullable String callback) {
    String url =
        Optional.ofNullable(callback)
            .map(
                address ->
                    Optional.ofNullable(step.call().talk().url())
                        .map(base -> URI.create(base).resolve(address).toString())
                        .orElse(address))
            .orElse(null);
    recordings.begin(
        new Recording(Sid.RECORDING.next(), step.call().sid(), url, system.instant(), null));
  }

  /** What the lender is told of a message that has been spoken. */
  Map<String, String> stopMessage(Step step) {
    Map<String, String> last = Map.of();
    for (Recording one : recordings.running(step.call().sid()))
      if (one.callbackUrl() == null) last = ended(one).report(account.sid(), baseUrl);
    return last;
  }

  /** The call is over, or is to be recorded no longer: whoever asked to be told is. */
  void stop(Step step) {
    for (Recording one : recordings.running(step.call().sid())) {
      Recording ended = ended(one);
      if (ended.callbackUrl() != null)
        step.reports.add(
            Webhook.of(
                ended.callbackUrl(), ended.report(account.sid(), baseUrl), null, system.instant()));
    }
  }

  private Recording ended(Recording one) {
    recordings.end(one.sid(), system.instant());
    return new Recording(
        one.sid(), one.callSid(), one.callbackUrl(), one.startedAt(), system.instant());
  }
}
