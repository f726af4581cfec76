package humane.reminder.carrier.smpp;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the lender's own line is bound, where there is one. The service is ready all the
 * same: while the carrier is away, the pages on which a borrower can stop everything must stay up.
 */
@Readiness
@ApplicationScoped
class SmppHealth implements HealthCheck {
  private final SmppCarrier carrier;

  SmppHealth(SmppCarrier carrier) {
    this.carrier = carrier;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("smpp line").up();
    carrier
        .bound()
        .ifPresentOrElse(
            bound -> answer.withData("bound", bound), () -> answer.withData("configured", false));
    return answer.build();
  }
}
