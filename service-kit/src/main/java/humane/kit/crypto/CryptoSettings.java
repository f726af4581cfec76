package humane.kit.crypto;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** {@code humane.crypto.*}: Tink keysets as JSON files. */
@ConfigMapping(prefix = "humane.crypto")
public interface CryptoSettings {

  /** AES256_GCM: wraps the borrowers' own keys of this service. */
  Optional<Path> masterKeyset();

  /**
   * The same keyset itself, for those who hand secrets over in environment variables ({@code
   * HUMANE_CRYPTO_MASTER_KEYSET_JSON}); it counts for more than the file.
   */
  Optional<String> masterKeysetJson();

  /** HMAC_SHA256_256BITTAG: shared by the services that must recognise a number. */
  Optional<Path> numberKeyset();
}
