package humane.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private Supervisor supervisor;

  @BeforeEach
  void superviseTheFolder() {
    supervisor = supervise();
  }

  @AfterEach
  void leaveNothingBehind() {
    supervisor.startNothingMore();
    supervisor.stop("sleeper");
  }

  @Test
  void aPartThatDiesIsStartedAgainAndThatIsSaid() {
    supervisor.start(sleeper());
    ProcessHandle first = supervisor.processOf("sleeper").orElseThrow();

    first.destroyForcibly();

    until(
        () -> supervisor.processOf("sleeper").filter(now -> now.pid() != first.pid()).isPresent());
    assertThat(said)
        .singleElement()
        .asString()
        .contains("sleeper ended by itself", "exit code 137", "1 of 5");
  }

  @Test
  void aPartThatCannotLiveIsGivenUpAfterFiveMoreTries() {
    Path starts = folder.resolve("starts");
    supervisor.start(part("hopeless", "sh", "-c", "echo x >> " + starts + "; exit 3"));

    until(() -> !supervisor.keeps("hopeless"));

    assertThat(starts).hasContent("x\n".repeat(1 + RestartLimit.RESTARTS_MAX));
    assertThat(said.getLast()).contains("stays down", "exit code 3");
  }

  @Test
  void aPartThatIsStoppedStaysDown() {
    supervisor.start(sleeper());
    ProcessHandle process = supervisor.processOf("sleeper").orElseThrow();

    supervisor.stop("sleeper");

    assertThat(process.isAlive()).isFalse();
    assertThat(supervisor.keeps("sleeper")).isFalse();
    assertThat(said).isEmpty();
  }

  @Test
  void aPartThatDoesNotListenIsMadeToEnd() {
    Path trapped = folder.resolve("trapped");
    supervisor.start(
        part(
            "sleeper",
            "sh",
            "-c",
            "trap '' TERM; touch " + trapped + "; while :; do sleep 0.05; done"));
    until(() -> Files.exists(trapped));
    ProcessHandle process = supervisor.processOf("sleeper").orElseThrow();

    Stop.gently(process, Part.Ending.TERMINATE, Duration.ofMillis(300));

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void whatAKilledLauncherLeftIsStoppedByTheNext() throws Exception {
    supervisor.start(sleeper());
    ProcessHandle left = supervisor.processOf("sleeper").orElseThrow();
    Supervisor next = supervise();
    supervisor.startNothingMore();

    assertThat(next.stopLeftover("sleeper", Part.Ending.TERMINATE)).isTrue();

    assertThat(left.isAlive()).isFalse();
    assertThat(next.stopLeftover("sleeper", Part.Ending.TERMINATE)).isFalse();
  }

  @Test
  void aStrangerWhoWasGivenTheSameNumberIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      ProcessMark ofOld =
          new ProcessMark(
              stranger.pid(), stranger.info().startInstant().orElseThrow().minusSeconds(3600));
      ofOld.write(folder.resolve("sleeper.pid"));

      assertThat(supervisor.stopLeftover("sleeper", Part.Ending.TERMINATE)).isFalse();

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aHalfWrittenMarkPointsAtNobody() throws Exception {
    Files.writeString(folder.resolve("sleeper.pid"), "12");

    assertThat(ProcessMark.read(folder.resolve("sleeper.pid"))).isEqualTo(Optional.empty());
  }

  private Supervisor supervise() {
    return new Supervisor(folder, Clock.systemUTC(), said::add);
  }

  private Part sleeper() {
    return part("sleeper", "sleep", "60");
  }

  private Part part(String name, String... command) {
    return new Part(
        name, List.of(command), Map.of(), folder.resolve(name + ".log"), Part.Ending.TERMINATE);
  }

  private static void until(BooleanSupplier condition) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > giveUpAt)
        throw new AssertionError("It did not come true within a minute");
      Thread.onSpinWait();
    }
  }
}
