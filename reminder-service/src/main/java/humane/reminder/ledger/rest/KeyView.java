package humane.reminder.ledger.rest;

import humane.reminder.ledger.store.LedgerKeys.LedgerKey;
import java.util.Base64;
import java.util.List;

/**
 * A public key that signed heads.
 *
 * @param keyId the first eight bytes of SHA-256 over the key, in hexadecimal
 * @param publicKey X.509 form (SubjectPublicKeyInfo) in base64
 * @param since system instant of its first use
 */
record KeyView(String keyId, String algorithm, String publicKey, String since) {

  static List<KeyView> of(List<LedgerKey> keys) {
    return keys.stream()
        .map(
            key ->
                new KeyView(
                    key.keyId(),
                    "Ed25519",
                    Base64.getEncoder().encodeToString(key.publicKey()),
                    key.since().toString()))
        .toList();
  }
}
