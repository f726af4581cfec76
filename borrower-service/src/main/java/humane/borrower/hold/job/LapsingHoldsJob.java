package humane.borrower.hold.job;

import humane.borrower.hold.store.LapsingHolds;
import humane.kit.delivery.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks every few minutes for holds that are about to lapse. */
@ApplicationScoped
public class LapsingHoldsJob implements RecurringJob {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final LapsingHolds holds;

  LapsingHoldsJob(LapsingHolds holds) {
    this.holds = holds;
  }

  @Override
  public String name() {
    return "lapsing-holds";
  }

  @Override
  public Duration pause() {
    return LOOK_AGAIN;
  }

  @Override
  public void run() {
    holds.tell();
  }
}
