package humane.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Path PROJECT = Path.of("/project");

  @Test
  void nothingSaidMeansTheUsualFolderAndPorts() {
    assertThat(Options.parse(PROJECT))
        .isEqualTo(new Options(Options.Wish.RUN, Path.of("/project/.humane"), 8080, false));
  }

  @Test
  void everythingCanBeSaidAtOnce() {
    assertThat(
            Options.parse(
                PROJECT, "--link", "--data", "/elsewhere", "--port-base", "9000", "--empty"))
        .isEqualTo(new Options(Options.Wish.LINK, Path.of("/elsewhere"), 9000, true));
  }

  @Test
  void servicesStandAboveTheBase() {
    Ports ports = Ports.above(8080);

    assertThat(ports.of(Service.BORROWER_SERVICE)).isEqualTo(8081);
    assertThat(ports.of(Service.REMINDER_SERVICE)).isEqualTo(8082);
    assertThat(ports.of(Service.BUDGET_SERVICE)).isEqualTo(8083);
    assertThat(ports.of(Service.HANDSET)).isEqualTo(8090);
    assertThat(ports.postgres()).isEqualTo(8112);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65504", "-1", "eight", "123456"})
  void aBaseWithoutRoomAboveItIsRefused(String base) {
    assertThatThrownBy(() -> Options.parse(PROJECT, "--port-base", base))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("1 to 65503");
  }

  @Test
  void aWordItDoesNotKnowIsNamed() {
    assertThatThrownBy(() -> Options.parse(PROJECT, "--twillio"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--twillio");
    assertThatThrownBy(() -> Options.parse(PROJECT, "--data"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("needs a value");
  }
}
