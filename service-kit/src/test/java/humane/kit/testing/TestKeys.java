package humane.kit.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All keys of a suite, made anew for one test run in a folder of its own. */
final class TestKeys {
  static final List<String> SERVICES =
      List.of("borrower-service", "budget-service", "reminder-service", "handset");

  private static TestKeys only;

  final Path folder;
  final PrivateKey staff;
  final PrivateKey borrowers;
  final Map<String, PrivateKey> services = new HashMap<>();

  private TestKeys() throws IOException, GeneralSecurityException {
    AeadConfig.register();
    MacConfig.register();
    folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-keys")
            .toAbsolutePath();
    staff = pair("staff");
    borrowers = pair("borrowers");
    Files.createDirectories(folder.resolve("services"));
    for (String service : SERVICES) services.put(service, pair("services/" + service));
    pair("ledger", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    pair("agreement", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    keyset("master.json", PredefinedAeadParameters.AES256_GCM);
    keyset("number.json", PredefinedMacParameters.HMAC_SHA256_256BITTAG);
  }

  static synchronized TestKeys get() {
    try {
      if (only == null) only = new TestKeys();
      return only;
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException("Keys for the tests could not be made", broken);
    }
  }

  Map<String, String> settings(String serviceName) {
    return Map.ofEntries(
        Map.entry("humane.identity.staff-public-key", at("staff.pem")),
        Map.entry("humane.identity.borrower-public-key", at("borrowers.pem")),
        Map.entry("humane.identity.service-public-keys", at("services")),
        Map.entry(
            "humane.identity.service-private-key", at("services/" + serviceName + ".private")),
        Map.entry("humane.identity.borrower-private-key", at("borrowers.private")),
        Map.entry("humane.crypto.master-keyset", at("master.json")),
        Map.entry("humane.crypto.number-keyset", at("number.json")),
        Map.entry("humane.ledger.signing-key", at("ledger.private")),
        Map.entry("humane.ledger.public-key", at("ledger.pem")),
        Map.entry("humane.agreement.signing-key", at("agreement.private")),
        Map.entry("humane.agreement.public-key", at("agreement.pem")));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private PrivateKey pair(String name) throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return pair(name, generator.generateKeyPair());
  }

  private PrivateKey pair(String name, KeyPair pair) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name + ".pem"), pem("PUBLIC KEY", pair.getPublic()));
    Files.writeString(folder.resolve(name + ".private"), pem("PRIVATE KEY", pair.getPrivate()));
    return pair.getPrivate();
  }

  private static String pem(String kind, Key key) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(key.getEncoded())
        + "\n-----END "
        + kind
        + "-----\n";
  }

  private void keyset(String name, Parameters parameters)
      throws GeneralSecurityException, IOException {
    KeysetHandle handle = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    Files.writeString(
        folder.resolve(name),
        TinkJsonProtoKeysetFormat.serializeKeyset(
            handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }
}
