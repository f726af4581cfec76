package humane.risktraining.card;

import humane.risk.HelpThresholds;
import humane.risk.HistoryForm;
import humane.risk.RiskModel;
import humane.risktraining.history.HistoryRow;
import humane.risktraining.measure.CalibrationTable;
import humane.risktraining.measure.Measures;
import humane.risktraining.training.CrossValidation;
import humane.risktraining.training.Samples;
import humane.risktraining.training.Training;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts a card together. */
public final class CardMaking {
  private static final String METHOD =
      "Boosted trees (xgboost), monotone in each feature marked so; the number of trees and the calibration (Platt) come from"
          + " inner folds. Measured by five folds, each the whole training on four fifths, inner folds and calibration included.";

  private CardMaking() {}

  public static ModelCard make(
      String modelId,
      LocalDate today,
      ModelCard.Data data,
      Training.Trained trained,
      long seed,
      List<HistoryRow> rows,
      Samples samples,
      CrossValidation.Result measured,
      HelpThresholds thresholds) {
    RiskModel model = trained.model();
    return new ModelCard(
        modelId,
        today,
        data,
        model.features().stream()
            .map(feature -> new ModelCard.FeatureLine(feature.title(), feature.direction().name()))
            .toList(),
        METHOD,
        Training.settings(),
        trained.trees(),
        model.calibration().slope(),
        model.calibration().shift(),
        seed,
        measured.folds(),
        overFolds(measured.folds()),
        measured.pooled(),
        CalibrationTable.ofEqualCounts(measured.probabilities(), samples.defaulted()),
        thresholds.selfCareBelow(),
        thresholds.earlySupportFrom(),
        GroupComparison.of(rows, measured.probabilities(), samples.defaulted(), thresholds),
        Libraries.all());
  }

  public static ModelCard.Data data(String file, String sha256, HistoryForm form, Samples samples) {
    return new ModelCard.Data(
        file,
        sha256,
        form.name(),
        samples.size(),
        samples.defaults(),
        (double) samples.defaults() / samples.size());
  }

  /** Mean and standard error of each measure over the folds. */
  public static List<ModelCard.MeasureLine> overFolds(List<CrossValidation.Fold> folds) {
    List<ModelCard.MeasureLine> lines = new ArrayList<>();
    lines.add(line("AUC", folds, Measures::auc));
    lines.add(line("Gini", folds, Measures::gini));
    lines.add(line("KS", folds, Measures::ks));
    lines.add(line("Brier", folds, Measures::brier));
    lines.add(line("ECE", folds, Measures::ece));
    lines.add(line("ECE, equal counts", folds, Measures::eceOfEqualCounts));
    return lines;
  }

  private static ModelCard.MeasureLine line(
      String name, List<CrossValidation.Fold> folds, ToDoubleFunction<Measures> measure) {
    Measures.Mean model =
        Measures.Mean.of(
            folds.stream().mapToDouble(fold -> measure.applyAsDouble(fold.model())).toArray());
    Measures.Mean logistic =
        Measures.Mean.of(
            folds.stream().mapToDouble(fold -> measure.applyAsDouble(fold.logistic())).toArray());
    return new ModelCard.MeasureLine(
        name, model.mean(), model.standardError(), logistic.mean(), logistic.standardError());
  }
}
