package humane.borrower.segment.job;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.segment.Drift;
import humane.borrower.segment.RiskAlarms;
import humane.borrower.segment.SegmentChoice;
import humane.borrower.segment.SegmentVerdict;
import humane.borrower.segment.config.RiskModelFolder;
import humane.borrower.segment.store.ForeseenStore;
import humane.borrower.segment.store.RiskRunStore;
import humane.borrower.segment.store.SegmentStore;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run over all open accounts, some hundred borrowers a transaction; a run that dies is begun
 * again, which changes nothing twice.
 */
@ApplicationScoped
public class RiskRun {
  private static final int BORROWERS_AT_ONCE = 500;

  /** An alarm is about the model and no borrower. */
  private static final String NOBODY = "";

  private final BorrowerStore borrowers;
  private final AccountStore accounts;
  private final SegmentStore segments;
  private final ForeseenStore foreseen;
  private final RiskRunStore runs;
  private final SegmentChoice choice;
  private final RiskModelFolder folder;
  private final ChangeFeed feed;
  private final Clock clock;

  RiskRun(
      BorrowerStore borrowers,
      AccountStore accounts,
      SegmentStore segments,
      ForeseenStore foreseen,
      RiskRunStore runs,
      SegmentChoice choice,
      RiskModelFolder folder,
      ChangeFeed feed,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.accounts = accounts;
    this.segments = segments;
    this.foreseen = foreseen;
    this.runs = runs;
    this.choice = choice;
    this.folder = folder;
    this.feed = feed;
    this.clock = clock;
  }

  /** Scores everybody and keeps what was found. */
  public void work() throws Exception {
    Pass pass = new Pass();
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after = QuarkusTransaction.requiringNew().call(() -> pass.some(from));
    }
    QuarkusTransaction.requiringNew().run(pass::end);
  }

  /** What is counted on the way. */
  private final class Pass {
    private final Instant now = clock.instant();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    private final @Nullable Drift drift = choice.model().map(Drift::new).orElse(null);
    private long accounts;
    private long changed;

    /** Handles the borrowers after one, and tells the last of them; nothing when none is left. */
    Optional<String> some(String after) {
      List<String> ids = borrowers.lockSomeAfter(after, BORROWERS_AT_ONCE);
      if (ids.isEmpty()) return Optional.empty();
      List<ForeseenStore.Foreseen> kept = new ArrayList<>();
      for (Account account : RiskRun.this.accounts.openOf(ids)) score(account, kept);
      foreseen.keep(kept, folder.id(), now, today.withDayOfMonth(1));
      List<String> settled = segments.settle(ids);
      feed.append(
          settled.stream()
              .map(id -> Changes.ofBorrower(ChangeKind.SEGMENT_CHANGED, id, Map.of()))
              .toList());
      return Optional.of(ids.getLast());
    }

    private void score(Account account, List<ForeseenStore.Foreseen> kept) {
      SegmentVerdict verdict = choice.verdict(account.facts().history(), today);
      accounts++;
      if (verdict.segment() != account.segment()) {
        segments.setOfAccount(account.accountRef(), account.borrowerId(), verdict.segment());
        changed++;
      }
      Double probability = verdict.probability();
      if (probability != null && drift != null) {
        drift.add(account.facts().history(), probability);
        kept.add(
            new ForeseenStore.Foreseen(account.accountRef(), account.borrowerId(), probability));
      }
    }

    void end() {
      Map<String, Double> indices = drift == null ? Map.of() : drift.indices();
      Map<String, String> alarms = RiskAlarms.of(indices, foreseen.calibration(folder.id()));
      Set<String> before =
          runs.newest()
              .filter(run -> run.decidedBy().equals(folder.id()))
              .map(RiskRunStore.Run::alarms)
              .orElse(Set.of());
      runs.add(new RiskRunStore.Run(folder.id(), now, accounts, changed, indices, alarms.keySet()));
      alarms.forEach(
          (name, finding) -> {
            if (!before.contains(name))
              feed.append(
                  List.of(
                      Changes.ofBorrower(
                          ChangeKind.RISK_ALARM, NOBODY, Map.of("finding", finding))));
          });
    }
  }
}
