package humane.borrower.portfolio.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.portfolio.PortfolioColumn;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.portfolio.RowRemark;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentKind;
import humane.borrower.wishes.StatedConsent;
import humane.borrower.wishes.store.ConsentStore;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a batch says of consents, where that is newer than what is known. */
@ApplicationScoped
class ConsentUpserts {
  private final ConsentStore store;

  ConsentUpserts(ConsentStore store) {
    this.store = store;
  }

  /**
   * @param ignored consents that the borrower has withdrawn, which no file can give again
   */
  record Told(List<NumberedRemark> ignored, List<NewChange> changes) {}

  Told write(Batch batch) {
    Map<String, Consent> newest = new HashMap<>();
    List<Consent> said = store.newest(batch.knownIds());
    Map<String, List<Consent>> saidBy =
        said.stream().collect(Collectors.groupingBy(Consent::borrowerId));
    List<NumberedRemark> ignored = new ArrayList<>();
    for (Consent consent : said)
      if (consent.contactPointId() == null) newest.put(key(consent), consent);
    List<Consent> words = new ArrayList<>();
    Set<String> changed = new LinkedHashSet<>();
    for (NumberedRow numbered : batch.rows()) {
      PortfolioRow row = numbered.row();
      for (StatedConsent stated : row.consents()) {
        Consent word = wordOf(batch, row, stated);
        if (saidBy.getOrDefault(word.borrowerId(), List.of()).stream()
            .anyMatch(one -> one.forbids(word))) {
          ignored.add(new NumberedRemark(numbered.line(), withdrawn(stated)));
          continue;
        }
        Consent known = newest.get(key(word));
        if (known != null && !known.isChangedBy(word)) continue;
        newest.put(key(word), word);
        words.add(word);
        if (!batch.isNew(row)) changed.add(word.borrowerId());
      }
    }
    store.add(words);
    return new Told(
        ignored,
        changed.stream()
            .map(id -> Changes.ofBorrower(ChangeKind.WISHES_CHANGED, id, Map.of()))
            .toList());
  }

  private static RowRemark withdrawn(StatedConsent stated) {
    PortfolioColumn column =
        stated.kind() == ConsentKind.SMS
            ? PortfolioColumn.CONSENT_SMS
            : PortfolioColumn.CONSENT_AUTOMATED_VOICE;
    return RowRemark.warning(
        column, "true", "is not used: the borrower has withdrawn it and alone can give it again");
  }

  private static Consent wordOf(Batch batch, PortfolioRow row, StatedConsent stated) {
    ZoneId zone = Batch.zoneOf(row.timeZone());
    String id = batch.idOf(row);
    return switch (stated) {
      case StatedConsent.Given given ->
          new Consent(
              id,
              given.kind(),
              null,
              true,
              startOf(given.on(), zone),
              given.source(),
              StatedBy.FILE);
      case StatedConsent.RefusedByBorrower refused ->
          new Consent(
              id,
              refused.kind(),
              null,
              false,
              refused.on() == null ? batch.asOf() : startOf(refused.on(), zone),
              Consent.FILE,
              StatedBy.FILE);
    };
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static String key(Consent consent) {
    return consent.borrowerId() + "\n" + consent.kind();
  }
}
