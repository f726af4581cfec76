package humane.borrower.retention.rest;

import humane.borrower.retention.RetentionReport;
import humane.borrower.retention.store.Forgetting;
import humane.borrower.retention.store.RetentionStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the daily retention did, and what today's list would be; counts only. */
@Path("/retention")
@RunOnVirtualThread
public class RetentionResource {
  private static final int RUNS_SHOWN = 31;

  /**
   * @param noticeDays days on the list before anything is destroyed
   * @param dryRun what stands on the list, or would, and what is kept why
   */
  record Answer(
      LocalDate today, int noticeDays, RetentionReport dryRun, List<RetentionStore.Run> runs) {}

  private final Forgetting forgetting;
  private final RetentionStore store;
  private final Clock clock;

  RetentionResource(Forgetting forgetting, RetentionStore store, @BusinessTime Clock clock) {
    this.forgetting = forgetting;
    this.store = store;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.COMPLIANCE, Roles.SERVICE})
  public Answer look() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Answer(
        today, forgetting.noticeDays(today), forgetting.dryRun(today), store.runs(RUNS_SHOWN));
  }
}
