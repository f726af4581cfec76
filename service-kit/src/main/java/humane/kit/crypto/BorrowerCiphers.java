package humane.kit.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens personal fields with the borrower's own key, which is made at the first sealing
 * and wrapped by the service's master key. The associated data ties a sealed field to its borrower
 * and place, so that it cannot be moved to another row.
 */
@ApplicationScoped
public class BorrowerCiphers {
  private static final int CACHED_KEYS_MAX = 100_000;

  /** So many keys are unwrapped faster by one core than handed to several. */
  private static final int FEW = 16;

  private final WrappedKeys wrapped;
  private final MasterKey master;
  private final TransactionSynchronizationRegistry transaction;

  /** A key that another replica has destroyed is forgotten here after this at the latest. */
  private static final Duration CACHED_FOR = Duration.ofMinutes(10);

  private final Cache<KeyName, Aead> keys =
      Caffeine.newBuilder().maximumSize(CACHED_KEYS_MAX).expireAfterWrite(CACHED_FOR).build();

  BorrowerCiphers(
      WrappedKeys wrapped, MasterKey master, TransactionSynchronizationRegistry transaction) {
    this.wrapped = wrapped;
    this.master = master;
    this.transaction = transaction;
  }

  /** Seals a text; null stays null. */
  public byte @Nullable [] encrypt(
      String borrowerId, KeyPurpose purpose, @Nullable String text, String place) {
    return text == null
        ? null
        : encrypt(borrowerId, purpose, text.getBytes(StandardCharsets.UTF_8), place);
  }

  /** Seals bytes. The place is the name of the field, for instance {@code borrower.given_name}. */
  public byte[] encrypt(String borrowerId, KeyPurpose purpose, byte[] plain, String place) {
    try {
      return keyOf(new KeyName(borrowerId, purpose)).encrypt(plain, associated(borrowerId, place));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The field " + place + " could not be sealed", broken);
    }
  }

  /** Opens a sealed text; null stays null. */
  public @Nullable String decrypt(
      String borrowerId, KeyPurpose purpose, byte @Nullable [] sealed, String place) {
    return sealed == null
        ? null
        : new String(decryptBytes(borrowerId, purpose, sealed, place), StandardCharsets.UTF_8);
  }

  /**
   * Opens sealed bytes.
   *
   * @throws KeyDestroyed when the borrower's key is gone, as it is after erasure
   * @throws IllegalStateException when the bytes were not sealed for this borrower and place
   */
  public byte[] decryptBytes(String borrowerId, KeyPurpose purpose, byte[] sealed, String place) {
    KeyName name = new KeyName(borrowerId, purpose);
    try {
      Aead key = held(name);
      if (key == null) key = load(List.of(name)).get(name);
      if (key == null) throw new KeyDestroyed(purpose);
      return key.decrypt(sealed, associated(borrowerId, place));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The field " + place + " could not be opened", broken);
    }
  }

  /**
   * Makes or loads keys of many borrowers at once, in the current transaction, before a batch of
   * sealing or opening.
   */
  public void prepare(Collection<String> borrowerIds, KeyPurpose... purposes) {
    List<KeyName> unknown = unknown(borrowerIds, purposes);
    if (unknown.isEmpty()) return;
    Map<KeyName, Aead> known = load(unknown);
    create(unknown.stream().filter(name -> !known.containsKey(name)).toList());
  }

  /** Loads the keys that are there, and makes none, before a batch of opening. */
  public void loadAll(Collection<String> borrowerIds, KeyPurpose purpose) {
    List<KeyName> unknown = unknown(borrowerIds, purpose);
    if (!unknown.isEmpty()) load(unknown);
  }

  /** Makes both keys of a borrower who is not in the database yet. */
  public NewBorrowerKeys makeKeys(String borrowerId) {
    Aead key = masterKey();
    return new NewBorrowerKeys(
        borrowerId,
        FreshKey.make(new KeyName(borrowerId, KeyPurpose.PROFILE), key),
        FreshKey.make(new KeyName(borrowerId, KeyPurpose.RECORD), key));
  }

  /** Keeps them, in the transaction that stores their borrowers. */
  public void keep(Collection<NewBorrowerKeys> fresh) {
    wrapped.storeFirst(fresh);
  }

  private Aead masterKey() {
    try {
      return master.key();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The master key does not work", broken);
    }
  }

  private List<KeyName> unknown(Collection<String> borrowerIds, KeyPurpose... purposes) {
    return borrowerIds.stream()
        .distinct()
        .flatMap(id -> Arrays.stream(purposes).map(purpose -> new KeyName(id, purpose)))
        .filter(name -> held(name) == null)
        .toList();
  }

  /** Destroys a key in the current transaction: whatever it sealed can never be opened again. */
  public void destroy(String borrowerId, KeyPurpose purpose) {
    KeyName name = new KeyName(borrowerId, purpose);
    wrapped.delete(name);
    if (inTransaction()) ofThisTransaction().remove(name);
    keys.invalidate(name);
  }

  private Aead keyOf(KeyName name) {
    Aead key = held(name);
    if (key != null) return key;
    Aead stored = load(List.of(name)).get(name);
    return stored != null
        ? stored
        : Optional.ofNullable(create(List.of(name)).get(name)).orElseThrow();
  }

  /** Unwrapping is work for every core. */
  private Map<KeyName, Aead> load(List<KeyName> names) {
    Map<KeyName, Aead> found = new HashMap<>();
    List<WrappedKeys.Wrapped> stored = wrapped.of(names);
    Stream<WrappedKeys.Wrapped> all =
        stored.size() < FEW ? stored.stream() : stored.parallelStream();
    all.map(one -> Map.entry(one.name(), unwrap(one.name(), one.bytes())))
        .toList()
        .forEach(
            key -> {
              share(key.getKey(), key.getValue());
              found.put(key.getKey(), key.getValue());
            });
    return found;
  }

  /**
   * All in one statement. Making and wrapping keys is work for every core; a key that somebody else
   * has stored meanwhile is theirs.
   */
  private Map<KeyName, Aead> create(List<KeyName> names) {
    Map<KeyName, Aead> made = new HashMap<>();
    if (names.isEmpty()) return made;
    List<FreshKey> fresh =
        names.parallelStream().map(name -> FreshKey.make(name, masterKey())).toList();
    Set<KeyName> stored = wrapped.store(fresh);
    List<KeyName> theirs = new ArrayList<>();
    for (FreshKey one : fresh)
      if (stored.contains(one.name())) {
        made.put(one.name(), one.key());
        share(one.name(), one.key());
      } else theirs.add(one.name());
    if (theirs.isEmpty()) return made;
    Map<KeyName, Aead> loaded = load(theirs);
    if (loaded.size() < theirs.size())
      throw new IllegalStateException("A key that somebody else was making is not there");
    made.putAll(loaded);
    return made;
  }

  private @Nullable Aead held(KeyName name) {
    Aead key = keys.getIfPresent(name);
    return key != null || !inTransaction() ? key : ofThisTransaction().get(name);
  }

  /**
   * A key whose row may yet be rolled back must seal nothing outside this transaction, so whatever
   * a transaction makes or reads is shared only once it is committed.
   */
  private void share(KeyName name, Aead key) {
    if (inTransaction()) ofThisTransaction().put(name, key);
    else keys.put(name, key);
  }

  @SuppressWarnings("unchecked")
  private Map<KeyName, Aead> ofThisTransaction() {
    Map<KeyName, Aead> mine = (Map<KeyName, Aead>) transaction.getResource(this);
    if (mine != null) return mine;
    Map<KeyName, Aead> fresh = new HashMap<>();
    transaction.putResource(this, fresh);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // The rows are written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) keys.putAll(fresh);
          }
        });
    return fresh;
  }

  private boolean inTransaction() {
    return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  private Aead unwrap(KeyName name, byte[] bytes) {
    try {
      return master.opening(key -> DataKeys.unwrapped(bytes, key, name.bytes()));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "A key could not be unwrapped: it was wrapped by another master key, or moved between borrowers",
          broken);
    }
  }

  static byte[] associated(String borrowerId, String place) {
    return (place + "\n" + borrowerId).getBytes(StandardCharsets.UTF_8);
  }
}
