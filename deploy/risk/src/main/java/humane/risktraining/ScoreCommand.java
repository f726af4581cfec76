package humane.risktraining;

import humane.risk.AccountHistory;
import humane.risk.HistoryForm;
import humane.risk.RiskModel;
import humane.risk.file.ModelFile;
import humane.risktraining.history.HistoryFile;
import humane.risktraining.history.HistoryRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints id,probability for each row of a file, and nothing else. Nothing is printed before the
 * whole file was read without fault.
 */
final class ScoreCommand {
  private static final int BLOCK_ROWS = 4096;

  private final RiskModel model;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintStream lines = new PrintStream(kept, false, StandardCharsets.UTF_8);
  private final List<String> ids = new ArrayList<>();
  private final List<AccountHistory> histories = new ArrayList<>();

  private ScoreCommand(RiskModel model) {
    this.model = model;
  }

  static void run(Options options, PrintStream out) throws IOException {
    Path file = options.needFile();
    if (!Files.isRegularFile(options.modelFile()))
      throw new Refusal(
          "There is no trained model in "
              + options.model()
              + ". Train one on a history whose outcomes are known: deploy/train-risk DATA"
              + (options.named().containsKey("--model") ? " --model " + options.model() : ""));
    ScoreCommand command = new ScoreCommand(ModelFile.read(options.model()).model());
    HistoryForm form = HistoryFile.withoutOutcomes(file, command::take);
    if (!command.model.form().isGivenBy(form))
      throw new Refusal(
          file
              + " is a history of the form "
              + form
              + "; the model in "
              + options.model()
              + " asks for the form "
              + command.model.form()
              + ".");
    command.score();
    command.lines.flush();
    command.kept.writeTo(out);
    out.flush();
    if (out.checkError()) throw new IOException("The output could not be written");
  }

  private void take(HistoryRow row) {
    ids.add(row.id());
    histories.add(row.history());
    if (ids.size() == BLOCK_ROWS) score();
  }

  private void score() {
    double[] probabilities = model.probabilities(histories);
    for (int row = 0; row < probabilities.length; row++)
      lines
          .append(cell(ids.get(row)))
          .append(String.format(Locale.ROOT, ",%.8f\n", probabilities[row]));
    ids.clear();
    histories.clear();
  }

  private static String cell(String id) {
    return id.contains(",") || id.contains("\"") || id.contains("\n")
        ? '"' + id.replace("\"", "\"\"") + '"'
        : id;
  }
}
