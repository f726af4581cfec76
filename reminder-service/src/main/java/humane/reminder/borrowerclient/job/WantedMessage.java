package humane.reminder.borrowerclient.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.store.PageLinks;
import humane.reminder.outreach.store.StoredAskedReplies;
import humane.reminder.wording.TemplateCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Fetches the one-time code or sign-in link that somebody waits for, and puts it in the queue at
 * once.
 */
@ApplicationScoped
public class WantedMessage implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "wanted-message";

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;

  /**
   * @param wantedAt business instant at which it was asked for
   */
  public record Payload(String requestId, String borrowerId, Instant wantedAt) {}

  private final Borrowers borrowers;
  private final StoredAskedReplies replies;
  private final PageLinks links;

  WantedMessage(Borrowers borrowers, StoredAskedReplies replies, PageLinks links) {
    this.borrowers = borrowers;
    this.replies = replies;
    this.links = links;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Undeliverable {
    String requestId = payload.path("requestId").asText();
    JsonNode text = fetched(requestId);
    Purpose purpose = Purpose.valueOf(text.path("purpose").asText());
    Map<String, String> words = new HashMap<>();
    text.path("params")
        .properties()
        .forEach(gap -> words.put(gap.getKey(), gap.getValue().asText()));
    String borrowerId = payload.path("borrowerId").asText();
    String numberToken = text.path("numberToken").asText();
    TemplateCall call =
        new TemplateCall(text.path("templateId").asText(), text.path("language").asText(), words);
    Instant wantedAt = Instant.parse(payload.path("wantedAt").asText());
    String key = "message-request:" + requestId;
    if (purpose == Purpose.REQUESTED_REPLY)
      links.send(borrowerId, numberToken, call, wantedAt, key);
    else replies.answer(borrowerId, numberToken, purpose, call, wantedAt, key);
  }

  /**
   * The words are given out once; whoever asks again is told so, and somebody who still waits asks
   * anew.
   */
  private JsonNode fetched(String requestId) throws Undeliverable {
    try {
      return borrowers.wantedText(requestId);
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status == NOT_FOUND || status == CONFLICT || status == GONE)
        throw new Undeliverable("the words of " + requestId + " are given out or expired");
      throw refused;
    }
  }
}
