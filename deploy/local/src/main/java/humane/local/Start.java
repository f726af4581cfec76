package humane.local;

import static java.util.stream.Collectors.partitioningBy;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.carrier.CarrierAccount;
import humane.local.carrier.CarrierAt;
import humane.local.carrier.Webhooks;
import humane.local.demo.DemoLoader;
import humane.local.keys.KeyFolder;
import humane.local.keys.Secrets;
import humane.local.keys.StaffTokens;
import humane.local.postgres.Databases;
import humane.local.postgres.PostgresServer;
import humane.local.process.Part;
import humane.local.process.Supervisor;
import humane.local.service.ServiceParts;
import humane.local.service.Settings;
import humane.local.twilio.LiveCarrier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The steps from a data folder to a running suite, in the order in which they need each other. */
final class Start {
  private final SuiteOptions options;
  private final DataFolder data;
  private final RunningParts parts;
  private final Clock systemClock;
  private final Progress progress;
  private final Secrets secrets;
  private final Databases databases;
  private final KeyFolder keys;
  private final StaffTokens tokens;
  private final Settings settings;

  Start(
      SuiteOptions options,
      DataFolder data,
      RunningParts parts,
      Clock systemClock,
      Progress progress)
      throws IOException {
    this.options = options;
    this.data = data;
    this.parts = parts;
    this.systemClock = systemClock;
    this.progress = progress;
    this.secrets = new Secrets(data.secrets());
    this.databases = new Databases(options.ports().postgres(), secrets);
    this.keys = KeyFolder.ensure(data.keys(), Service.names());
    this.tokens = StaffTokens.write(data.tokens(), keys.staffPrivateKey(), systemClock.instant());
    this.settings = new Settings(data, options.ports(), keys, secrets, databases, options.live());
  }

  StaffTokens tokens() {
    return tokens;
  }

  Secrets secrets() {
    return secrets;
  }

  Databases databases() {
    return databases;
  }

  void run() throws IOException {
    Contents.of(data.root()).mustSuit(options);
    everythingMustBeBuilt();
    startPostgres();
    Map<Boolean, List<Service>> sandboxOrNot =
        options.services().stream().collect(partitioningBy(Service.HANDSET::equals));
    // Everybody asks the sandbox for the time at the start, so it goes first.
    startServices(sandboxOrNot.getOrDefault(true, List.of()));
    startServices(sandboxOrNot.getOrDefault(false, List.of()));
    SuiteHttp http = new SuiteHttp();
    new Webhooks(http, carrierAt(), progress).register(senders(http));
    decideContents();
    loadDemoOnce(http);
    Running.note(data, options.ports());
  }

  private CarrierAt carrierAt() throws IOException {
    if (options.live().isPresent()) {
      LiveCarrier live = options.live().get();
      return new CarrierAt(
          live.api(), live.account(), live.publicUrls().get(Service.REMINDER_SERVICE), false);
    }
    return new CarrierAt(
        URI.create("http://127.0.0.1:" + options.ports().of(Service.HANDSET)),
        CarrierAccount.in(secrets),
        "http://localhost:" + options.ports().of(Service.REMINDER_SERVICE),
        true);
  }

  /** The numbers from which the lender writes and rings, as borrower-service has read them. */
  private List<String> senders(SuiteHttp http) throws IOException {
    JsonNode lender =
        http.json(
            SuiteHttp.to(options.ports().of(Service.BORROWER_SERVICE), "/lender")
                .header("Authorization", "Bearer " + tokens.token("admin"))
                .GET());
    return lender
        .path("senders")
        .valueStream()
        .map(sender -> sender.path("number").asText(sender.asText()))
        .toList();
  }

  private void everythingMustBeBuilt() {
    for (Service service : options.services())
      if (!Files.isRegularFile(service.jar(options.projectRoot())))
        throw new CannotStart(
            service.partName()
                + " is not built ("
                + service.jar(options.projectRoot())
                + " is missing); deploy/up builds it.");
  }

  /** Only once all is ready: a start that failed has decided nothing. */
  private void decideContents() throws IOException {
    if (Contents.of(data.root()) == Contents.NOT_DECIDED)
      Contents.wanted(options).write(data.root());
  }

  private void startPostgres() throws IOException {
    long begunNanos = System.nanoTime();
    PostgresServer postgres =
        PostgresServer.prepare(
            data.postgres(), options.ports().postgres(), secrets, data.log(PostgresServer.NAME));
    stopLeftovers(postgres);
    options.ports().mustBeFree(options.services());
    parts.start(postgres.part(), options.ports().postgres());
    databases.prepare();
    sayReady(PostgresServer.NAME, begunNanos);
  }

  private void stopLeftovers(PostgresServer postgres) throws IOException {
    Supervisor supervisor = parts.supervisor();
    List<String> stopped = new ArrayList<>();
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(data.run(), "*.pid")) {
      for (Path mark : marks) {
        String name = mark.getFileName().toString().replaceFirst("\\.pid$", "");
        if (!name.equals(PostgresServer.NAME)
            && supervisor.stopLeftover(name, Part.Ending.TERMINATE)) stopped.add(name);
      }
    }
    if (supervisor.stopLeftover(PostgresServer.NAME, postgres.ending()))
      stopped.add(PostgresServer.NAME);
    if (!stopped.isEmpty())
      progress.say(
          "  stopped what an earlier start had left running: " + String.join(", ", stopped));
  }

  private void startServices(Collection<Service> services) throws IOException {
    List<CompletableFuture<Void>> waits = new ArrayList<>();
    for (Service service : services) {
      long begunNanos = System.nanoTime();
      launch(service.partName(), service, options.ports().of(service));
      waits.add(
          CompletableFuture.runAsync(
              () -> {
                parts.awaitReady(service.partName());
                sayReady(service.partName(), begunNanos);
              }));
    }
    join(waits);
  }

  void launch(String name, Service service, int port) throws IOException {
    Map<String, String> extra = options.extraFor(service);
    Path file = settings.write(name, service, port, extra);
    parts.start(new ServiceParts(options.projectRoot(), data).part(name, service, file), port);
  }

  private void loadDemoOnce(SuiteHttp http) throws IOException {
    if (Contents.of(data.root()) != Contents.DEMO_WANTED) return;
    LocalDate today = LocalDate.ofInstant(systemClock.instant(), ZoneOffset.UTC);
    long rows =
        new DemoLoader(http, options.ports().of(Service.BORROWER_SERVICE), tokens.token("admin"))
            .load(data.demo(), today);
    Contents.DEMO.write(data.root());
    progress.say("  demo loaded: " + rows + " accounts of made-up borrowers");
  }

  private void sayReady(String name, long begunNanos) {
    progress.say(
        String.format("  %-17s ready after %.1f s", name, (System.nanoTime() - begunNanos) / 1e9));
  }

  private static void join(List<CompletableFuture<Void>> waits) {
    try {
      waits.forEach(CompletableFuture::join);
    } catch (CompletionException broken) {
      if (broken.getCause() instanceof CannotStart cannotStart) throw cannotStart;
      throw broken;
    }
  }
}
