package humane.reminder.ledger.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry as the line that outsiders are given. These bytes are hashed, so their form never
 * depends on a mapper's settings.
 */
final class LedgerLine {
  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final String SERVICE = "reminder";

  private LedgerLine() {}

  static byte[] of(UUID id, Instant at, String subject, LedgerBody body, byte @Nullable [] secret) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", id.toString());
    line.put("at", at.toString());
    line.put("subject", subject);
    line.put("kind", body.kind().name());
    line.put("service", SERVICE);
    line.set("body", bodyOf(body));
    line.put("secret", secret == null ? null : Base64.getEncoder().encodeToString(secret));
    try {
      return PLAIN.writeValueAsString(line).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A ledger line could not be written", broken);
    }
  }

  private static ObjectNode bodyOf(LedgerBody body) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (body) {
      case LedgerBody.Decision d -> {
        contact(
            node,
            d.stepId(),
            d.attemptId(),
            d.channel(),
            d.voiceKind(),
            d.purpose(),
            d.contactPointId());
        place(node, d.accountRefs(), d.jurisdictions(), d.timeZones());
        verdict(node, d.verdict(), d.reasons(), d.notBefore(), d.state());
        node.set("packs", array(d.packs()));
        if (d.inputs() != null) node.putRawValue("inputs", new RawValue(d.inputs()));
      }
      case LedgerBody.Attempt a -> {
        contact(
            node,
            a.stepId(),
            a.attemptId(),
            a.channel(),
            a.voiceKind(),
            a.purpose(),
            a.contactPointId());
        place(node, a.accountRefs(), a.jurisdictions(), a.timeZones());
        verdict(node, a.verdict(), a.reasons(), a.notBefore(), a.state());
      }
      case LedgerBody.Outcome o -> {
        node.put("attemptId", o.attemptId() == null ? null : o.attemptId().toString())
            .put("outcome", o.outcome())
            .put("carrierId", o.carrierId());
        if (o.disposition() != null) {
          node.put("channel", "VOICE").put("disposition", o.disposition());
          node.put("direction", o.attemptId() == null ? "INBOUND" : "OUTBOUND");
        }
      }
      case LedgerBody.Reply r ->
          node.put("channel", r.channel()).set("intents", array(r.intents()));
      case LedgerBody.Suppressed s -> node.put("kind", s.what()).put("channel", s.channel());
      case LedgerBody.OutsideContact c -> {
        node.put("channel", c.channel())
            .put("voiceKind", c.voiceKind())
            .put("direction", c.direction())
            .put("outcome", c.outcome());
        node.put("purpose", c.purpose())
            .put("contactPointId", c.contactPointId())
            .put("by", c.by())
            .put("noticeKind", c.noticeKind());
        node.set("accountRefs", array(c.accountRefs()));
      }
      case LedgerBody.Person p ->
          node.put("what", p.what())
              .put("workItemKind", p.workItemKind())
              .put("workItemId", p.workItemId() == null ? null : p.workItemId().toString());
      case LedgerBody.Breach b ->
          node.put("what", b.what())
              .put("breachId", b.breachId().toString())
              .put("entryId", b.entryId() == null ? null : b.entryId().toString())
              .put("state", b.state());
      case LedgerBody.Erasure e -> node.put("which", e.which());
    }
    return node;
  }

  private static void contact(
      ObjectNode node,
      UUID stepId,
      @Nullable UUID attemptId,
      String channel,
      @Nullable String voiceKind,
      String purpose,
      @Nullable String pointId) {
    node.put("stepId", stepId.toString());
    node.put("attemptId", attemptId == null ? null : attemptId.toString());
    node.put("channel", channel)
        .put("voiceKind", voiceKind)
        .put("purpose", purpose)
        .put("contactPointId", pointId);
  }

  private static void place(
      ObjectNode node, List<String> accounts, List<String> jurisdictions, List<String> zones) {
    node.set("accountRefs", array(accounts));
    node.set("jurisdictions", array(jurisdictions));
    node.set("timeZones", array(zones));
  }

  private static void verdict(
      ObjectNode node,
      String verdict,
      List<LedgerReason> reasons,
      @Nullable Instant notBefore,
      @Nullable String state) {
    node.put("verdict", verdict);
    ArrayNode list = node.putArray("reasons");
    for (LedgerReason reason : reasons) {
      ObjectNode one =
          list.addObject()
              .put("code", reason.code())
              .put("rule", reason.rule())
              .put("source", reason.source());
      one.put("notBefore", reason.notBefore() == null ? null : reason.notBefore().toString())
          .put("text", reason.text());
    }
    node.put("notBefore", notBefore == null ? null : notBefore.toString()).put("state", state);
  }

  private static ArrayNode array(List<String> texts) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    texts.forEach(node::add);
    return node;
  }
}
