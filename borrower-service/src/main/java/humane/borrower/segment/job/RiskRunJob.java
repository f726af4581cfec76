package humane.borrower.segment.job;

import humane.borrower.segment.SegmentChoice;
import humane.borrower.segment.config.RiskModelFolder;
import humane.borrower.segment.store.RiskRunStore;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Looks every few minutes whether a run is due: daily, and soon after another model is there. */
@ApplicationScoped
public class RiskRunJob implements RecurringJob {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
  private static final Duration DAILY = Duration.ofHours(24);

  private final RiskRun run;
  private final RiskRunStore runs;
  private final RiskModelFolder folder;
  private final SegmentChoice choice;
  private final Clock clock;

  RiskRunJob(
      RiskRun run,
      RiskRunStore runs,
      RiskModelFolder folder,
      SegmentChoice choice,
      @BusinessTime Clock clock) {
    this.run = run;
    this.runs = runs;
    this.folder = folder;
    this.choice = choice;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "risk-run";
  }

  @Override
  public Duration pause() {
    return LOOK_AGAIN;
  }

  @Override
  public void run() throws Exception {
    if (isDue()) run.work();
  }

  boolean isDue() {
    Optional<RiskRunStore.Run> newest = runs.newest();
    boolean byAnother = newest.isPresent() && !newest.get().decidedBy().equals(folder.id());
    // What the rule says of an account changes only with the file that tells of it.
    if (choice.model().isEmpty()) return byAnother;
    return newest.isEmpty()
        || byAnother
        || !clock.instant().isBefore(newest.get().finishedAt().plus(DAILY));
  }
}
