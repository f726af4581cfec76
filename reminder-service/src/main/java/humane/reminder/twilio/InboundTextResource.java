package humane.reminder.twilio;

import com.twilio.twiml.MessagingResponse;
import humane.kit.problem.Problem;
import humane.reminder.reply.InboundText;
import humane.reminder.reply.InboundText.CarrierAction;
import humane.reminder.reply.job.ReplyIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A text comes in: the signature is checked, the text stored with what protects, and an empty
 * answer given.
 */
@Path("/twilio/messages")
public class InboundTextResource {
  private static final Logger LOG = Logger.getLogger(InboundTextResource.class);

  private final SignatureCheck signatures;
  private final ReplyIntake intake;

  InboundTextResource(SignatureCheck signatures, ReplyIntake intake) {
    this.signatures = signatures;
    this.intake = intake;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_XML)
  @RunOnVirtualThread
  public String receive(
      byte[] body,
      @HeaderParam("X-Twilio-Signature") @Nullable String signature,
      @Context HttpServerRequest request) {
    Map<String, String> form = signatures.signedForm(request, body, signature);
    intake.receive(text(form));
    return new MessagingResponse.Builder().build().toXml();
  }

  private static InboundText text(Map<String, String> form) {
    return new InboundText(
        needed(form, "MessageSid"),
        needed(form, "From"),
        form.getOrDefault("Body", ""),
        action(form.get("OptOutType")));
  }

  private static @Nullable CarrierAction action(@Nullable String optOutType) {
    if (optOutType == null) return null;
    return switch (optOutType) {
      case "STOP" -> CarrierAction.STOPPED;
      case "START" -> CarrierAction.STARTED;
      case "HELP" -> CarrierAction.HELPED;
      default -> {
        LOG.errorf("The carrier calls its own answer %s, which we do not know", optOutType);
        yield null;
      }
    };
  }

  private static String needed(Map<String, String> form, String name) {
    String value = form.get(name);
    if (value == null || value.isEmpty()) throw Problem.badInput(name, null, "is needed");
    return value;
  }
}
