package humane.budget.agreement.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** {@code humane.agreement.*}: with which key agreements are signed. */
@ConfigMapping(prefix = "humane.agreement")
public interface AgreementSettings {

  /** Ed25519 private key (PKCS#8 in PEM). A new one may take its place at a start. */
  Path signingKey();

  /** Its public half (PEM); shown on the check page beside those of earlier keys. */
  Path publicKey();
}
