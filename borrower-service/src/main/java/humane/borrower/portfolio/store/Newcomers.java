package humane.borrower.portfolio.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.store.AccountStore;
import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.database.Database;
import humane.borrower.database.OrderedId;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.reference.RefTokens;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.crypto.NewBorrowerKeys;
import humane.kit.feed.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes keys for borrowers who are not known, and seals their rows, on every core and outside any
 * transaction. Whether they are still unknown is for the transaction to find.
 */
@ApplicationScoped
public class Newcomers {
  private final Database database;
  private final BorrowerCiphers ciphers;
  private final RefTokens tokens;
  private final ChangeFeed feed;
  private final ObjectMapper json;
  private final Clock clock;

  Newcomers(
      Database database,
      BorrowerCiphers ciphers,
      RefTokens tokens,
      ChangeFeed feed,
      ObjectMapper json,
      @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.tokens = tokens;
    this.feed = feed;
    this.json = json;
    this.clock = clock;
  }

  /** Those among the rows' borrowers who are not known, by reference. */
  public Map<String, Newcomer> among(List<NumberedRow> rows) {
    Map<String, List<PortfolioRow>> byRef = new LinkedHashMap<>();
    for (NumberedRow numbered : rows)
      byRef
          .computeIfAbsent(numbered.row().borrowerRef(), ref -> new ArrayList<>())
          .add(numbered.row());
    Set<String> known =
        new HashSet<>(
            database.list(
                "SELECT ref FROM borrower WHERE ref = ANY (?)",
                row -> row.getString("ref"),
                byRef.keySet()));
    return byRef.entrySet().parallelStream()
        .filter(one -> !known.contains(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, one -> newcomer(one.getValue())));
  }

  Newcomer newcomer(Collection<PortfolioRow> rows) {
    NewBorrowerKeys keys = ciphers.makeKeys(OrderedId.at(clock.instant()));
    PortfolioRow first = rows.iterator().next();
    Map<String, Newcomer.SealedAccount> accounts = new HashMap<>();
    for (PortfolioRow row : rows) accounts.putIfAbsent(row.accountRef(), account(keys, row));
    return new Newcomer(
        keys,
        keys.encrypt(KeyPurpose.PROFILE, bytes(first.profile()), BorrowerStore.PROFILE_PLACE),
        first.mobile() == null
            ? null
            : keys.encrypt(
                KeyPurpose.PROFILE, first.mobile().e164(), ContactPointStore.NUMBER_PLACE),
        accounts);
  }

  private Newcomer.SealedAccount account(NewBorrowerKeys keys, PortfolioRow row) {
    AccountFacts facts = row.facts();
    return new Newcomer.SealedAccount(
        tokens.ofAccount(row.accountRef()),
        keys.encrypt(KeyPurpose.RECORD, row.accountRef(), AccountStore.REF_PLACE),
        keys.encrypt(KeyPurpose.PROFILE, bytes(facts), AccountStore.FACTS_PLACE),
        facts.inArrears()
            ? feed.ready(
                keys,
                Changes.ofAccount(
                    ChangeKind.ACCOUNT_IN_ARREARS, keys.borrowerId(), row.accountRef()))
            : null);
  }

  private byte[] bytes(Object facts) {
    try {
      return json.writeValueAsBytes(facts);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Facts cannot be written", broken);
    }
  }
}
