package humane.kit.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.DeliveryHandler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Wraps every borrower's keys anew under the master key that seals now, and seals anew what the
 * master key itself has sealed, some hundred a transaction, while everything else goes on. A run
 * that is cut short goes on where it was. It goes over all keys again until it finds none under an
 * older key: a replica may have wrapped some meanwhile.
 */
@ApplicationScoped
public class KeyRotation implements DeliveryHandler {
  public static final String KIND = "key-rotation";
  private static final Logger LOG = Logger.getLogger(KeyRotation.class);
  private static final int AT_ONCE = 500;

  private final RotationStore store;
  private final MasterKey master;
  private final SealedByMaster sealed;
  private final Clock clock;

  KeyRotation(
      RotationStore store, MasterKey master, SealedByMaster sealed, @SystemTime Clock clock) {
    this.store = store;
    this.master = master;
    this.sealed = sealed;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Exception {
    master.readAgain();
    int under = master.primaryId();
    RotationStore.Rotation rotation = store.current();
    if (rotation == null || rotation.masterKeyId() != under || rotation.finishedAt() != null) {
      LOG.warnf("No rotation to the master key %d is under way", under);
      return;
    }
    while (some(under)) {
      // Progress is in the database.
    }
  }

  /** Returns whether there is more to do. */
  private boolean some(int under) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              RotationStore.Rotation at = store.lock();
              List<WrappedKeys.Wrapped> next = store.nextAfter(at, AT_ONCE);
              if (next.isEmpty()) {
                // What is sealed without a borrower's key comes last, some hundred a time.
                int others = sealed.someAgain(under, AT_ONCE);
                boolean clean = at.rewrappedInPass() == 0 && others == 0;
                if (clean) store.finish(clock.instant());
                else if (others == 0) store.nextPass();
                else store.rewrapped(others);
                return !clean;
              }
              List<WrappedKeys.Wrapped> older =
                  next.stream().filter(one -> Wrapping.masterKeyOf(one.bytes()) != under).toList();
              store.replace(older.parallelStream().map(this::rewrapped).toList());
              store.advance(next.getLast().name(), next.size(), older.size());
              return true;
            });
  }

  private WrappedKeys.Wrapped rewrapped(WrappedKeys.Wrapped old) {
    return new WrappedKeys.Wrapped(old.name(), Wrapping.again(old.name(), old.bytes(), master));
  }
}
