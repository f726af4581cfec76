package humane.reminder.twilio;

import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.reply.job.CarrierReports;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The carrier says what became of a message. */
@Path("/twilio/messages/status")
public class StatusReportResource {
  private static final Logger LOG = Logger.getLogger(StatusReportResource.class);
  private static final String OPTED_OUT = "21610";

  private final SignatureCheck signatures;
  private final CarrierReports reports;
  private final MeterRegistry meters;

  StatusReportResource(SignatureCheck signatures, CarrierReports reports, MeterRegistry meters) {
    this.signatures = signatures;
    this.reports = reports;
    this.meters = meters;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RunOnVirtualThread
  public void receive(
      byte[] body,
      @HeaderParam("X-Twilio-Signature") @Nullable String signature,
      @Context HttpServerRequest request) {
    Map<String, String> form = signatures.signedForm(request, body, signature);
    String carrierId = form.get("MessageSid");
    String status = form.get("MessageStatus");
    if (carrierId == null || status == null)
      throw Problem.badInput(carrierId == null ? "MessageSid" : "MessageStatus", null, "is needed");
    String errorCode = form.get("ErrorCode");
    reports.received(
        carrierId,
        outcomeOf(status),
        errorCode,
        OPTED_OUT.equals(errorCode) ? form.get("To") : null);
  }

  /** An unknown word is told loudly and counts as the worst for each rule. */
  private Outcome outcomeOf(String status) {
    return StatusWords.outcomeOf(status)
        .orElseGet(
            () -> {
              LOG.errorf("The carrier reports %s, which we do not know", status);
              meters.counter("humane.carrier.unknown_words", "status", "message").increment();
              return Outcome.UNKNOWN;
            });
  }
}
