package humane.risktraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.risk.HistoryForm;
import humane.risk.file.ModelFile;
import humane.risktraining.history.HistoryFile;
import humane.risktraining.measure.Measures;
import humane.risktraining.training.CrossValidation;
import humane.risktraining.training.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs as a user starts them: in a process of their own, from any folder. */
class ProgramsTest {
  private static final int ACCOUNTS = 900;
  @TempDir private static Path folder;
  private static Path model;
  private static Ended trained;
  private static Ended scored;

  record Ended(int status, String out, String err) {}

  private static Ended start(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx512m");
    command.add("-Dhumane.project-root=" + folder.resolve("checkout"));
    command.add("-cp");
    command.add(
        Path.of("target", "classes").toAbsolutePath()
            + File.pathSeparator
            + Path.of("target", "lib", "*").toAbsolutePath());
    command.add(Programs.class.getName());
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @BeforeAll
  static void train() throws Exception {
    model = folder.resolve("model");
    new MadeUpHistory(ACCOUNTS, 5).zippedTo(folder.resolve("history.csv.gz"));
    trained = start("train", "../history.csv.gz", "--model", "../model", "--seed", "4");
    scored = score(new MadeUpHistory(30, 6));
  }

  private static Ended score(MadeUpHistory history) throws Exception {
    return start(
        "score", history.writtenTo(folder.resolve("asked.csv")).toString(), "--model", "../model");
  }

  @Test
  void trainingLeavesAModelAndItsCard() {
    assertThat(trained.status()).as(trained.err()).isZero();
    assertThat(trained.out()).isEmpty();
    assertThat(trained.err()).contains("AUC", "The model and its card are in");
    assertThat(model).isDirectoryContaining(path -> path.endsWith("model.json"));
    assertThat(model.resolve("card.md"))
        .content()
        .contains("# Model card", "| SEX | 1 |", "logistic regression");
    assertThat(model).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
  }

  @Test
  void theCardsNumbersAreThoseOfTheFoldsAnybodyCanRunAgain() throws Exception {
    HistoryFile.History history = HistoryFile.withOutcomes(folder.resolve("history.csv.gz"));
    Samples samples = Samples.of(history.form(), history.rows());
    CrossValidation.Result again = CrossValidation.of(samples, HistoryForm.STATEMENTS, 4);
    JsonNode card = new ObjectMapper().readTree(model.resolve("card.json").toFile());

    for (int fold = 0; fold < 5; fold++)
      assertThat(card.at("/folds/" + fold + "/model/auc").asDouble())
          .isEqualTo(again.folds().get(fold).model().auc(), within(1e-12));
    assertThat(card.at("/pooled/model/brier").asDouble())
        .isEqualTo(Measures.of(again.probabilities(), samples.defaulted()).brier(), within(1e-12));
    assertThat(card.at("/modelId").asText()).isEqualTo(ModelFile.read(model).id());
    assertThat(card.at("/data/accounts").asInt()).isEqualTo(ACCOUNTS);
    assertThat(card.at("/data/defaults").asInt()).isEqualTo(samples.defaults());
    int women = 0;
    for (JsonNode group : card.get("groups"))
      if (group.get("attribute").asText().equals("SEX")) women += group.get("accounts").asInt();
    assertThat(women).isEqualTo(ACCOUNTS);
  }

  @Test
  void scoringPrintsALineARowAndNothingElse() {
    assertThat(scored.status()).as(scored.err()).isZero();
    assertThat(scored.err()).isEmpty();
    List<String> lines = scored.out().lines().toList();
    assertThat(lines).hasSize(30).allMatch(line -> line.matches("\\d+,0\\.\\d{8}"));
    assertThat(lines.get(6)).startsWith("7,");
  }

  @Test
  void protectedAttributesTheOutcomeAndTheOrderOfColumnsDoNotChangeAScore() throws Exception {
    assertThat(score(new MadeUpHistory(30, 6).shuffled("SEX", 1).shuffled("AGE", 2)))
        .isEqualTo(scored);
    assertThat(score(new MadeUpHistory(30, 6).without("SEX", "AGE", "default"))).isEqualTo(scored);
    assertThat(score(new MadeUpHistory(30, 6).backwards())).isEqualTo(scored);
  }

  @Test
  void nothingIsPrintedOfAFileWithAFault() throws Exception {
    Ended ended = score(new MadeUpHistory(30, 6).with(28, "BILL_AMT2", "much"));

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("line 30", "column BILL_AMT2", "\"much\" is not a number")
        .doesNotContain("Exception");
  }

  @Test
  void withoutAModelItSaysHowToTrainOne() throws Exception {
    Ended ended = start("score", folder.resolve("history.csv.gz").toString());

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("no trained model", "deploy/train-risk DATA", "deploy/models/risk");
  }

  @Test
  void helpTellsWhereTheModelLies() throws Exception {
    assertThat(start("train", "--help").out()).contains("deploy/models/risk");
    assertThat(start("train", "--speed").err()).contains("--speed is not known");
  }
}
