package humane.borrower.complaint.job;

import humane.borrower.complaint.store.OverdueTelling;
import humane.kit.delivery.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** An overdue complaint shouts: the team has work from it within minutes of the day's end. */
@ApplicationScoped
public class OverdueComplaints implements RecurringJob {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final OverdueTelling telling;

  OverdueComplaints(OverdueTelling telling) {
    this.telling = telling;
  }

  @Override
  public String name() {
    return "overdue-complaints";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    telling.tell();
  }
}
