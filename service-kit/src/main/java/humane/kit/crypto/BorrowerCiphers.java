package humane.kit.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
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

  private record Name(String borrowerId, KeyPurpose purpose) {
    byte[] bytes() {
      return (purpose + "\n" + borrowerId).getBytes(StandardCharsets.UTF_8);
    }
  }

  private final DataSource database;
  private final MasterKey master;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;
  private final Cache<Name, Aead> keys = Caffeine.newBuilder().maximumSize(CACHED_KEYS_MAX).build();

  BorrowerCiphers(
      DataSource database,
      MasterKey master,
      @SystemTime Clock clock,
      TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.master = master;
    this.clock = clock;
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
      return keyOf(new Name(borrowerId, purpose)).encrypt(plain, associated(borrowerId, place));
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
    Name name = new Name(borrowerId, purpose);
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
    List<Name> unknown = unknown(borrowerIds, purposes);
    if (unknown.isEmpty()) return;
    Map<Name, Aead> known = load(unknown);
    create(unknown.stream().filter(name -> !known.containsKey(name)).toList());
  }

  /** Loads the keys that are there, and makes none, before a batch of opening. */
  public void loadAll(Collection<String> borrowerIds, KeyPurpose purpose) {
    List<Name> unknown = unknown(borrowerIds, purpose);
    if (!unknown.isEmpty()) load(unknown);
  }

  /** Makes keys of borrowers who are new in the current transaction, so that none are there. */
  public void makeFirst(Collection<String> borrowerIds, KeyPurpose... purposes) {
    create(unknown(borrowerIds, purposes));
  }

  private List<Name> unknown(Collection<String> borrowerIds, KeyPurpose... purposes) {
    return borrowerIds.stream()
        .distinct()
        .flatMap(id -> Arrays.stream(purposes).map(purpose -> new Name(id, purpose)))
        .filter(name -> held(name) == null)
        .toList();
  }

  /** Destroys a key in the current transaction: whatever it sealed can never be opened again. */
  public void destroy(String borrowerId, KeyPurpose purpose) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM borrower_key WHERE borrower_id = ? AND purpose = ?")) {
      delete.setString(1, borrowerId);
      delete.setString(2, purpose.name());
      delete.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException("A key could not be destroyed", broken);
    }
    Name name = new Name(borrowerId, purpose);
    if (inTransaction()) ofThisTransaction().remove(name);
    keys.invalidate(name);
  }

  private Aead keyOf(Name name) {
    Aead key = held(name);
    if (key != null) return key;
    Aead stored = load(List.of(name)).get(name);
    return stored != null
        ? stored
        : Optional.ofNullable(create(List.of(name)).get(name)).orElseThrow();
  }

  /** What is stored of a key. */
  private record Wrapped(Name name, byte[] bytes) {}

  /** Unwrapping is work for every core. */
  private Map<Name, Aead> load(List<Name> names) {
    Map<Name, Aead> found = new HashMap<>();
    List<Wrapped> stored = stored(names);
    Stream<Wrapped> all = stored.size() < FEW ? stored.stream() : stored.parallelStream();
    all.map(one -> Map.entry(one.name(), unwrap(one.name(), one.bytes())))
        .toList()
        .forEach(
            key -> {
              share(key.getKey(), key.getValue());
              found.put(key.getKey(), key.getValue());
            });
    return found;
  }

  private List<Wrapped> stored(List<Name> names) {
    List<Wrapped> stored = new ArrayList<>();
    Set<Name> wanted = new HashSet<>(names);
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT borrower_id, purpose, wrapped FROM borrower_key WHERE borrower_id = ANY (?)")) {
      query.setArray(
          1,
          connection.createArrayOf(
              "text", names.stream().map(Name::borrowerId).distinct().toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Name name = new Name(row.getString(1), KeyPurpose.valueOf(row.getString(2)));
          if (wanted.contains(name)) stored.add(new Wrapped(name, row.getBytes(3)));
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be read", broken);
    }
    return stored;
  }

  /** A key that was just made, and how it is stored. */
  private record Fresh(Name name, Aead key, byte[] wrapped) {}

  /**
   * All in one statement. Making and wrapping keys is work for every core; a key that somebody else
   * has stored meanwhile is theirs.
   */
  private Map<Name, Aead> create(List<Name> names) {
    Map<Name, Aead> made = new HashMap<>();
    if (names.isEmpty()) return made;
    List<Fresh> fresh = names.parallelStream().map(this::fresh).toList();
    Set<Name> stored = store(fresh);
    List<Name> theirs = new ArrayList<>();
    for (Fresh one : fresh)
      if (stored.contains(one.name())) {
        made.put(one.name(), one.key());
        share(one.name(), one.key());
      } else theirs.add(one.name());
    if (theirs.isEmpty()) return made;
    Map<Name, Aead> loaded = load(theirs);
    if (loaded.size() < theirs.size())
      throw new IllegalStateException("A key that somebody else was making is not there");
    made.putAll(loaded);
    return made;
  }

  private Fresh fresh(Name name) {
    try {
      KeysetHandle keyset =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      return new Fresh(
          name,
          keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
          TinkProtoKeysetFormat.serializeEncryptedKeyset(
              keyset, master.key(), name.bytes(), RegistryConfiguration.get()));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A key could not be made", broken);
    }
  }

  /** Returns which keys were stored, as they were not there yet. */
  private Set<Name> store(List<Fresh> fresh) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO borrower_key (borrower_id, purpose, wrapped, created_at)
                SELECT borrower_id, purpose, wrapped, ? FROM unnest(?, ?, ?) AS t (borrower_id, purpose, wrapped)
                ON CONFLICT DO NOTHING RETURNING borrower_id, purpose""")) {
      insert.setTimestamp(1, Timestamp.from(clock.instant()));
      insert.setArray(2, connection.createArrayOf("text", texts(fresh, Name::borrowerId)));
      insert.setArray(
          3, connection.createArrayOf("text", texts(fresh, name -> name.purpose().name())));
      insert.setArray(
          4,
          connection.createArrayOf(
              "bytea", fresh.stream().map(Fresh::wrapped).toArray(byte[][]::new)));
      Set<Name> stored = new HashSet<>();
      try (ResultSet row = insert.executeQuery()) {
        while (row.next())
          stored.add(new Name(row.getString(1), KeyPurpose.valueOf(row.getString(2))));
      }
      return stored;
    } catch (SQLException broken) {
      throw new IllegalStateException("Keys could not be stored", broken);
    }
  }

  private static Object[] texts(List<Fresh> fresh, Function<Name, String> text) {
    return fresh.stream().map(Fresh::name).map(text).toArray();
  }

  private @Nullable Aead held(Name name) {
    Aead key = keys.getIfPresent(name);
    return key != null || !inTransaction() ? key : ofThisTransaction().get(name);
  }

  /**
   * A key whose row may yet be rolled back must seal nothing outside this transaction, so whatever
   * a transaction makes or reads is shared only once it is committed.
   */
  private void share(Name name, Aead key) {
    if (inTransaction()) ofThisTransaction().put(name, key);
    else keys.put(name, key);
  }

  @SuppressWarnings("unchecked")
  private Map<Name, Aead> ofThisTransaction() {
    Map<Name, Aead> mine = (Map<Name, Aead>) transaction.getResource(this);
    if (mine != null) return mine;
    Map<Name, Aead> fresh = new HashMap<>();
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

  private Aead unwrap(Name name, byte[] wrapped) {
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(
              wrapped, master.key(), name.bytes(), RegistryConfiguration.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "A key could not be unwrapped: it was wrapped by another master key, or moved between borrowers",
          broken);
    }
  }

  private static byte[] associated(String borrowerId, String place) {
    return (place + "\n" + borrowerId).getBytes(StandardCharsets.UTF_8);
  }
}
