package humane.borrower.retention.store;

import humane.borrower.complaint.store.UnattributedComplaints;
import humane.borrower.erasure.Forgotten;
import humane.borrower.erasure.store.Erasing;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.retention.Kept;
import humane.borrower.retention.Retention;
import humane.borrower.retention.RetentionReport;
import humane.borrower.retention.RetentionVerdict;
import humane.borrower.retention.RetentionVerdict.Forget;
import humane.borrower.retention.RetentionVerdict.Keep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Carries the retention out: whose time is over comes on a list, and goes when it has stood there
 * as long as the house says and nothing keeps it. Each person goes in a transaction of their own,
 * judged again under their lock, so that a run which is cut short goes on where it was.
 */
@ApplicationScoped
public class Forgetting {
  private static final Logger LOG = Logger.getLogger(Forgetting.class);
  private static final int PERSONS_AT_ONCE = 1000;
  private static final String RULE = "HOUSE-FORGET";

  private final RetentionStore store;
  private final BorrowerStore borrowers;
  private final Erasing erasing;
  private final UnattributedComplaints unattributed;
  private final LawClocks law;

  Forgetting(
      RetentionStore store,
      BorrowerStore borrowers,
      Erasing erasing,
      UnattributedComplaints unattributed,
      LawClocks law) {
    this.store = store;
    this.borrowers = borrowers;
    this.erasing = erasing;
    this.unattributed = unattributed;
    this.law = law;
  }

  /** Days for which somebody stands on the list before anything is destroyed. */
  public int noticeDays(LocalDate on) {
    return law.timesMax(RULE, "notice", on);
  }

  /** The day's run; once a day, however often it is called. */
  public void run(LocalDate today) {
    if (QuarkusTransaction.requiringNew().call(() -> store.hasRun(today))) return;
    Map<String, Integer> forgotten = new TreeMap<>();
    int persons = 0;
    LocalDate listedBy = today.minusDays(noticeDays(today));
    for (String id : QuarkusTransaction.requiringNew().call(() -> store.listedUpTo(listedBy))) {
      Optional<Forgotten> gone = forgottenAlone(id, today);
      if (gone.isEmpty()) continue;
      persons++;
      gone.get().counts().forEach((kind, count) -> forgotten.merge(kind, count, Integer::sum));
    }
    int ofNobody = unattributed.forget(listedBy);
    if (ofNobody > 0) forgotten.merge("complaints", ofNobody, Integer::sum);
    RetentionReport look = look(today, true);
    RetentionReport done = new RetentionReport(forgotten, persons, look.listed(), look.kept());
    QuarkusTransaction.requiringNew().run(() -> store.ran(today, done));
  }

  /** What the list would be today; nothing is changed. */
  public RetentionReport dryRun(LocalDate today) {
    return look(today, false);
  }

  /** One who cannot be forgotten today keeps nobody else. */
  private Optional<Forgotten> forgottenAlone(String id, LocalDate today) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> forget(id, today));
    } catch (RuntimeException stuck) {
      LOG.errorf(stuck, "A person's records could not be forgotten, tried again tomorrow");
      return Optional.empty();
    }
  }

  private Optional<Forgotten> forget(String id, LocalDate today) {
    borrowers.lock(id);
    Optional<Kept> kept = store.of(id);
    store.unlist(id);
    if (kept.isEmpty() || !(Retention.of(kept.get(), law, today) instanceof Forget))
      return Optional.empty();
    return erasing.endRecords(id);
  }

  private RetentionReport look(LocalDate today, boolean write) {
    Map<String, Integer> listed = new TreeMap<>();
    Map<String, Integer> reasons = new TreeMap<>();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (write) store.unlistWithOpenAccount();
              store.keptWithOpenAccount().forEach((why, n) -> reasons.put(why.name(), n));
            });
    List<Kept> some = new ArrayList<>();
    String after = "";
    do {
      String from = after;
      some = QuarkusTransaction.requiringNew().call(() -> next(from, today, write));
      for (Kept kept : some)
        switch (Retention.of(kept, law, today)) {
          case Forget due -> listed.merge(due.rule(), 1, Integer::sum);
          case Keep keep -> reasons.merge(keep.reason().name(), 1, Integer::sum);
        }
      if (!some.isEmpty()) after = some.getLast().borrowerId();
    } while (!some.isEmpty());
    return new RetentionReport(Map.of(), 0, listed, reasons);
  }

  private List<Kept> next(String after, LocalDate today, boolean write) {
    List<Kept> some = store.someAfter(after, PERSONS_AT_ONCE);
    if (write) some.forEach(kept -> mark(kept.borrowerId(), Retention.of(kept, law, today), today));
    return some;
  }

  private void mark(String id, RetentionVerdict verdict, LocalDate today) {
    switch (verdict) {
      case Forget due -> store.list(id, due, today);
      case Keep keep -> store.unlist(id);
    }
  }
}
