package humane.reminder.voice.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.store.StoredAskedReplies;
import humane.reminder.reply.job.SignInLinks;
import humane.reminder.wording.TemplateCall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sends the link that was asked for on a call, by text, through the gate like any other answer. */
@ApplicationScoped
public class PlanLinks implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "voice-plan-link";

  /**
   * @param key what asked for it, so that the same asking twice gets one text
   */
  public record Wanted(
      String borrowerId, String numberToken, String language, String key, Instant at) {}

  private final SignInLinks links;
  private final StoredAskedReplies replies;

  PlanLinks(SignInLinks links, StoredAskedReplies replies) {
    this.links = links;
    this.replies = replies;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode wanted) {
    String borrowerId = wanted.path("borrowerId").asText();
    String token = wanted.path("numberToken").asText();
    Optional<String> link = links.make(borrowerId, token, "PLAN");
    link.ifPresent(
        url ->
            QuarkusTransaction.requiringNew()
                .run(
                    () ->
                        replies.answer(
                            borrowerId,
                            token,
                            Purpose.REQUESTED_REPLY,
                            new TemplateCall(
                                "plan-link", wanted.path("language").asText(), Map.of("link", url)),
                            Instant.parse(wanted.path("at").asText()),
                            wanted.path("key").asText())));
  }
}
