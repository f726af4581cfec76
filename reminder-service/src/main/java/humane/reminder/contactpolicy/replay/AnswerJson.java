package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer in the one form in which two answers are compared, byte for byte: {@code
 * verdict}, {@code notBefore}, {@code reasons} with code, rule, source, notBefore and the English
 * sentence, in the gate's order.
 */
public final class AnswerJson {
  private AnswerJson() {}

  public static ObjectNode of(ContactDecision decision) {
    Instant notBefore =
        decision instanceof ContactDecision.Deferred deferred ? deferred.notBefore() : null;
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("verdict", decision.verdict().name()).put("notBefore", text(notBefore));
    ArrayNode reasons = node.putArray("reasons");
    for (Reason reason : decision.reasons())
      reasons
          .addObject()
          .put("code", reason.code().name())
          .put("rule", reason.rule())
          .put("source", reason.source())
          .put("notBefore", text(reason.notBefore()))
          .put("text", reason.text());
    return node;
  }

  /** The answer that a ledger body tells of. */
  public static ObjectNode in(JsonNode body) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("verdict", body.path("verdict"));
    node.set("notBefore", body.path("notBefore"));
    node.set("reasons", body.path("reasons"));
    return node;
  }

  /** What was decided, without the sentences and the names of sources that told of it. */
  static ObjectNode withoutWords(ObjectNode answer) {
    ObjectNode bare = answer.deepCopy();
    for (JsonNode reason : bare.path("reasons"))
      if (reason instanceof ObjectNode told) told.remove(List.of("source", "text"));
    return bare;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
