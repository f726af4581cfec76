package humane.reminder.ledger.rest;

import humane.reminder.ledger.store.LedgerKeys.LedgerKey;
import java.util.Base64;
import java.util.List;

/**
 * A public key in an export: nothing but what can be checked, since whatever else stood here could
 * be altered unnoticed.
 */
record ExportedKey(String keyId, String publicKey) {

  static List<ExportedKey> of(List<LedgerKey> keys) {
    return keys.stream()
        .map(
            key ->
                new ExportedKey(key.keyId(), Base64.getEncoder().encodeToString(key.publicKey())))
        .toList();
  }
}
