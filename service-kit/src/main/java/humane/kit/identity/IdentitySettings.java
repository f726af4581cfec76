package humane.kit.identity;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code humane.identity.*}: files with the keys that tell who is calling. All are EC P-256 in PEM.
 */
@ConfigMapping(prefix = "humane.identity")
public interface IdentitySettings {

  /** Public key of the staff issuer. */
  Path staffPublicKey();

  /** Public key with which borrower-service's session tokens are checked. */
  Path borrowerPublicKey();

  /** Folder with one {@code <service-name>.pem} for each service that may call another. */
  Path servicePublicKeys();

  /** This service's own private key (PKCS#8), with which it signs its calls. */
  Path servicePrivateKey();

  /** Only in borrower-service: the private key that signs borrower sessions. */
  Optional<Path> borrowerPrivateKey();

  /** Where staff sign in; without it the local staff issuer counts. */
  Optional<StaffProviderSettings> staffProvider();
}
