package humane.reminder.carrier.line;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the lender's own lines are open, where there are any. The service is ready all the
 * same: while the carrier is away, the pages on which a borrower can stop everything must stay up.
 */
@Readiness
@ApplicationScoped
class LineHealth implements HealthCheck {
  private final List<OwnLine> lines;

  LineHealth(@All List<OwnLine> lines) {
    this.lines = lines;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("own lines").up();
    for (OwnLine line : lines)
      answer.withData(
          line.protocol(),
          line.isOpen().map(open -> open ? "bound" : "not bound").orElse("not configured"));
    return answer.build();
  }
}
