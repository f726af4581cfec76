package humane.borrower.portfolio.store;

import humane.borrower.portfolio.PortfolioColumn;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.portfolio.RowRemark;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.feed.ChangeFeed.NewChange;
import humane.kit.feed.ChangeFeed.ReadyChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes usable rows in the transaction at hand and says what others must learn of it. */
@ApplicationScoped
public class PortfolioWriter {

  /**
   * @param refused rows that turned out to be about somebody whose data was erased
   * @param warnings what was left out of rows that are used
   */
  public record Written(
      List<NumberedRemark> refused,
      List<NumberedRemark> warnings,
      List<NewChange> changes,
      List<ReadyChange> ready) {}

  private final BorrowerStore borrowers;
  private final BorrowerCiphers ciphers;
  private final Clock clock;
  private final BorrowerUpserts persons;
  private final NumberUpserts numbers;
  private final ConsentUpserts consents;
  private final AccountUpserts accounts;
  private final MinorHolds minors;

  PortfolioWriter(
      BorrowerStore borrowers,
      BorrowerCiphers ciphers,
      @BusinessTime Clock clock,
      BorrowerUpserts persons,
      NumberUpserts numbers,
      ConsentUpserts consents,
      AccountUpserts accounts,
      MinorHolds minors) {
    this.borrowers = borrowers;
    this.ciphers = ciphers;
    this.clock = clock;
    this.persons = persons;
    this.numbers = numbers;
    this.consents = consents;
    this.accounts = accounts;
    this.minors = minors;
  }

  /**
   * @param prepared rows of borrowers who were not known a moment ago, sealed, by reference
   */
  public Written write(List<NumberedRow> rows, Map<String, Newcomer> prepared, Instant asOf) {
    borrowers.lockNewcomers();
    Map<String, BorrowerRow> known = new HashMap<>();
    borrowers
        .lockByRefs(rows.stream().map(numbered -> numbered.row().borrowerRef()).distinct().toList())
        .forEach(row -> known.put(row.ref(), row));
    List<NumberedRow> usable = new ArrayList<>();
    List<NumberedRemark> refused = new ArrayList<>();
    for (NumberedRow numbered : rows) {
      BorrowerRow borrower = known.get(numbered.row().borrowerRef());
      if (borrower == null || borrower.erasedAt() == null) usable.add(numbered);
      else refused.add(new NumberedRemark(numbered.line(), erased(numbered.row())));
    }
    known.values().removeIf(borrower -> borrower.erasedAt() != null);
    Map<String, Newcomer> fresh = new HashMap<>(prepared);
    fresh
        .keySet()
        .retainAll(
            usable.stream()
                .map(numbered -> numbered.row().borrowerRef())
                .collect(Collectors.toSet()));
    fresh.keySet().removeAll(known.keySet());
    Batch batch = new Batch(asOf, clock.instant(), usable, known, fresh);
    ciphers.keep(fresh.values().stream().map(Newcomer::keys).toList());
    persons.write(batch, accounts.segmentsOfNewcomers(batch));
    NumberUpserts.Told called = numbers.write(batch);
    List<NewChange> changes = new ArrayList<>(called.changes());
    List<NumberedRemark> warnings = new ArrayList<>(called.unused());
    ConsentUpserts.Told told = consents.write(batch);
    warnings.addAll(told.ignored());
    changes.addAll(told.changes());
    changes.addAll(minors.write(batch));
    AccountUpserts.Told owed = accounts.write(batch);
    changes.addAll(owed.changes());
    return new Written(refused, warnings, changes, owed.ready());
  }

  private static RowRemark erased(PortfolioRow row) {
    return RowRemark.rejected(
        PortfolioColumn.BORROWER_REF,
        row.borrowerRef(),
        "belongs to somebody whose data was erased on request");
  }
}
