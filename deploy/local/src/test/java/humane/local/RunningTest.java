package humane.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {
  @TempDir private Path data;

  private void noSuiteIsFound() {
    assertThatThrownBy(() -> Running.staffLink(data))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "No suite runs on the data folder %s: deploy/up --data %s starts one there, and deploy/up --link --data DIR asks the one on another folder.",
            data, data);
  }

  @Test
  void aFolderOnWhichNoSuiteWasStartedIsNamedWithHowToSayAnother() {
    noSuiteIsFound();
  }

  @Test
  void soIsAFolderWhoseSuiteHasStopped() throws IOException {
    Files.createDirectories(data.resolve("run"));
    int closed;
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = once.getLocalPort();
    }
    Files.writeString(data.resolve("run/reminder-service.port"), closed + "\n");
    Files.createDirectories(data.resolve("tokens"));
    Files.writeString(data.resolve("tokens/admin.jwt"), "of.an.earlier-start\n");
    noSuiteIsFound();
  }
}
