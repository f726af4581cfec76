package humane.reminder.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The random names under which the ledger knows people and accounts. They are made once and never
 * change.
 */
@ApplicationScoped
public class Subjects {
  private static final int RANDOM_BYTES = 16;
  private static final int CACHED_MAX = 200_000;

  private final Database database;
  private final TransactionSynchronizationRegistry transaction;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, String> borrowers =
      Caffeine.newBuilder().maximumSize(CACHED_MAX).build();
  private final Cache<String, String> accounts =
      Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

  Subjects(Database database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * The subject of each borrower; a person seen for the first time gets a row. Ids are taken in
   * order, so that two writers never wait for each other in a ring.
   */
  public Map<String, String> ofBorrowers(Collection<String> borrowerIds) {
    return of(
        "INSERT INTO person (borrower_id, subject) VALUES (?, ?) ON CONFLICT DO NOTHING",
        "SELECT borrower_id AS name, subject AS given FROM person WHERE borrower_id = ANY (?)",
        borrowerIds,
        borrowers);
  }

  /** The subject of a borrower whom we have met. */
  public Optional<String> known(String borrowerId) {
    return database.first(
        "SELECT subject FROM person WHERE borrower_id = ?", row -> row.text("subject"), borrowerId);
  }

  /** The alias of each account, by the account's keyed hash. */
  public Map<String, String> ofAccounts(Collection<String> accountTokens) {
    return of(
        "INSERT INTO account_alias (account_token, alias) VALUES (?, ?) ON CONFLICT DO NOTHING",
        "SELECT account_token AS name, alias AS given FROM account_alias WHERE account_token = ANY (?)",
        accountTokens,
        accounts);
  }

  private Map<String, String> of(
      String insert, String select, Collection<String> names, Cache<String, String> committed) {
    Map<String, String> known = new HashMap<>();
    Set<String> others = new TreeSet<>();
    for (String name : names) {
      String given = committed.getIfPresent(name);
      if (given == null) others.add(name);
      else known.put(name, given);
    }
    if (others.isEmpty()) return known;
    Map<String, String> found = read(select, others);
    List<@Nullable Object[]> missing = new ArrayList<>();
    for (String name : others)
      if (!found.containsKey(name)) missing.add(new @Nullable Object[] {name, randomName()});
    if (!missing.isEmpty()) {
      database.batch(insert, missing);
      found = read(select, others);
    }
    keepOnceCommitted(found, committed);
    known.putAll(found);
    return known;
  }

  private Map<String, String> read(String select, Collection<String> names) {
    Map<String, String> found = new HashMap<>();
    database.each(select, row -> found.put(row.text("name"), row.text("given")), names);
    return found;
  }

  /**
   * A row that this transaction has made may yet be rolled back, and then made anew: what is read
   * in one that is bound to be is not kept.
   */
  private void keepOnceCommitted(Map<String, String> found, Cache<String, String> committed) {
    int status = transaction.getTransactionStatus();
    if (status == Status.STATUS_NO_TRANSACTION) committed.putAll(found);
    if (status != Status.STATUS_ACTIVE) return;
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // The rows are written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) committed.putAll(found);
          }
        });
  }

  private String randomName() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
