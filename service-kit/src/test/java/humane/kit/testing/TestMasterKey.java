package humane.kit.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Exchanges the master keyset of the service under test, as a team does before a rotation. */
public final class TestMasterKey {
  private TestMasterKey() {}

  /** A new key seals from now on; the older ones stay beside it. */
  public static void addPrimary() {
    write(
        handle ->
            KeysetHandle.newBuilder(handle)
                .addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
  }

  /** Leaves nothing but the key that seals. */
  public static void dropOlder() {
    write(
        handle ->
            KeysetHandle.newBuilder()
                .addEntry(
                    KeysetHandle.importKey(handle.getPrimary().getKey())
                        .withFixedId(handle.getPrimary().getId())
                        .makePrimary())
                .build());
  }

  @FunctionalInterface
  private interface Exchange {
    KeysetHandle of(KeysetHandle before) throws GeneralSecurityException;
  }

  private static void write(Exchange exchange) {
    Path file = TestKeys.get().folder.resolve("master.json");
    try {
      KeysetHandle before =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
      Files.writeString(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              exchange.of(before), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException("The master keyset could not be exchanged", broken);
    }
  }
}
