package humane.reminder.ledger.store;

import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The random names under which the ledger knows people and accounts. They are made once and never
 * change.
 */
@ApplicationScoped
public class Subjects {
  private static final int RANDOM_BYTES = 16;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  Subjects(Database database) {
    this.database = database;
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
        this::randomName);
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
        this::randomName);
  }

  private Map<String, String> of(
      String insert, String select, Collection<String> names, Supplier<String> fresh) {
    Map<String, String> known = new HashMap<>();
    if (names.isEmpty()) return known;
    read(select, names, known);
    List<@Nullable Object[]> missing = new ArrayList<>();
    for (String name : new TreeSet<>(names))
      if (!known.containsKey(name)) missing.add(new @Nullable Object[] {name, fresh.get()});
    if (missing.isEmpty()) return known;
    database.batch(insert, missing);
    read(select, names, known);
    return known;
  }

  private void read(String select, Collection<String> names, Map<String, String> into) {
    database.each(select, row -> into.put(row.text("name"), row.text("given")), names);
  }

  private String randomName() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
