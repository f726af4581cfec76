package humane.reminder.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.identity.Roles;
import humane.kit.identity.ServiceTokens;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks budget-service in the name and with the roles of whoever is at the console, so that two
 * people stay two; its refusals come back as a sentence for the page.
 */
@ApplicationScoped
class BudgetCalls {
  private static final Set<String> STAFF = Set.of(Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN);
  private static final int SERVER_ERROR = 500;

  /** Why something was not done, for the page; nothing was stored. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Refused(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  private final BudgetForStaff budget;
  private final ServiceTokens tokens;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  BudgetCalls(
      @RestClient BudgetForStaff budget,
      ServiceTokens tokens,
      SecurityIdentity caller,
      ObjectMapper json) {
    this.budget = budget;
    this.tokens = tokens;
    this.caller = caller;
    this.json = json;
  }

  BudgetForStaff service() {
    return budget;
  }

  /**
   * @param call is given the value of the {@code Authorization} header
   * @throws Problem 503 when budget-service does not answer
   */
  <T> T ask(Function<String, T> call) throws Refused {
    try {
      return call.apply(bearer());
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() >= SERVER_ERROR) throw away();
      throw new Refused(sentence(refused));
    } catch (ProcessingException unreachable) {
      throw away();
    }
  }

  private String bearer() {
    Set<String> roles =
        caller.getRoles().stream().filter(STAFF::contains).collect(Collectors.toSet());
    return tokens.onBehalfOf("budget-service", caller.getPrincipal().getName(), roles);
  }

  private static Problem away() {
    return Problem.unavailable(
        "budget-service-away",
        "budget-service does not answer, so nothing was changed. Try again in a moment.");
  }

  /** What each field lacks, or else the problem's own sentence. */
  private String sentence(WebApplicationException refused) {
    try {
      JsonNode problem = json.readTree(refused.getResponse().readEntity(String.class));
      StringBuilder text = new StringBuilder();
      for (JsonNode error : problem.path("errors")) {
        text.append(error.path("field").asText())
            .append(' ')
            .append(error.path("reason").asText())
            .append(". ");
      }
      return text.isEmpty() ? problem.path("detail").asText("It was refused.") : text.toString();
    } catch (IOException unreadable) {
      return "budget-service refused it in a form we cannot read.";
    }
  }
}
