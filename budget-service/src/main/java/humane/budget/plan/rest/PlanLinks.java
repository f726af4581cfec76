package humane.budget.plan.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of a plan's papers as the borrower reaches them. */
@ApplicationScoped
public class PlanLinks {
  private final String publicBaseUrl;

  PlanLinks(@ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.publicBaseUrl = publicBaseUrl;
  }

  public String agreementOf(String planId) {
    return publicBaseUrl + "/plans/" + planId + "/agreement.pdf";
  }

  public String signatureOf(String planId) {
    return publicBaseUrl + "/plans/" + planId + "/agreement.sig";
  }

  /** Where a calendar programme fetches the dates by itself. */
  public String subscriptionOf(String token) {
    return publicBaseUrl + "/calendar/" + token + ".ics";
  }

  public String calendarOf(String planId) {
    return publicBaseUrl + "/plans/" + planId + "/calendar.ics";
  }
}
