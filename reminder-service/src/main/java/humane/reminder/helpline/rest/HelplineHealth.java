package humane.reminder.helpline.rest;

import humane.kit.clock.BusinessTime;
import humane.reminder.wording.Helpline;
import humane.reminder.wording.Helplines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which lines were not checked for a quarter (HL-R-06). The service is ready all the same: an
 * old number helps more than none.
 */
@Readiness
@ApplicationScoped
class HelplineHealth implements HealthCheck {
  private final Helplines helplines;
  private final Clock clock;

  HelplineHealth(Helplines helplines, @BusinessTime Clock clock) {
    this.helplines = helplines;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    List<Helpline> old =
        helplines.toCheckAgain(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("helplines checked this quarter").up();
    if (!old.isEmpty())
      answer.withData("checkAgain", String.join(" ", old.stream().map(Helpline::id).toList()));
    return answer.build();
  }
}
