package humane.reminder.webhook.job;

import humane.kit.feed.FeedFollower;
import humane.kit.identity.ServiceTokens;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.budgetclient.rest.BudgetApi;
import humane.reminder.outreach.job.LoopSettings;
import humane.reminder.webhook.store.OutwardEvents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Follows both change feeds with cursors of its own, apart from the loop's: what goes wrong here
 * keeps no reminder from being stopped.
 */
@ApplicationScoped
public class OutwardFeeds {
  private static final String BORROWERS = "borrower-service";
  private static final String BUDGETS = "budget-service";
  private static final String OUTWARD = "/outward";

  private final LoopSettings settings;
  private final FeedFollower borrowers;
  private final FeedFollower budgets;

  OutwardFeeds(
      LoopSettings settings,
      DataSource source,
      Borrowers borrowers,
      @RestClient BudgetApi budgets,
      ServiceTokens tokens,
      OutwardEvents events) {
    this.settings = settings;
    this.borrowers =
        new FeedFollower(
            BORROWERS + OUTWARD,
            source,
            borrowers::changes,
            changes -> events.take(BORROWERS, changes));
    this.budgets =
        new FeedFollower(
            BUDGETS + OUTWARD,
            source,
            (after, limit, wait) -> budgets.changes(tokens.bearerFor(BUDGETS), after, limit, wait),
            changes -> events.take(BUDGETS, changes));
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    if (!settings.enabled()) return;
    borrowers.start();
    budgets.start();
  }

  void stop(@Observes ShutdownEvent event) {
    borrowers.close();
    budgets.close();
  }
}
