package humane.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aSecondLauncherOnTheSameDataIsTold() {
    try (DataFolder first = DataFolder.take(folder)) {
      assertThatThrownBy(() -> DataFolder.take(first.root()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already runs on");
    } catch (java.io.IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void aFolderThatIsLetGoOfCanBeTakenAgain() throws Exception {
    DataFolder.take(folder).close();

    try (DataFolder again = DataFolder.take(folder)) {
      assertThat(again.run()).isDirectory();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsOneSentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be written to");
  }

  @Test
  void aPortInUseIsNamedWithWhatItWasFor() throws Exception {
    Ports ports = Ports.free();
    try (ServerSocket taken =
        new ServerSocket(ports.of(Service.REMINDER_SERVICE), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> ports.mustBeFree(List.of(Service.values())))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("reminder-service");
    }
  }
}
