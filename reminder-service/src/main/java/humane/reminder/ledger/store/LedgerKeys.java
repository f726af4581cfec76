package humane.reminder.ledger.store;

import humane.kit.clock.SystemTime;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Every public key that ever signed a head, so that old heads can be checked after a change. */
@ApplicationScoped
public class LedgerKeys {

  /**
   * @param publicKey X.509 form
   * @param since system instant of its first use
   */
  public record LedgerKey(String keyId, byte[] publicKey, Instant since) {}

  private final Database database;
  private final HeadSigner signer;
  private final Clock system;

  LedgerKeys(Database database, HeadSigner signer, @SystemTime Clock system) {
    this.database = database;
    this.signer = signer;
    this.system = system;
  }

  /** Writes down the key in use, which must be known before it signs. */
  public void publishOurs() {
    database.update(
        "INSERT INTO ledger_key (key_id, public_key, since_system_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        signer.keyId(),
        signer.publicKey(),
        system.instant());
  }

  /** In the order in which they came into use. */
  public List<LedgerKey> all() {
    return database.list(
        "SELECT key_id, public_key, since_system_at FROM ledger_key ORDER BY since_system_at, key_id",
        row ->
            new LedgerKey(
                row.text("key_id"), row.bytes("public_key"), row.instant("since_system_at")));
  }
}
