package humane.risk.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.risk.Calibration;
import humane.risk.HistoryForm;
import humane.risk.ProtectedAttribute;
import humane.risk.RiskFeature;
import humane.risk.RiskModel;
import humane.risk.Spread;
import humane.risk.Tree;
import humane.risk.TreeEnsemble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A model as JSON: features by name, trees as lists of nodes. The same model is always the same
 * bytes.
 */
public final class ModelFile {
  /** The name of the file in a model's folder. */
  public static final String NAME = "model.json";

  private static final int FORMAT = 1;
  private static final int ID_BYTES = 8;
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  /**
   * @param id tells a model from others: the beginning of its bytes' SHA-256
   */
  public record Identified(String id, RiskModel model) {}

  private record Content(
      int format,
      HistoryForm form,
      List<String> features,
      double baseMargin,
      Calibration calibration,
      Spread scores,
      List<Spread> values,
      List<Tree> trees) {}

  private ModelFile() {}

  public static byte[] bytes(RiskModel model) throws IOException {
    return JSON.writeValueAsBytes(
        new Content(
            FORMAT,
            model.form(),
            model.features().stream().map(RiskFeature::title).toList(),
            model.trees().baseMargin(),
            model.calibration(),
            model.scores(),
            model.values(),
            model.trees().trees()));
  }

  /**
   * Reads the model of a folder.
   *
   * @throws IOException when there is none, or it cannot be read, or it asks what no model may
   */
  public static Identified read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new Identified(id(bytes), read(bytes));
    } catch (IOException | IllegalArgumentException broken) {
      throw new IOException(
          "The model " + file + " cannot be used: " + broken.getMessage(), broken);
    }
  }

  public static RiskModel read(byte[] bytes) throws IOException {
    Content content = JSON.readValue(bytes, Content.class);
    if (content.format() != FORMAT)
      throw new IOException("its format is " + content.format() + ", not " + FORMAT);
    return new RiskModel(
        content.form(),
        content.features().stream().map(ModelFile::feature).toList(),
        new TreeEnsemble(content.baseMargin(), content.trees()),
        content.calibration(),
        content.scores(),
        content.values());
  }

  public static String id(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RiskFeature feature(String title) {
    return RiskFeature.titled(title)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ProtectedAttribute.namedBy(title).isPresent()
                        ? "it asks for "
                            + title
                            + ", which is a protected attribute and never enters a score"
                        : "it asks for " + title + ", which is no feature we know"));
  }
}
