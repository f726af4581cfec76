package humane.local.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where each key of a data folder lies. Services are told these paths and never the keys. */
public final class KeyFolder {
  private final Path folder;

  private KeyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes what is missing and leaves what is there: a lost key would make personal data unreadable.
   */
  public static KeyFolder ensure(Path folder, List<String> services) throws IOException {
    KeyFolder keys = new KeyFolder(PrivateFiles.folder(folder));
    KeyPairs.ensure(keys.staffPrivateKey(), keys.staffPublicKey());
    KeyPairs.ensure(keys.borrowerPrivateKey(), keys.borrowerPublicKey());
    KeyPairs.ensureEd25519(keys.ledgerPrivateKey(), keys.ledgerPublicKey());
    KeyPairs.ensureEd25519(keys.agreementPrivateKey(), keys.agreementPublicKey());
    for (String service : services) {
      KeyPairs.ensure(
          keys.servicePrivateKey(service), keys.servicePublicKeys().resolve(service + ".pem"));
      Keysets.ensureMaster(keys.masterKeyset(service));
    }
    Keysets.ensureNumbers(keys.numberKeyset());
    return keys;
  }

  public Path staffPrivateKey() {
    return folder.resolve("staff-private.pem");
  }

  public Path staffPublicKey() {
    return folder.resolve("staff-public.pem");
  }

  public Path borrowerPrivateKey() {
    return folder.resolve("borrower-private.pem");
  }

  public Path borrowerPublicKey() {
    return folder.resolve("borrower-public.pem");
  }

  /** Signs the heads of the ledger. */
  public Path ledgerPrivateKey() {
    return folder.resolve("ledger-private.pem");
  }

  /** What {@code deploy/verify-ledger --key} takes. */
  public Path ledgerPublicKey() {
    return folder.resolve("ledger-public.pem");
  }

  /** Signs agreements. */
  public Path agreementPrivateKey() {
    return folder.resolve("agreement-private.pem");
  }

  /** With this one, OpenSSL alone checks an agreement. */
  public Path agreementPublicKey() {
    return folder.resolve("agreement-public.pem");
  }

  /** A folder with {@code <service>.pem} for each service. */
  public Path servicePublicKeys() {
    return folder.resolve("services");
  }

  public Path servicePrivateKey(String service) {
    return folder.resolve("private").resolve(service + ".pem");
  }

  public Path masterKeyset(String service) {
    return folder.resolve("master").resolve(service + ".json");
  }

  /** A new key for a service's master keyset, which encrypts from now on. */
  public void addMasterKey(String service) throws IOException {
    Keysets.addMaster(masterKeyset(service));
  }

  public Path numberKeyset() {
    return folder.resolve("number-keyset.json");
  }
}
