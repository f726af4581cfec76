package humane.borrower.fineract.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.borrower.fineract.FineractEvent;
import humane.borrower.fineract.FineractSettings;
import humane.borrower.fineract.LoanState;
import humane.borrower.fineract.client.FineractClient;
import humane.borrower.fineract.client.FineractTenants;
import humane.borrower.fineract.store.FineractEvents;
import humane.borrower.fineract.store.LoanStating;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.DeliveryHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks how the loan of an event stands, and takes that in. A Fineract that is away is asked again
 * later, with growing pauses.
 */
@ApplicationScoped
public class LoanLook implements DeliveryHandler {
  private final FineractTenants tenants;
  private final FineractClient client;
  private final LoanStating stating;
  private final Instance<FineractEvents> events;
  private final Clock clock;

  LoanLook(
      FineractTenants tenants,
      FineractClient client,
      LoanStating stating,
      Instance<FineractEvents> events,
      @BusinessTime Clock clock) {
    this.tenants = tenants;
    this.client = client;
    this.stating = stating;
    // The deliveries know their handlers, and the events their deliveries.
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return FineractEvents.DELIVERY;
  }

  @Override
  public void deliver(JsonNode payload) throws IOException, InterruptedException {
    FineractEvent event =
        new FineractEvent(
            payload.path("tenant").asText(),
            payload.path("id").asText(),
            payload.path("type").asText(),
            payload.path("loanId").asLong());
    Optional<FineractSettings> tenant = tenants.named(event.tenant());
    if (tenant.isEmpty()) {
      done(event, FineractEvents.State.REFUSED, "the tenant is no longer set up");
      return;
    }
    Instant askedAt = clock.instant();
    Optional<LoanState> loan;
    try {
      loan = client.loan(tenant.get(), event.loanId());
    } catch (IllegalArgumentException broken) {
      done(event, FineractEvents.State.REFUSED, String.valueOf(broken.getMessage()));
      return;
    }
    if (loan.isEmpty()) {
      done(event, FineractEvents.State.UNKNOWN_LOAN, "the tenant has no loan of this id");
      return;
    }
    switch (stating.state(event.tenant(), loan.get(), askedAt)) {
      case LoanStating.Outcome.Applied() -> done(event, FineractEvents.State.APPLIED, "");
      case LoanStating.Outcome.NothingNew() -> done(event, FineractEvents.State.IGNORED, "");
      case LoanStating.Outcome.UnknownAccount(String reason) ->
          done(event, FineractEvents.State.UNKNOWN_LOAN, reason);
      case LoanStating.Outcome.Unusable(String reason) ->
          done(event, FineractEvents.State.REFUSED, reason);
      case LoanStating.Outcome.AskAgain() ->
          throw new IOException("The account has changed since its loan was asked for");
    }
  }

  private void done(FineractEvent event, FineractEvents.State state, String reason) {
    events.get().done(event, state, reason.isEmpty() ? null : reason);
  }
}
