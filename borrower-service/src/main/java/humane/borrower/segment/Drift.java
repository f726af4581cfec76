package humane.borrower.segment;

import humane.risk.AccountHistory;
import humane.risk.RiskModel;
import humane.risk.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how today's accounts lie against those that a model was trained on. */
public final class Drift {
  /** The name under which the score itself stands among the features. */
  public static final String SCORE = "score";

  private final RiskModel model;
  private final Spread.Tally scores;
  private final List<Spread.Tally> values = new ArrayList<>();

  public Drift(RiskModel model) {
    this.model = model;
    this.scores = model.scores().tally();
    for (Spread spread : model.values()) values.add(spread.tally());
  }

  public void add(AccountHistory history, double probability) {
    scores.add((float) probability);
    float[] row = model.row(history);
    for (int feature = 0; feature < row.length; feature++) values.get(feature).add(row[feature]);
  }

  /** Population stability indices of the score and of each feature, by name. */
  public Map<String, Double> indices() {
    Map<String, Double> indices = new LinkedHashMap<>();
    indices.put(SCORE, scores.stabilityIndex());
    for (int feature = 0; feature < values.size(); feature++)
      indices.put(model.features().get(feature).title(), values.get(feature).stabilityIndex());
    return indices;
  }
}
