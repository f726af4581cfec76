package humane.reminder.messages.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.ServiceTokens;
import humane.kit.problem.Problem;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.budgetclient.rest.PlansApi;
import humane.reminder.outreach.rest.PersonExports;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** All that the three services hold of a person, whole or not at all. */
@ApplicationScoped
class WholeCopy {
  private static final Logger LOG = Logger.getLogger(WholeCopy.class);
  private static final int NOT_FOUND = 404;

  private final Borrowers borrowers;
  private final PlansApi budgets;
  private final PersonExports own;
  private final ServiceTokens tokens;
  private final ObjectMapper json;
  private final Clock clock;

  WholeCopy(
      Borrowers borrowers,
      @RestClient PlansApi budgets,
      PersonExports own,
      ServiceTokens tokens,
      ObjectMapper json,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.budgets = budgets;
    this.own = own;
    this.tokens = tokens;
    this.json = json;
    this.clock = clock;
  }

  /**
   * {@code {at, borrowerService, reminderService, budgetService}}, each in its own form.
   *
   * @throws Problem 503 when one of them cannot say: half a copy would look like a whole one
   */
  ObjectNode of(String borrowerId) {
    ObjectNode copy = json.createObjectNode();
    copy.put("at", clock.instant().toString());
    try {
      copy.set("borrowerService", borrowers.export(borrowerId));
      copy.set("reminderService", ownPart(borrowerId));
      copy.set(
          "budgetService",
          json.readTree(budgets.export(tokens.bearerFor("budget-service"), borrowerId)));
      if (!copy.path("borrowerService").has("borrower")
          || !copy.path("budgetService").has("borrowerId"))
        throw new IllegalStateException("An export is not in the agreed form");
    } catch (IOException | RuntimeException away) {
      LOG.warnf("A copy could not be gathered: %s", away.getClass().getSimpleName());
      throw Problem.unavailable(
          "copy-not-ready", "Not everything can be read just now. Please try again in a moment.");
    }
    return copy;
  }

  /** Somebody to whom nothing was ever due here has nothing here. */
  private JsonNode ownPart(String borrowerId) {
    try {
      return json.valueToTree(own.of(borrowerId));
    } catch (Problem refused) {
      if (refused.status() == NOT_FOUND) return json.nullNode();
      throw refused;
    }
  }
}
