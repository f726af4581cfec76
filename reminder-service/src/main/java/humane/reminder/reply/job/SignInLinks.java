package humane.reminder.reply.job;

import humane.kit.identity.ServiceTokens;
import humane.reminder.reply.rest.SignInLinkApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gets the link that a borrower asked for. */
@ApplicationScoped
public class SignInLinks {
  private static final int NOT_THEIRS = 404;
  private static final int NOT_USABLE = 409;

  private final SignInLinkApi api;
  private final ServiceTokens tokens;

  SignInLinks(@RestClient SignInLinkApi api, ServiceTokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  /**
   * The address, good for 72 hours and for this number only; empty when the number may not get one.
   */
  public Optional<String> make(String borrowerId, String numberToken, String purpose) {
    try {
      return Optional.of(
          api.make(
                  tokens.bearerFor("borrower-service"),
                  new SignInLinkApi.Wanted(borrowerId, numberToken, purpose))
              .url());
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status == NOT_THEIRS || status == NOT_USABLE) return Optional.empty();
      throw refused;
    }
  }
}
