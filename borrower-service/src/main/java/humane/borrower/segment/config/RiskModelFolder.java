package humane.borrower.segment.config;

import humane.borrower.segment.SegmentChoice;
import humane.risk.RiskModel;
import humane.risk.file.HelpThresholdsFile;
import humane.risk.file.ModelFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The trained model that humane.risk.model-dir names, read at the start; one that cannot be used
 * stops the start and says why. Without the setting the plain rule decides.
 */
@Startup
@Singleton
public class RiskModelFolder {
  /** Who decides while no model is there, in the place of a model's id. */
  private static final String RULE = "RULE";

  private final String id;
  private final SegmentChoice choice;

  RiskModelFolder(@ConfigProperty(name = "humane.risk.model-dir") Optional<Path> folder) {
    Optional<ModelFile.Identified> found = folder.map(RiskModelFolder::read);
    Optional<RiskModel> model = found.map(ModelFile.Identified::model);
    id = found.map(ModelFile.Identified::id).orElse(RULE);
    try {
      choice = new SegmentChoice(model, HelpThresholdsFile.read());
    } catch (IllegalArgumentException unfit) {
      throw new IllegalStateException(
          "The model in " + folder.orElseThrow() + " cannot be used: " + unfit.getMessage(), unfit);
    }
  }

  /** Tells one model from another, and the rule from both. */
  public String id() {
    return id;
  }

  @Produces
  @Singleton
  SegmentChoice choice() {
    return choice;
  }

  private static ModelFile.Identified read(Path folder) {
    try {
      return ModelFile.read(folder);
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "humane.risk.model-dir names "
              + folder
              + ", and no model can be read there ("
              + unreadable.getMessage()
              + "). Train one with deploy/train-risk, or leave the setting out.",
          unreadable);
    }
  }
}
