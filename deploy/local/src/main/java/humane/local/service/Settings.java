package humane.local.service;

import humane.local.DataFolder;
import humane.local.Ports;
import humane.local.Service;
import humane.local.carrier.CarrierAccount;
import humane.local.keys.KeyFolder;
import humane.local.keys.PrivateFiles;
import humane.local.keys.Secrets;
import humane.local.postgres.Databases;
import humane.local.twilio.LiveCarrier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of each service in the local profile, written to a file of its own: command lines
 * and environments are readable by others.
 */
public final class Settings {
  private final DataFolder data;
  private final Ports ports;
  private final KeyFolder keys;
  private final Secrets secrets;
  private final Databases databases;
  private final Optional<LiveCarrier> live;

  public Settings(
      DataFolder data,
      Ports ports,
      KeyFolder keys,
      Secrets secrets,
      Databases databases,
      Optional<LiveCarrier> live) {
    this.data = data;
    this.ports = ports;
    this.keys = keys;
    this.secrets = secrets;
    this.databases = databases;
    this.live = live;
  }

  /**
   * Writes the file of one process.
   *
   * @param part the process; a second one of the same service has a name and a port of its own
   * @param extra wins over the usual settings
   */
  public Path write(String part, Service service, int port, Map<String, String> extra)
      throws IOException {
    Map<String, String> settings = new TreeMap<>(usual(service, port));
    settings.putAll(extra);
    StringBuilder lines = new StringBuilder();
    settings.forEach(
        (name, value) -> lines.append(name).append('=').append(escaped(value)).append('\n'));
    Path file = data.settings(part);
    PrivateFiles.write(file, lines.toString());
    return file;
  }

  private Map<String, String> usual(Service service, int port) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    // Above the environment: no variable of a shell may turn a demo towards a real carrier.
    settings.put("config_ordinal", "350");
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", Integer.toString(port));
    putDatabase(settings, service.database());
    putIdentity(settings, service);
    putAddresses(settings, service, port);
    putClock(settings, service);
    putCarrier(settings, service);
    if (service == Service.BORROWER_SERVICE && live.isPresent())
      settings.put("humane.lender-file", live.get().lenderFile().toString());
    if (service == Service.REMINDER_SERVICE && Files.exists(data.contactPolicySettings()))
      settings.put("humane.contact-policy.settings-file", data.contactPolicySettings().toString());
    return settings;
  }

  private void putDatabase(Map<String, String> settings, String database) throws IOException {
    settings.put("quarkus.datasource.jdbc.url", databases.url(database));
    settings.put("quarkus.datasource.username", Databases.runRole(database));
    settings.put("quarkus.datasource.password", secrets.password(Databases.runRole(database)));
    settings.put("quarkus.flyway.username", Databases.migrationRole(database));
    settings.put("quarkus.flyway.password", secrets.password(Databases.migrationRole(database)));
    settings.put("quarkus.flyway.placeholders.runRole", Databases.runRole(database));
  }

  private void putIdentity(Map<String, String> settings, Service service) {
    settings.put("humane.identity.staff-public-key", keys.staffPublicKey().toString());
    settings.put("humane.identity.borrower-public-key", keys.borrowerPublicKey().toString());
    settings.put("humane.identity.service-public-keys", keys.servicePublicKeys().toString());
    settings.put(
        "humane.identity.service-private-key",
        keys.servicePrivateKey(service.partName()).toString());
    settings.put("humane.crypto.master-keyset", keys.masterKeyset(service.partName()).toString());
    if (service == Service.BORROWER_SERVICE)
      settings.put("humane.identity.borrower-private-key", keys.borrowerPrivateKey().toString());
    if (service == Service.REMINDER_SERVICE) {
      settings.put("humane.ledger.signing-key", keys.ledgerPrivateKey().toString());
      settings.put("humane.ledger.public-key", keys.ledgerPublicKey().toString());
    }
    if (service == Service.BUDGET_SERVICE) {
      settings.put("humane.agreement.signing-key", keys.agreementPrivateKey().toString());
      settings.put("humane.agreement.public-key", keys.agreementPublicKey().toString());
    }
    if (service == Service.BORROWER_SERVICE || service == Service.REMINDER_SERVICE)
      settings.put("humane.crypto.number-keyset", keys.numberKeyset().toString());
  }

  private void putAddresses(Map<String, String> settings, Service service, int port) {
    settings.put("humane.public-base-url", publicUrl(service, port));
    for (Service other : Service.values()) {
      settings.put("humane." + other.partName() + ".url", "http://127.0.0.1:" + ports.of(other));
      settings.put("humane." + other.partName() + ".public-url", publicUrl(other, ports.of(other)));
    }
  }

  private void putClock(Map<String, String> settings, Service service) {
    if (live.isPresent()) return;
    settings.put("humane.clock.movable", "true");
    if (service != Service.HANDSET)
      settings.put(
          "humane.clock.source", "http://127.0.0.1:" + ports.of(Service.HANDSET) + "/clock");
  }

  private void putCarrier(Map<String, String> settings, Service service) throws IOException {
    if (service != Service.HANDSET && service != Service.REMINDER_SERVICE) return;
    CarrierAccount account = live.isPresent() ? live.get().account() : CarrierAccount.in(secrets);
    settings.put(
        "humane.twilio.base-url",
        live.map(carrier -> carrier.api().toString())
            .orElse("http://127.0.0.1:" + ports.of(Service.HANDSET)));
    settings.put("humane.twilio.account-sid", account.sid());
    settings.put("humane.twilio.auth-token", account.authToken());
    if (service == Service.REMINDER_SERVICE)
      settings.put(
          "humane.twilio.opt-outs-url",
          "http://127.0.0.1:"
              + ports.of(Service.HANDSET)
              + "/2010-04-01/Accounts/"
              + account.sid()
              + "/OptOuts.json");
  }

  private String publicUrl(Service service, int port) {
    return live.map(carrier -> carrier.publicUrls().get(service))
        .orElse("http://localhost:" + port);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
