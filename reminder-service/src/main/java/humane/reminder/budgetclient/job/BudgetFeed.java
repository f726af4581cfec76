package humane.reminder.budgetclient.job;

import humane.kit.clock.BusinessTime;
import humane.kit.feed.Change;
import humane.kit.feed.ChangePage;
import humane.kit.feed.FeedFollower;
import humane.kit.identity.ServiceTokens;
import humane.reminder.budgetclient.rest.BudgetApi;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.genuine.CheckCodes;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.outreach.job.LoopSettings;
import humane.reminder.outreach.store.AccountTokens;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Steps;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A short neutral note before each date the borrower chose, a friendly word after one that passed,
 * a person where one is due, and the end of waiting for a plan; everything else of a plan shows in
 * the card as a hold.
 */
@ApplicationScoped
public class BudgetFeed {
  private static final String TEMPLATE = "instalment";
  private static final String PASSED_TEMPLATE = "instalment-passed";
  private static final Duration WITHOUT_A_DATE = Duration.ofDays(3);
  private static final Duration FRIENDLY_WORD_STANDS = Duration.ofDays(5);

  private final LoopSettings settings;
  private final Steps steps;
  private final People people;
  private final AccountTokens accounts;
  private final CheckCodes codes;
  private final Suppressions suppressions;
  private final WorkItems work;
  private final Clock business;
  private final FeedFollower follower;

  BudgetFeed(
      LoopSettings settings,
      DataSource source,
      @RestClient BudgetApi api,
      ServiceTokens tokens,
      Steps steps,
      People people,
      AccountTokens accounts,
      CheckCodes codes,
      Suppressions suppressions,
      WorkItems work,
      @BusinessTime Clock business) {
    this.settings = settings;
    this.steps = steps;
    this.people = people;
    this.accounts = accounts;
    this.codes = codes;
    this.suppressions = suppressions;
    this.work = work;
    this.business = business;
    this.follower =
        new FeedFollower(
            "budget-service",
            source,
            (after, limit, wait) -> page(api, tokens, after, limit, wait),
            this::handle);
  }

  private static ChangePage page(
      BudgetApi api, ServiceTokens tokens, long after, int limit, int wait) {
    return api.changes(tokens.bearerFor("budget-service"), after, limit, wait);
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    if (settings.enabled()) follower.start();
  }

  void stop(@Observes ShutdownEvent event) {
    follower.close();
  }

  /** Takes a piece of the feed in, in the current transaction. */
  public void handle(List<Change> changes) {
    Set<String> changed = new HashSet<>();
    changes.forEach(change -> changed.add(change.borrowerId()));
    people.wake(changed);
    for (Change change : changes) {
      switch (change.kind()) {
        // Whoever gives up says nothing: that hold ends by itself, after its thirty days.
        case "PLAN_ACCEPTED" ->
            suppressions.endHold(
                change.borrowerId(), HoldKind.PLAN_BEING_MADE, change.at(), change.kind());
        case "INSTALMENT_DUE_SOON" -> note(change);
        case "INSTALMENT_MISSED" -> friendlyWord(change);
        case "REVIEW_DUE" -> askAPerson(change);
        default -> {
          // The rest of a plan shows in the card, as a hold.
        }
      }
    }
  }

  private void note(Change change) {
    Map<String, Object> more = change.more();
    Object dueOn = more.get("dueOn");
    Instant now = business.instant();
    Instant over =
        dueOn == null
            ? now.plus(WITHOUT_A_DATE)
            : LocalDate.parse(dueOn.toString())
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.ofHours(-12));
    String key =
        "instalment:"
            + more.getOrDefault("planId", "")
            + ":"
            + change.accountRef()
            + ":"
            + (dueOn == null ? change.cursor() : dueOn);
    add(change, TEMPLATE, key, now, over);
  }

  /** One word for each date that passed, however many accounts were due on it. */
  private void friendlyWord(Change change) {
    Map<String, Object> more = change.more();
    Instant now = business.instant();
    String key =
        "instalment-passed:"
            + more.getOrDefault("planId", "")
            + ":"
            + more.getOrDefault("dueOn", change.cursor());
    add(change, PASSED_TEMPLATE, key, now, now.plus(FRIENDLY_WORD_STANDS));
  }

  /** The feed says why: two dates missed in a row, money too much, or the day agreed for it. */
  private void askAPerson(Change change) {
    String summary =
        switch (String.valueOf(change.more().get("why"))) {
          case "MISSED" ->
              "Two dates of a plan in a row have passed without a payment. Please ask how things are; nothing is charged, and the plan stands.";
          case "OVERPAID" ->
              "More was paid than a plan asks. The money is the borrower's: please see that it is paid back or counted where they wish, and tell them.";
          default ->
              "The day agreed for looking at a plan together has come. Please see whether it still fits.";
        };
    work.open(
        new NewWorkItem(
            WorkItemKind.PLAN_REVIEW, change.borrowerId(), null, summary, business.instant()));
  }

  private void add(Change change, String template, String key, Instant now, Instant over) {
    steps.add(
        new Step(
            UUID.randomUUID(),
            change.borrowerId(),
            null,
            change.accountRef() == null ? null : accounts.of(change.accountRef()),
            StepOrigin.INSTALMENT,
            Purpose.INSTALMENT_NOTE,
            template,
            null,
            Map.of(),
            null,
            codes.newCode(),
            now,
            over,
            null,
            null,
            0),
        key,
        now);
  }
}
