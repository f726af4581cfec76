package humane.reminder.reply.job;

import humane.kit.identity.ServiceTokens;
import humane.reminder.reply.rest.SignInLinkApi;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gets the link that a borrower asked for. */
@ApplicationScoped
public class SignInLinks {
  private final SignInLinkApi api;
  private final ServiceTokens tokens;

  SignInLinks(@RestClient SignInLinkApi api, ServiceTokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  /** The address, good for 72 hours and for this number only. */
  public String make(String borrowerId, String numberToken, String purpose) {
    return api.make(tokens.bearerFor("borrower-service"), new SignInLinkApi.Wanted(borrowerId, numberToken, purpose)).url();
  }
}
