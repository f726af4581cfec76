package humane.risk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.risk.AccountHistory;
import humane.risk.Calibration;
import humane.risk.HistoryForm;
import humane.risk.RiskFeature;
import humane.risk.RiskModel;
import humane.risk.Spread;
import humane.risk.Tree;
import humane.risk.TreeEnsemble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final Spread SPREAD = new Spread(new float[] {1}, new double[] {0.5, 0.5, 0});
  private static final RiskModel MODEL =
      new RiskModel(
          HistoryForm.EITHER,
          List.of(RiskFeature.STATUS_M1),
          new TreeEnsemble(
              -1.5,
              List.of(
                  new Tree(
                      new int[] {0, -1, -1},
                      new float[] {1.1f, 0, 0},
                      new int[] {1, 0, 0},
                      new int[] {2, 0, 0},
                      new boolean[] {true, false, false},
                      new float[] {0, -0.3f, 1.7f},
                      new float[] {3, 2, 1}))),
          new Calibration(0.9, 0.1),
          SPREAD,
          List.of(SPREAD));

  private static AccountHistory monthsPastDue(double newest) {
    return AccountHistory.ofPortfolio(
        new double[] {newest, 0, 0, 0, 0, 0}, 0.4, 100, 200, 10, 5, 12);
  }

  @Test
  void aModelReadBackScoresTheSameAndIsTheSameBytes() throws IOException {
    byte[] bytes = ModelFile.bytes(MODEL);
    RiskModel read = ModelFile.read(bytes);

    assertThat(read.probability(monthsPastDue(2))).isEqualTo(MODEL.probability(monthsPastDue(2)));
    assertThat(read.probability(monthsPastDue(2)))
        .isGreaterThan(read.probability(monthsPastDue(1)));
    assertThat(ModelFile.bytes(read)).isEqualTo(bytes);
  }

  @Test
  void aModelThatAsksForAgeIsRefusedByName(@TempDir Path folder) throws IOException {
    String text =
        new String(ModelFile.bytes(MODEL), StandardCharsets.UTF_8)
            .replace("\"status_m1\"", "\"customer_age\"");
    Files.writeString(folder.resolve(ModelFile.NAME), text);

    assertThatThrownBy(() -> ModelFile.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("customer_age")
        .hasMessageContaining("protected attribute")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void aModelThatAsksWhatItsFormDoesNotSayIsRefused() throws IOException {
    String text = new String(ModelFile.bytes(MODEL), StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                ModelFile.read(
                    text.replace("\"status_m1\"", "\"limit\"").getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("limit");
  }

  @Test
  void brokenJsonIsNoModel(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(ModelFile.NAME), "{\"format\": 1");

    assertThatThrownBy(() -> ModelFile.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(ModelFile.NAME);
  }
}
