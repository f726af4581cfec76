package humane.reminder.twilio;

import humane.kit.problem.Problem;
import humane.reminder.voice.Heard.AnsweredBy;
import humane.reminder.voice.Webhook;
import humane.reminder.voice.Webhook.Input;
import humane.reminder.voice.job.CallEndings.LineEnd;
import humane.reminder.voice.job.Conversations;
import humane.reminder.voice.job.RecordingIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A call, whoever began it: each webhook is checked, taken as one turn of the conversation, and
 * answered with the document to follow next.
 */
@Path("/twilio/voice")
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
public class CallResource {
  private static final Logger LOG = Logger.getLogger(CallResource.class);
  private static final String SIGNATURE = "X-Twilio-Signature";

  private final SignatureCheck signatures;
  private final Conversations conversations;
  private final RecordingIntake recordings;

  CallResource(SignatureCheck signatures, Conversations conversations, RecordingIntake recordings) {
    this.signatures = signatures;
    this.conversations = conversations;
    this.recordings = recordings;
  }

  /** Somebody rings us, or takes up a call of ours. */
  @POST
  @Produces(MediaType.TEXT_XML)
  public String begin(
      byte[] body,
      @QueryParam("attempt") @Nullable UUID attemptId,
      @HeaderParam(SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request) {
    Map<String, String> form = signatures.signedForm(request, body, signature);
    return conversations.answer(
        webhook(form, 0, attemptId, new Input.Began(answeredBy(form.get("AnsweredBy")))));
  }

  @POST
  @Path("/turns/{turn}")
  @Produces(MediaType.TEXT_XML)
  public String turn(
      byte[] body,
      @PathParam("turn") int turn,
      @HeaderParam(SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request) {
    Map<String, String> form = signatures.signedForm(request, body, signature);
    if (turn < 1) throw Problem.badInput("turn", String.valueOf(turn), "begins with 1");
    return conversations.answer(webhook(form, turn, null, inputOf(form)));
  }

  /** The line says how it stands; only its end matters here. */
  @POST
  @Path("/status")
  public void status(
      byte[] body,
      @QueryParam("attempt") @Nullable UUID attemptId,
      @HeaderParam(SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request) {
    Map<String, String> form = signatures.signedForm(request, body, signature);
    endOf(needed(form, "CallStatus"))
        .ifPresent(
            end -> conversations.over(webhook(form, 0, attemptId, new Input.Nothing()), end));
  }

  /** A recording is ready to be taken over. */
  @POST
  @Path("/recordings")
  public void recordings(
      byte[] body,
      @HeaderParam(SIGNATURE) @Nullable String signature,
      @Context HttpServerRequest request) {
    Map<String, String> form = signatures.signedForm(request, body, signature);
    if ("completed".equals(form.get("RecordingStatus")))
      recordings.ready(needed(form, "RecordingSid"), needed(form, "CallSid"));
  }

  private static Webhook webhook(
      Map<String, String> form, int turn, @Nullable UUID attemptId, Input input) {
    boolean inbound = "inbound".equals(form.get("Direction"));
    return new Webhook(
        needed(form, "CallSid"),
        turn,
        needed(form, inbound ? "From" : "To"),
        inbound,
        attemptId,
        input);
  }

  private static Input inputOf(Map<String, String> form) {
    String transfer = form.get("DialCallStatus");
    if (transfer != null) return new Input.TransferEnded(transfer.equals("completed"));
    String words = form.getOrDefault("SpeechResult", "");
    if (!words.isBlank()) return new Input.Words(words);
    String keys = form.getOrDefault("Digits", "");
    return keys.isEmpty() ? new Input.Nothing() : new Input.Keys(keys);
  }

  private static AnsweredBy answeredBy(@Nullable String word) {
    if (word == null) return AnsweredBy.SOMEBODY;
    return switch (word) {
      case "human", "unknown" -> AnsweredBy.SOMEBODY;
      case "fax" -> AnsweredBy.FAX;
      case "machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other" ->
          AnsweredBy.MACHINE;
      default -> {
        // Nothing is left for whoever we cannot name.
        LOG.errorf("The carrier says that a call was answered by %s, which we do not know", word);
        yield AnsweredBy.FAX;
      }
    };
  }

  private static Optional<LineEnd> endOf(String status) {
    return switch (status) {
      case "queued", "initiated", "ringing", "in-progress" -> Optional.empty();
      case "completed" -> Optional.of(LineEnd.LET_GO);
      case "no-answer", "canceled" -> Optional.of(LineEnd.NO_ANSWER);
      case "busy" -> Optional.of(LineEnd.BUSY);
      case "failed" -> Optional.of(LineEnd.BROKEN);
      default -> {
        LOG.errorf("The carrier reports a call as %s, which we do not know", status);
        yield Optional.of(LineEnd.BROKEN);
      }
    };
  }

  private static String needed(Map<String, String> form, String name) {
    String value = form.get(name);
    if (value == null || value.isEmpty()) throw Problem.badInput(name, null, "is needed");
    return value;
  }
}
