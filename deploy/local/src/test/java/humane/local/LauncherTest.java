package humane.local;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.process.ProcessMark;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as people run it, a process of its own, with stand-ins for the services and a real
 * PostgreSQL.
 */
class LauncherTest {
  private static final String RUNNING = "Humane Collections is running.";
  @TempDir Path folder;
  private final List<Process> launchers = new ArrayList<>();
  private Path projectRoot;
  private Path data;
  private int base;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void layOutAProject() throws IOException {
    projectRoot = folder.resolve("project");
    data = folder.resolve("data");
    for (Service service : Service.values()) pack(service.jar(projectRoot));
    base = freeBase();
  }

  @AfterEach
  void stopWhatWasStarted() throws Exception {
    for (Process launcher : launchers) {
      launcher.destroy();
      assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void startsEverythingPrintsWhereToLookAndStopsAllOfIt() throws Exception {
    Process launcher = up("first");
    awaitWords("first", RUNNING);
    List<ProcessMark> parts = parts();
    assertThat(parts).hasSize(5);
    assertThat(said("first"))
        .contains(
            "demo loaded: 336",
            "http://localhost/console/enter?code=once",
            "http://localhost:" + (base + 10) + "/",
            "http://localhost:" + (base + 1) + "/me",
            "Ctrl-C");

    launcher.destroy();

    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(parts).noneMatch(LauncherTest::lives);
    assertThat(said("first")).contains("Stopping …", "Everything is stopped.");
  }

  @Test
  void afterAKillOfTheLauncherTheNextStartStopsWhatWasLeftAndGoesOn() throws Exception {
    Process killed = up("first");
    awaitWords("first", RUNNING);
    List<ProcessMark> left = parts();
    killed.destroyForcibly().waitFor();
    assertThat(left).hasSize(5).allMatch(LauncherTest::lives);

    up("second");

    awaitWords("second", RUNNING);
    assertThat(left).noneMatch(LauncherTest::lives);
    assertThat(said("second"))
        .contains("stopped what an earlier start had left running", "postgresql")
        .doesNotContain("demo loaded");
    assertThat(parts()).hasSize(5);
  }

  @Test
  void afterAKillOfEverythingTheNextStartGoesOn() throws Exception {
    Process killed = up("first");
    awaitWords("first", RUNNING);
    killed.destroyForcibly().waitFor();
    for (ProcessMark part : parts()) part.find().ifPresent(ProcessHandle::destroyForcibly);

    up("second");

    awaitWords("second", RUNNING);
  }

  @Test
  void aPartThatIsKilledIsStartedAgain() throws Exception {
    up("first");
    awaitWords("first", RUNNING);
    ProcessHandle killed = part("budget-service");

    killed.destroyForcibly();

    awaitWords("first", "budget-service ended by itself");
    until(() -> part("budget-service").pid() != killed.pid());
  }

  @Test
  void aSecondStartOnTheSameDataSaysSo() throws Exception {
    up("first");
    awaitWords("first", RUNNING);

    Process second = up("second", "--port-base", Integer.toString(freeBase()));

    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(said("second").lines().filter(line -> !line.startsWith("Starting")))
        .singleElement()
        .asString()
        .contains("already runs on");
    assertThat(parts()).hasSize(5);
  }

  @Test
  void aBusyPortIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(base + 2, 1, InetAddress.getLoopbackAddress())) {
      Process launcher = up("first");

      assertThat(launcher.waitFor()).isEqualTo(1);
      assertThat(said("first"))
          .contains(
              "Port " + taken.getLocalPort() + ", meant for reminder-service, is already in use");
      assertThat(parts()).isEmpty();
      assertThat(Contents.of(data))
          .as("what a failed start decides")
          .isEqualTo(Contents.NOT_DECIDED);
    }
  }

  @Test
  void theRealCarrierIsRefusedWithTheNameOfEachMissingSettingAndOnDemoData() throws Exception {
    Process checked = up("first", "--twilio");
    assertThat(checked.waitFor()).isEqualTo(1);
    assertThat(said("first"))
        .contains(
            "HUMANE_TWILIO_ACCOUNT_SID is missing",
            "HUMANE_LENDER_FILE is missing",
            "Nothing was started");

    Contents.DEMO.write(Files.createDirectories(data));
    environment = live("http://127.0.0.1:9");
    Process onDemo = up("second", "--twilio");

    assertThat(onDemo.waitFor()).isEqualTo(1);
    assertThat(said("second")).contains("made-up people of the demo");
    assertThat(parts()).isEmpty();
  }

  @Test
  void theRealCarrierLearnsWhereToAnswerAndNoSandboxRunsBesideIt() throws Exception {
    try (CarrierStandIn carrier = CarrierStandIn.withNumber("+12025550100")) {
      environment = live(carrier.address());
      Process launcher = up("first", "--twilio");
      awaitWords("first", RUNNING);

      assertThat(parts()).hasSize(4);
      assertThat(said("first"))
          .contains("texts and calls reach real people", "https://borrowers.brand.example/me")
          .doesNotContain("demo loaded", "Handset");
      assertThat(carrier.changes())
          .singleElement()
          .asString()
          .contains(
              "IncomingPhoneNumbers/PN1.json",
              "SmsUrl=https://reminders.brand.example/twilio/messages",
              "VoiceUrl=https://reminders.brand.example/twilio/voice");
      assertThat(Files.readString(data.resolve("settings/reminder-service.properties")))
          .contains("humane.twilio.base-url=" + carrier.address(), "config_ordinal=350")
          .doesNotContain("humane.clock");

      launcher.destroy();
      assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
      Process inTheSandbox = up("second");

      assertThat(inTheSandbox.waitFor()).isEqualTo(1);
      assertThat(said("second")).contains("belongs to the real carrier");
    }
  }

  @Test
  void aSenderThatTheAccountDoesNotHaveIsSaidAndNeverBought() throws Exception {
    try (CarrierStandIn carrier = CarrierStandIn.withNumber("+442079460000")) {
      environment = live(carrier.address());
      up("first", "--twilio");
      awaitWords("first", RUNNING);

      assertThat(said("first")).contains("+12025550100 is no number of this account");
      assertThat(carrier.changes()).isEmpty();
    }
  }

  private Map<String, String> live(String carrier) throws IOException {
    Path lender = Files.writeString(folder.resolve("lender.yaml"), "names: {en: Brand}\n");
    return Map.of(
        "HUMANE_TWILIO_BASE_URL",
        carrier,
        "HUMANE_TWILIO_ACCOUNT_SID",
        "AC" + "0a".repeat(16),
        "HUMANE_TWILIO_AUTH_TOKEN",
        "1b".repeat(16),
        "HUMANE_REMINDER_SERVICE_PUBLIC_URL",
        "https://reminders.brand.example",
        "HUMANE_BORROWER_SERVICE_PUBLIC_URL",
        "https://borrowers.brand.example",
        "HUMANE_BUDGET_SERVICE_PUBLIC_URL",
        "https://budgets.brand.example",
        "HUMANE_LENDER_FILE",
        lender.toString());
  }

  @Test
  void aLinkIsAskedOfTheRunningSuite() throws Exception {
    up("first", "--empty");
    awaitWords("first", RUNNING);

    Process link = up("link", "--link");

    assertThat(link.waitFor()).isZero();
    assertThat(said("link")).isEqualTo("http://localhost/console/enter?code=once\n");
    assertThat(said("first")).doesNotContain("demo loaded");
  }

  private Process up(String name, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dhumane.project-root=" + projectRoot,
                "-cp",
                System.getProperty("java.class.path"),
                "humane.local.Main",
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(base)));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".out").toFile());
    builder.environment().putAll(environment);
    Process launcher = builder.start();
    launchers.add(launcher);
    return launcher;
  }

  private static boolean lives(ProcessMark mark) {
    return mark.find().isPresent();
  }

  /** The parts that run now. */
  private List<ProcessMark> parts() throws IOException {
    List<ProcessMark> alive = new ArrayList<>();
    if (!Files.isDirectory(data.resolve("run"))) return alive;
    try (var marks = Files.newDirectoryStream(data.resolve("run"), "*.pid")) {
      for (Path mark : marks)
        ProcessMark.read(mark).filter(LauncherTest::lives).ifPresent(alive::add);
    }
    return alive;
  }

  private ProcessHandle part(String name) {
    try {
      return ProcessHandle.of(
              ProcessMark.read(data.resolve("run/" + name + ".pid")).orElseThrow().pid())
          .orElse(ProcessHandle.current());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private String said(String launcher) {
    try {
      return Files.readString(folder.resolve(launcher + ".out"));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private void awaitWords(String launcher, String words) {
    until(() -> said(launcher).contains(words), () -> said(launcher));
  }

  private static void until(BooleanSupplier condition) {
    until(condition, () -> "It did not come true within a minute");
  }

  private static void until(
      BooleanSupplier condition, java.util.function.Supplier<String> otherwise) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > giveUpAt) throw new AssertionError(otherwise.get());
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }

  /** A jar that points at this module's test classes. */
  private static void pack(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            StandIn.class.getProtectionDomain().getCodeSource().getLocation().toString());
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  /** A base above which every port of the suite is free. */
  private static int freeBase() throws IOException {
    for (int candidate = 20_000; candidate < 60_000; candidate += 97) {
      if (allFree(Ports.above(candidate))) return candidate;
    }
    throw new IOException("No base with free ports above it");
  }

  private static boolean allFree(Ports ports) {
    try {
      ports.mustBeFree(List.of(Service.values()));
      return true;
    } catch (CannotStart taken) {
      return false;
    }
  }
}
