package humane.risktraining;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.risk.HelpThresholds;
import humane.risk.HistoryForm;
import humane.risk.file.HelpThresholdsFile;
import humane.risk.file.ModelFile;
import humane.risktraining.card.CardMaking;
import humane.risktraining.card.CardText;
import humane.risktraining.card.ModelCard;
import humane.risktraining.history.HistoryFile;
import humane.risktraining.training.CrossValidation;
import humane.risktraining.training.Samples;
import humane.risktraining.training.Training;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;

/** Trains, measures, and writes model.json, card.json and card.md into the model's folder. */
final class TrainCommand {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private TrainCommand() {}

  static void run(Options options, PrintStream says) throws IOException {
    Path file = options.needFile();
    HistoryFile.History history = HistoryFile.withOutcomes(file);
    Samples samples = Samples.of(history.form(), history.rows());
    HistoryForm form =
        options.switches().contains("--for-portfolio") && history.form() != HistoryForm.PORTFOLIO
            ? HistoryForm.EITHER
            : history.form();
    says.println(
        samples.size() + " accounts, " + samples.defaults() + " of them in default. Training …");
    Training.Trained trained = new Training(form, options.seed()).train(samples);
    byte[] model = ModelFile.bytes(trained.model());
    says.println("Measuring on five folds …");
    CrossValidation.Result measured = CrossValidation.of(samples, form, options.seed());
    LocalDate today = LocalDate.now(Clock.systemUTC());
    ModelCard card =
        CardMaking.make(
            ModelFile.id(model),
            today,
            CardMaking.data(
                String.valueOf(file.getFileName()), sha256(file), history.form(), samples),
            trained,
            options.seed(),
            history.rows(),
            samples,
            measured,
            HelpThresholds.on(today, HelpThresholdsFile.read()));
    Path folder = Files.createDirectories(options.model());
    // The model last: what stands there always has its card.
    write(folder.resolve("card.md"), CardText.of(card).getBytes(StandardCharsets.UTF_8));
    write(folder.resolve("card.json"), JSON.writeValueAsBytes(card));
    write(folder.resolve(ModelFile.NAME), model);
    for (ModelCard.MeasureLine line : card.overFolds())
      says.printf(
          "%-18s %.4f ± %.4f   (logistic regression %.4f ± %.4f)%n",
          line.measure(),
          line.model(),
          line.modelStandardError(),
          line.logistic(),
          line.logisticStandardError());
    says.println("The model and its card are in " + folder.toAbsolutePath().normalize() + ".");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
