package humane.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A trained model: how likely an account is to fall into default.
 *
 * @param form the histories it can score
 * @param features what it asks, in the order of its columns
 * @param scores how its probabilities lay in training, each account's from a model that had not
 *     seen it
 * @param values how each feature lay in training
 */
public record RiskModel(
    HistoryForm form,
    List<RiskFeature> features,
    TreeEnsemble trees,
    Calibration calibration,
    Spread scores,
    List<Spread> values) {

  public RiskModel {
    features = List.copyOf(features);
    values = List.copyOf(values);
    if (values.size() != features.size())
      throw new IllegalArgumentException("Each feature needs its spread");
    for (RiskFeature feature : features)
      if (!RiskFeature.givenBy(form).contains(feature))
        throw new IllegalArgumentException(
            "A history of the form " + form + " does not say " + feature.title());
    for (Tree tree : trees.trees())
      for (int feature : tree.feature())
        if (feature >= features.size())
          throw new IllegalArgumentException("A tree asks for a feature that is not there");
  }

  public float[] row(AccountHistory history) {
    float[] row = new float[features.size()];
    fill(row, 0, history);
    return row;
  }

  public double probability(AccountHistory history) {
    return calibration.probability(trees.margin(row(history)));
  }

  /** As {@link #probability}, for many at once. */
  public double[] probabilities(List<AccountHistory> histories) {
    int width = features.size();
    float[] rows = new float[histories.size() * width];
    for (int row = 0; row < histories.size(); row++) fill(rows, row * width, histories.get(row));
    double[] result = trees.margins(rows, width);
    for (int row = 0; row < result.length; row++)
      result[row] = calibration.probability(result[row]);
    return result;
  }

  /**
   * How much each feature moved the score away from the mean, in log odds before calibration; above
   * 0 is more risk. Together with the mean they add up to the score.
   */
  public double[] contributions(float[] row) {
    double[] sums = new double[features.size()];
    for (Tree tree : trees.trees()) TreeContributions.add(tree, row, sums);
    return sums;
  }

  /** Contributions summed by what they speak of. */
  public Map<ReasonTheme, Double> themes(AccountHistory history) {
    Map<ReasonTheme, Double> sums = new EnumMap<>(ReasonTheme.class);
    double[] contributions = contributions(row(history));
    for (int at = 0; at < contributions.length; at++)
      sums.merge(features.get(at).theme(), contributions[at], Double::sum);
    return sums;
  }

  private void fill(float[] rows, int start, AccountHistory history) {
    for (int at = 0; at < features.size(); at++) rows[start + at] = features.get(at).of(history);
  }
}
