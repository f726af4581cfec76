package humane.kit.crypto;

import com.google.crypto.tink.Aead;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
@Singleton
public class BorrowerCiphers {
  /** So many keys are unwrapped faster by one core than handed to several. */
  private static final int FEW = 16;

  private final WrappedKeys wrapped;
  private final MasterKey master;
  private final KeyCache keys;

  BorrowerCiphers(WrappedKeys wrapped, MasterKey master, KeyCache keys) {
    this.wrapped = wrapped;
    this.master = master;
    this.keys = keys;
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
    Aead key = keys.get(name);
    if (key == null) key = load(List.of(name)).get(name);
    if (key == null) throw new KeyDestroyed(purpose);
    return opened(key, borrowerId, sealed, place);
  }

  static byte[] opened(Aead key, String borrowerId, byte[] sealed, String place) {
    try {
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
  public void loadAll(Collection<String> borrowerIds, KeyPurpose... purposes) {
    atHand(borrowerIds, purposes);
  }

  /** The keys that are there, in one query where some are not in memory; makes none. */
  public KeysAtHand atHand(Collection<String> borrowerIds, KeyPurpose... purposes) {
    Map<KeyName, Aead> found = new HashMap<>();
    List<KeyName> unknown = new ArrayList<>();
    for (String id : borrowerIds)
      for (KeyPurpose purpose : purposes) {
        KeyName name = new KeyName(id, purpose);
        Aead key = keys.get(name);
        if (key == null) unknown.add(name);
        else found.put(name, key);
      }
    if (!unknown.isEmpty()) found.putAll(load(unknown));
    return new KeysAtHand(this, found);
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
        .filter(name -> keys.get(name) == null)
        .toList();
  }

  /** Destroys a key in the current transaction: whatever it sealed can never be opened again. */
  public void destroy(String borrowerId, KeyPurpose purpose) {
    KeyName name = new KeyName(borrowerId, purpose);
    wrapped.delete(name);
    keys.destroy(name);
  }

  private Aead keyOf(KeyName name) {
    Aead key = keys.get(name);
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
              keys.put(key.getKey(), key.getValue());
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
        keys.put(one.name(), one.key());
      } else theirs.add(one.name());
    if (theirs.isEmpty()) return made;
    Map<KeyName, Aead> loaded = load(theirs);
    if (loaded.size() < theirs.size())
      throw new IllegalStateException("A key that somebody else was making is not there");
    made.putAll(loaded);
    return made;
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
