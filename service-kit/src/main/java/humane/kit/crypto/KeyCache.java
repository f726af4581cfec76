package humane.kit.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unwrapped keys at hand. A key whose row may yet be rolled back must seal nothing outside its
 * transaction, so whatever a transaction makes or reads is shared only once it is committed. A key
 * that is being destroyed is at hand for nobody from that moment on, whoever read it a moment
 * before: everybody reads the row itself for a while, also where the destruction is rolled back.
 */
@Singleton
class KeyCache {
  private static final int KEYS_MAX = 100_000;

  /** A key that another replica has destroyed is forgotten here after this at the latest. */
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final Cache<KeyName, Aead> keys =
      Caffeine.newBuilder().maximumSize(KEYS_MAX).expireAfterWrite(KEPT_FOR).build();

  /** Longer than any transaction that has read one may take to share it. */
  private final Cache<KeyName, Boolean> destroyed =
      Caffeine.newBuilder().expireAfterWrite(KEPT_FOR).build();

  private final TransactionSynchronizationRegistry transaction;

  KeyCache(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  @Nullable Aead get(KeyName name) {
    Aead key = keys.getIfPresent(name);
    return key != null || !inTransaction() ? key : ofThisTransaction().read.get(name);
  }

  void put(KeyName name, Aead key) {
    if (inTransaction()) ofThisTransaction().read.put(name, key);
    else share(name, key);
  }

  /** The key is being destroyed in the transaction at hand, or was in one of its own. */
  void destroy(KeyName name) {
    destroyed.put(name, true);
    keys.invalidate(name);
    if (!inTransaction()) return;
    ofThisTransaction().read.remove(name);
  }

  /** Put first and looked at afterwards, so that one destroyed at this very moment goes again. */
  private void share(KeyName name, Aead key) {
    keys.put(name, key);
    if (destroyed.getIfPresent(name) != null) keys.invalidate(name);
  }

  private final class OfTransaction implements Synchronization {
    private final Map<KeyName, Aead> read = new HashMap<>();

    @Override
    public void beforeCompletion() {
      // The rows are written already.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) read.forEach(KeyCache.this::share);
    }
  }

  private OfTransaction ofThisTransaction() {
    if (transaction.getResource(this) instanceof OfTransaction mine) return mine;
    OfTransaction fresh = new OfTransaction();
    transaction.putResource(this, fresh);
    transaction.registerInterposedSynchronization(fresh);
    return fresh;
  }

  private boolean inTransaction() {
    return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
  }
}
