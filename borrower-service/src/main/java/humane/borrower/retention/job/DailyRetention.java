package humane.borrower.retention.job;

import humane.borrower.retention.store.Forgetting;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Once a day by the business clock, on one replica. */
@ApplicationScoped
public class DailyRetention implements RecurringJob {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final Forgetting forgetting;
  private final Clock clock;

  DailyRetention(Forgetting forgetting, @BusinessTime Clock clock) {
    this.forgetting = forgetting;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Duration pause() {
    return LOOK_AGAIN;
  }

  @Override
  public void run() {
    forgetting.run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
