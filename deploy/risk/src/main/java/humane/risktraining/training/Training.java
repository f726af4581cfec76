package humane.risktraining.training;

import humane.risk.Calibration;
import humane.risk.HistoryForm;
import humane.risk.RiskFeature;
import humane.risk.RiskModel;
import humane.risk.Spread;
import humane.risktraining.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Trains a model. How many trees, and how log odds become probabilities, is found on inner folds:
 * each account is judged there by trees that had not seen it.
 */
public final class Training {
  private static final int INNER_FOLDS = 5;
  private static final int[] TREES = {100, 150, 200, 250, 300};

  /** Fewer outcomes of a kind tell nothing in folds. */
  private static final int OUTCOMES_MIN = 50;

  /**
   * @param trees how many were found best
   * @param unseen each account's probability by a model that had not seen it, in order; its
   *     calibration has, by two numbers
   */
  public record Trained(RiskModel model, int trees, double[] unseen) {}

  private final HistoryForm form;
  private final long seed;

  /**
   * @param form what the model may ask: of the samples' own form, or of either
   */
  public Training(HistoryForm form, long seed) {
    this.form = form;
    this.seed = seed;
  }

  /** Xgboost's settings, for the card. */
  public static String settings() {
    return new TreeMap<>(Boosting.settings()).toString();
  }

  /**
   * @throws Refusal when there are too few outcomes of either kind
   */
  public Trained train(Samples samples) {
    if (samples.defaults() < OUTCOMES_MIN || samples.size() - samples.defaults() < OUTCOMES_MIN)
      throw new Refusal(
          "There are "
              + samples.defaults()
              + " defaults among "
              + samples.size()
              + " accounts; at least "
              + OUTCOMES_MIN
              + " of either outcome are needed to learn and to check.");
    List<RiskFeature> features = features(samples);
    Boosting boosting = new Boosting(features, seed);
    double[][] margins = unseenMargins(boosting, samples);
    int best = best(margins, samples.defaulted());
    Calibration calibration = PlattScaling.fit(margins[best], samples.defaulted());
    double[] unseen = Arrays.stream(margins[best]).map(calibration::probability).toArray();
    try (Boosting.Fitted fitted = boosting.fit(samples, TREES[best])) {
      RiskModel model =
          new RiskModel(
              form,
              features,
              fitted.trees(),
              calibration,
              Spread.of(floats(unseen)),
              spreads(features, samples));
      return new Trained(model, TREES[best], unseen);
    }
  }

  /** What no account says is not asked for. */
  private List<RiskFeature> features(Samples samples) {
    return RiskFeature.givenBy(form).stream()
        .filter(
            feature ->
                samples.histories().stream().anyMatch(history -> !Float.isNaN(feature.of(history))))
        .toList();
  }

  private double[][] unseenMargins(Boosting boosting, Samples samples) {
    Folds folds = Folds.of(samples.defaulted(), INNER_FOLDS, seed);
    double[][] margins = new double[TREES.length][samples.size()];
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      Samples inside = samples.only(folds.inside(fold));
      try (Boosting.Fitted fitted =
          boosting.fit(samples.only(folds.outside(fold)), TREES[TREES.length - 1])) {
        for (int choice = 0; choice < TREES.length; choice++)
          folds.place(fold, fitted.margins(inside, TREES[choice]), margins[choice]);
      }
    }
    return margins;
  }

  private static int best(double[][] margins, boolean[] defaulted) {
    int best = 0;
    for (int choice = 1; choice < margins.length; choice++)
      if (logLoss(margins[choice], defaulted) < logLoss(margins[best], defaulted)) best = choice;
    return best;
  }

  private static double logLoss(double[] margins, boolean[] defaulted) {
    double sum = 0;
    for (int row = 0; row < margins.length; row++)
      sum += Math.log1p(Math.exp(defaulted[row] ? -margins[row] : margins[row]));
    return sum / margins.length;
  }

  private static List<Spread> spreads(List<RiskFeature> features, Samples samples) {
    List<Spread> spreads = new ArrayList<>();
    for (RiskFeature feature : features) {
      float[] values = new float[samples.size()];
      for (int row = 0; row < values.length; row++)
        values[row] = feature.of(samples.histories().get(row));
      spreads.add(Spread.of(values));
    }
    return spreads;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int at = 0; at < values.length; at++) floats[at] = (float) values[at];
    return floats;
  }
}
