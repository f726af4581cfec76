package humane.kit.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;

/**
 * Makes Tink's ciphers known before anything asks for one; the first key of a new database is made
 * before any keyset has been read.
 */
@ApplicationScoped
public class Primitives {

  void register(@Observes @Priority(1) StartupEvent start) throws GeneralSecurityException {
    AeadConfig.register();
    MacConfig.register();
  }
}
