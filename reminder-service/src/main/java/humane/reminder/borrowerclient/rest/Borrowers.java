package humane.reminder.borrowerclient.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.feed.ChangePage;
import humane.kit.identity.ServiceTokens;
import humane.reminder.borrowerclient.BorrowerServiceAway;
import humane.reminder.borrowerclient.ContactCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks borrower-service as ourselves. Every failure is thrown: nobody downstream takes silence for
 * an answer.
 */
@ApplicationScoped
public class Borrowers {
  /** As many cards as one call may ask for. */
  public static final int CARDS_PER_CALL_MAX = 500;

  private static final String NAME = "borrower-service";

  private final BorrowerApi api;
  private final ServiceTokens tokens;
  private final ObjectMapper json;

  Borrowers(@RestClient BorrowerApi api, ServiceTokens tokens, ObjectMapper json) {
    this.api = api;
    this.tokens = tokens;
    this.json = json;
  }

  /**
   * The cards of these borrowers, as they are now; a borrower that borrower-service does not know
   * has none.
   *
   * @throws BorrowerServiceAway when the answer is not in the agreed form; other failures come as
   *     they are
   */
  @Timeout(5_000)
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.5,
      delay = 1_000,
      successThreshold = 1)
  public List<ContactCard> cards(List<String> borrowerIds) {
    try {
      return CardReader.read(api.cards(bearer(), new BorrowerApi.Wanted(borrowerIds)));
    } catch (JsonProcessingException broken) {
      throw new BorrowerServiceAway("contact cards", broken);
    }
  }

  /**
   * A piece of the feed; the call is held open until there is something, so its limit is above the
   * longest wait.
   */
  @Timeout(30_000)
  public ChangePage changes(long after, int limit, int waitSeconds) {
    return api.changes(bearer(), after, limit, waitSeconds);
  }

  /** The words behind a wanted message; given out once. */
  @Timeout(5_000)
  public JsonNode wantedText(String requestId) {
    try {
      return json.readTree(api.text(bearer(), requestId));
    } catch (JsonProcessingException broken) {
      throw new BorrowerServiceAway("the wanted text", broken);
    }
  }

  @Timeout(5_000)
  public void hold(String key, String borrowerId, Map<String, Object> hold) {
    api.hold(bearer(), key, borrowerId, hold);
  }

  @Timeout(5_000)
  public void consent(String key, String borrowerId, Map<String, Object> consent) {
    api.consent(bearer(), key, borrowerId, consent);
  }

  private String bearer() {
    return tokens.bearerFor(NAME);
  }
}
