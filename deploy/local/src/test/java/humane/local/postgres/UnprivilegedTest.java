package humane.local.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import humane.local.CannotStart;
import humane.local.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only root has to step back; for others there is nothing to test. */
class UnprivilegedTest {
  @TempDir Path folder;

  @BeforeEach
  void onlyForRoot() {
    assumeTrue(
        "root".equals(System.getProperty("user.name")) && Programs.find("setpriv").isPresent());
  }

  @Test
  void postgresIsNeverRunByRoot() throws Exception {
    assertThat(idIn(Unprivileged.here())).isNotEqualTo("0");
  }

  @Test
  void whereThereAreNoUserNamespacesAnotherUserOwnsTheFolder() throws Exception {
    Unprivileged.AsNobody nobody =
        new Unprivileged.AsNobody(Programs.find("setpriv").orElseThrow());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path cluster = Files.createDirectory(folder.resolve("cluster"));

    nobody.handOver(cluster);

    assertThat(idIn(nobody)).isNotEqualTo("0");
    assertThat(Files.getOwner(cluster).getName()).isEqualTo("nobody");
  }

  @Test
  void aFolderThatUserCannotReachIsOneSentence() throws Exception {
    Unprivileged.AsNobody nobody =
        new Unprivileged.AsNobody(Programs.find("setpriv").orElseThrow());
    Path closed =
        Files.createDirectory(
            folder.resolve("closed"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path cluster = Files.createDirectory(closed.resolve("cluster"));

    assertThatThrownBy(() -> nobody.handOver(cluster))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("choose a --data folder");
  }

  private static String idIn(Unprivileged user) throws Exception {
    Process id = new ProcessBuilder(user.wrap(List.of("id", "-u"))).start();
    return new String(id.getInputStream().readAllBytes(), US_ASCII).trim();
  }
}
