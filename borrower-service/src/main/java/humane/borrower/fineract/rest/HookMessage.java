package humane.borrower.fineract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.fineract.EventTypes;
import humane.borrower.fineract.FineractEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads what a Fineract web hook posts: {@code {entityName, actionName, request, response: {loanId,
 * resourceId, …}, timestamp, …}}. It has no identifier of its own, so its bytes are one: they hold
 * the time to the nanosecond.
 */
final class HookMessage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HookMessage() {}

  /**
   * Empty for an action that says nothing to us, or one that failed.
   *
   * @throws IllegalArgumentException saying what cannot be read
   */
  static Optional<FineractEvent> read(String tenant, byte[] body) {
    JsonNode posted;
    try {
      posted = JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the body is no JSON", broken);
    }
    String entity = posted.path("entityName").asText();
    String action = posted.path("actionName").asText();
    if (entity.isEmpty() || action.isEmpty())
      throw new IllegalArgumentException("the body has no entityName and actionName");
    if (!EventTypes.isAboutArrears(entity, action)
        || posted.path("status").asText().equals("Exception")) return Optional.empty();
    long loanId = posted.path("response").path("loanId").asLong(0);
    if (loanId <= 0) throw new IllegalArgumentException("the response names no loanId");
    return Optional.of(
        new FineractEvent(tenant, "hook:" + hash(body), entity + "/" + action, loanId));
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK knows SHA-256", impossible);
    }
  }
}
