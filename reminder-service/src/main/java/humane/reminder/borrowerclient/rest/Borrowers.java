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
import java.util.Optional;
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

  /** Sets a hold; a repeat gives the same one. Empty when something newer was said before. */
  @Timeout(5_000)
  public Optional<String> hold(String key, String borrowerId, Map<String, Object> hold) {
    try {
      JsonNode set = json.readTree(api.hold(bearer(), key, borrowerId, hold));
      return Optional.ofNullable(set.path("id").textValue());
    } catch (JsonProcessingException broken) {
      throw new BorrowerServiceAway("the hold", broken);
    }
  }

  @Timeout(5_000)
  public void endHold(String borrowerId, String holdId, String reason) {
    api.endHold(bearer(), borrowerId, holdId, reason);
  }

  /** Stops a number, by its token, for every borrower who has it or gets it by a later file. */
  @Timeout(5_000)
  public void quarantine(Map<String, Object> stop) {
    api.quarantine(bearer(), stop);
  }

  @Timeout(5_000)
  public void consent(String key, String borrowerId, Map<String, Object> consent) {
    api.consent(bearer(), key, borrowerId, consent);
  }

  /** Says what was forgotten here of an erased person; saying it again changes nothing. */
  @Timeout(5_000)
  public void forgotten(String borrowerId, Map<String, Object> report) {
    api.forgotten(bearer(), borrowerId, report);
  }

  /** All that borrower-service holds of a person, in its own form. */
  @Timeout(10_000)
  public JsonNode export(String borrowerId) {
    return read("the export", api.export(bearer(), borrowerId));
  }

  /** What the daily retention did, and would do. */
  @Timeout(30_000)
  public JsonNode retention() {
    return read("the retention", api.retention(bearer()));
  }

  /** Every complaint that is not closed, the most pressing first. */
  @Timeout(10_000)
  public JsonNode complaints() {
    return read("the complaints", api.complaints(bearer()));
  }

  /** Takes a complaint a step along, in the name of {@code by}. */
  @Timeout(10_000)
  public void moveComplaint(String complaintId, Map<String, Object> step) {
    api.moveComplaint(bearer(), complaintId, step);
  }

  /** Brings what a borrower complains of; a repeat changes nothing. */
  @Timeout(5_000)
  public void complainOf(String borrowerId, String key, Map<String, Object> complaint) {
    api.complainOf(bearer(), key, borrowerId, complaint);
  }

  /** Brings what somebody who is not the borrower complains of; a repeat changes nothing. */
  @Timeout(5_000)
  public JsonNode complain(String key, Map<String, Object> complaint) {
    return read("the complaint", api.complain(bearer(), key, complaint));
  }

  /** One complaint as it stands. */
  @Timeout(5_000)
  public JsonNode complaint(String complaintId) {
    return read("the complaint", api.complaint(bearer(), complaintId));
  }

  /** Somebody has found out whom a complaint is about. */
  @Timeout(10_000)
  public void complaintIsAbout(String complaintId, String borrowerRef) {
    api.complaintIsAbout(bearer(), complaintId, Map.of("borrowerRef", borrowerRef));
  }

  private JsonNode read(String what, String answer) {
    try {
      return json.readTree(answer);
    } catch (JsonProcessingException broken) {
      throw new BorrowerServiceAway(what, broken);
    }
  }

  private String bearer() {
    return tokens.bearerFor(NAME);
  }
}
