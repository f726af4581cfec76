package humane.reminder.ledger.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** {@code humane.ledger.*}: with which key, and how often, the ledger is sealed. */
@ConfigMapping(prefix = "humane.ledger")
public interface LedgerSettings {

  /**
   * Ed25519 private key (PKCS#8 in PEM) that signs heads. A new one may take its place at a start.
   */
  Path signingKey();

  /** Its public half (PEM); published beside those of earlier keys. */
  Path publicKey();

  /** The pause after a look that found nothing left to seal; below a second. */
  @WithDefault("400MS")
  Duration sealEvery();
}
