package humane.risktraining.card;

import humane.risktraining.measure.CalibrationTable;
import humane.risktraining.training.CrossValidation;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a card says. Measures are of accounts that the measuring model had not seen.
 *
 * @param modelId the beginning of the SHA-256 of model.json
 * @param selfCareBelow probability below which an account is left alone more
 * @param earlySupportFrom probability from which help comes early
 */
public record ModelCard(
    String modelId,
    LocalDate trainedOn,
    Data data,
    List<FeatureLine> features,
    String method,
    String settings,
    int trees,
    double calibrationSlope,
    double calibrationShift,
    long seed,
    List<CrossValidation.Fold> folds,
    List<MeasureLine> overFolds,
    CrossValidation.Pooled pooled,
    CalibrationTable calibration,
    double selfCareBelow,
    double earlySupportFrom,
    List<Group> groups,
    List<Library> libraries) {

  /**
   * @param sha256 of the file as it lay there
   */
  public record Data(
      String file, String sha256, String form, int accounts, int defaults, double defaultRate) {}

  /**
   * @param direction what a larger value may do to the score
   */
  public record FeatureLine(String feature, String direction) {}

  /** Mean and standard error over the folds, the model beside a logistic regression. */
  public record MeasureLine(
      String measure,
      double model,
      double modelStandardError,
      double logistic,
      double logisticStandardError) {}

  /**
   * Accounts that share a value of a protected attribute, which the model does not know.
   *
   * @param selfCare share of them left alone more
   * @param earlySupport share of them helped early
   * @param missed share of their defaults that were not helped early
   * @param needless share of their other accounts that were
   */
  public record Group(
      String attribute,
      String value,
      int accounts,
      double defaultRate,
      double foreseen,
      double auc,
      double brier,
      double selfCare,
      double earlySupport,
      double missed,
      double needless) {}

  public record Library(String name, String version) {}
}
