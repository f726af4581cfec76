package humane.borrower.portfolio.store;

import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.store.AccountStore;
import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.database.Sealing;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.reference.RefTokens;
import humane.borrower.segment.Segment;
import humane.borrower.segment.SegmentChoice;
import humane.borrower.segment.store.SegmentStore;
import humane.kit.copy.CopyRows;
import humane.kit.feed.ChangeFeed.NewChange;
import humane.kit.feed.ChangeFeed.ReadyChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the accounts of a batch, and the segment that follows from them. */
@ApplicationScoped
class AccountUpserts {
  private final Database database;
  private final Sealing sealing;
  private final RefTokens tokens;
  private final AccountStore accounts;
  private final BalanceRises balances;
  private final SegmentChoice choice;
  private final SegmentStore segments;

  AccountUpserts(
      Database database,
      Sealing sealing,
      RefTokens tokens,
      AccountStore accounts,
      BalanceRises balances,
      SegmentChoice choice,
      SegmentStore segments) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
    this.accounts = accounts;
    this.balances = balances;
    this.choice = choice;
    this.segments = segments;
  }

  /** What others must learn; of newcomers it was sealed before. */
  record Told(List<NewChange> changes, List<ReadyChange> ready) {}

  /** The segments of the newcomers by reference: that of the account in most need. */
  Map<String, Segment> segmentsOfNewcomers(Batch batch) {
    LocalDate today = LocalDate.ofInstant(batch.now(), ZoneOffset.UTC);
    Map<String, Segment> needs = new HashMap<>();
    for (NumberedRow numbered : batch.rows())
      if (batch.isNew(numbered.row()))
        needs.merge(
            numbered.row().borrowerRef(),
            choice.verdict(numbered.row().facts().history(), today).segment(),
            Segment::orMoreHelp);
    return needs;
  }

  Told write(Batch batch) {
    Map<String, Account> known = new HashMap<>();
    accounts
        .of(batch.knownIds())
        .forEach(account -> known.put(account.borrowerId() + "\n" + account.accountRef(), account));
    ColumnBatch rows =
        new ColumnBatch(
            """
            INSERT INTO account (account_token, ref_sealed, borrower_id, product, currency, facts_sealed, in_arrears, segment, facts_as_of, created_at)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_token, borrower_id) DO UPDATE SET product = excluded.product, currency = excluded.currency, facts_sealed = excluded.facts_sealed,
              in_arrears = excluded.in_arrears, segment = excluded.segment, facts_as_of = excluded.facts_as_of, closed_at = NULL""",
            "text",
            "bytea",
            "text",
            "text",
            "text",
            "bytea",
            "boolean",
            "text",
            "timestamptz",
            "timestamptz");
    CopyRows ofNewcomers =
        new CopyRows(
            "account",
            "account_token",
            "ref_sealed",
            "borrower_id",
            "product",
            "currency",
            "facts_sealed",
            "in_arrears",
            "segment",
            "facts_as_of",
            "created_at");
    List<NewChange> changes = new ArrayList<>();
    List<ReadyChange> ready = new ArrayList<>();
    List<BalanceRises.Rise> rises = new ArrayList<>();
    Set<String> written = new HashSet<>();
    LocalDate today = LocalDate.ofInstant(batch.now(), ZoneOffset.UTC);
    for (NumberedRow numbered : batch.rows()) {
      PortfolioRow row = numbered.row();
      String id = batch.idOf(row);
      String key = id + "\n" + row.accountRef();
      Account before = known.get(key);
      if ((before != null && (batch.asOf().isBefore(before.factsAsOf()) || says(row, before)))
          || !written.add(key)) continue;
      AccountFacts facts = row.facts();
      Segment segment = choice.verdict(facts.history(), today).segment();
      if (batch.isNew(row)) {
        Newcomer.SealedAccount sealed =
            Objects.requireNonNull(batch.newcomerOf(row).accounts().get(row.accountRef()));
        ofNewcomers.add(
            sealed.token(),
            sealed.ref(),
            id,
            row.product(),
            row.currency(),
            sealed.facts(),
            facts.inArrears(),
            segment,
            batch.asOf(),
            batch.now());
        if (sealed.change() != null) ready.add(sealed.change());
        continue;
      }
      rows.add(
          tokens.ofAccount(row.accountRef()),
          sealing.record(id, row.accountRef(), AccountStore.REF_PLACE),
          id,
          row.product(),
          row.currency(),
          sealing.facts(id, facts, AccountStore.FACTS_PLACE),
          facts.inArrears(),
          segment,
          batch.asOf(),
          batch.now());
      if (before != null && facts.balanceMinor() > before.facts().balanceMinor())
        rises.add(new BalanceRises.Rise(id, row.accountRef()));
      ChangeKind kind = changeOf(before == null ? null : before.facts(), facts);
      if (kind != null) changes.add(Changes.ofAccount(kind, id, row.accountRef()));
    }
    database.copy(ofNewcomers);
    database.insert(rows);
    changes.addAll(balances.told(rises, today));
    changes.addAll(segments(batch));
    return new Told(changes, ready);
  }

  /** A closed account of which nothing owed is told stays closed. */
  static boolean says(PortfolioRow row, Account known) {
    return known.facts().equals(row.facts())
        && known.product() == row.product()
        && known.currency().equals(row.currency())
        && (known.closedAt() == null || !row.facts().owesSomething());
  }

  private static @Nullable ChangeKind changeOf(@Nullable AccountFacts before, AccountFacts now) {
    if (now.inArrears())
      return before == null || before.arrearsDifferFrom(now) ? ChangeKind.ACCOUNT_IN_ARREARS : null;
    return before != null && before.inArrears() ? ChangeKind.ACCOUNT_CURED : null;
  }

  /** Newcomers were stored with theirs. */
  private List<NewChange> segments(Batch batch) {
    return segments.settle(batch.knownIds()).stream()
        .map(id -> Changes.ofBorrower(ChangeKind.SEGMENT_CHANGED, id, Map.of()))
        .toList();
  }
}
