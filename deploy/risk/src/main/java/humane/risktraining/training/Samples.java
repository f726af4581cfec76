package humane.risktraining.training;

import humane.risk.AccountHistory;
import humane.risk.HistoryForm;
import humane.risk.RiskFeature;
import humane.risktraining.history.HistoryRow;
import java.util.List;

/**
 * Accounts and what came of them.
 *
 * @param form what the histories say
 */
public record Samples(HistoryForm form, List<AccountHistory> histories, boolean[] defaulted) {

  public Samples {
    histories = List.copyOf(histories);
    if (histories.size() != defaulted.length)
      throw new IllegalArgumentException("Each history needs its outcome");
  }

  public static Samples of(HistoryForm form, List<HistoryRow> rows) {
    boolean[] defaulted = new boolean[rows.size()];
    for (int row = 0; row < defaulted.length; row++)
      defaulted[row] = Boolean.TRUE.equals(rows.get(row).defaulted());
    return new Samples(form, rows.stream().map(HistoryRow::history).toList(), defaulted);
  }

  public int size() {
    return defaulted.length;
  }

  public int defaults() {
    int count = 0;
    for (boolean one : defaulted) if (one) count++;
    return count;
  }

  public Samples only(int[] places) {
    boolean[] outcomes = new boolean[places.length];
    AccountHistory[] picked = new AccountHistory[places.length];
    for (int at = 0; at < places.length; at++) {
      outcomes[at] = defaulted[places[at]];
      picked[at] = histories.get(places[at]);
    }
    return new Samples(form, List.of(picked), outcomes);
  }

  /** Feature after feature, row after row. */
  float[] matrix(List<RiskFeature> features) {
    float[] matrix = new float[size() * features.size()];
    int at = 0;
    for (AccountHistory history : histories)
      for (RiskFeature feature : features) matrix[at++] = feature.of(history);
    return matrix;
  }

  float[] labels() {
    float[] labels = new float[size()];
    for (int row = 0; row < labels.length; row++) labels[row] = defaulted[row] ? 1 : 0;
    return labels;
  }
}
