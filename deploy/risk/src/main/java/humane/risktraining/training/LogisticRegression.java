package humane.risktraining.training;

import humane.risk.AccountHistory;
import humane.risk.HistoryForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * What the model is measured against: a logistic regression on statuses as categories and amounts
 * on one scale, without protected attributes; fitted by xgboost's linear booster. Nothing scores
 * with it.
 */
final class LogisticRegression {
  private static final int ROUNDS = 60;
  private static final int STATUS_MIN = -2;
  private static final int STATUS_MAX = 4;
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "booster",
          "gblinear",
          "objective",
          "binary:logistic",
          "updater",
          "coord_descent",
          "eta",
          1.0,
          "reg_lambda",
          0.0001,
          "nthread",
          1,
          "verbosity",
          0);

  private LogisticRegression() {}

  /** Fits on some accounts and foresees others. */
  static double[] probabilities(Samples known, Samples asked, HistoryForm form, long seed) {
    double[][] knownRows = rows(known, form);
    double[][] askedRows = rows(asked, form);
    standardise(knownRows, askedRows);
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.put("seed", seed);
    try {
      DMatrix data = matrix(knownRows);
      data.setLabel(known.labels());
      DMatrix others = matrix(askedRows);
      Booster booster = XGBoost.train(data, settings, ROUNDS, Map.of(), null, null);
      float[][] predicted = booster.predict(others);
      booster.dispose();
      data.dispose();
      others.dispose();
      double[] probabilities = new double[predicted.length];
      for (int row = 0; row < predicted.length; row++) probabilities[row] = predicted[row][0];
      return probabilities;
    } catch (XGBoostError broken) {
      throw new IllegalStateException("The logistic regression failed", broken);
    }
  }

  private static double[][] rows(Samples samples, HistoryForm form) {
    return samples.histories().stream().map(history -> row(history, form)).toArray(double[][]::new);
  }

  /** What the model is not given, this is not given either. */
  private static double[] row(AccountHistory history, HistoryForm form) {
    List<Double> row = new ArrayList<>();
    for (double status : history.status())
      for (int category = STATUS_MIN; category < STATUS_MAX; category++)
        row.add(Math.min(status, STATUS_MAX) == category ? 1.0 : 0.0);
    row.add(history.utilisation());
    row.add(history.balance());
    row.add(history.lastPayment());
    if (form == HistoryForm.STATEMENTS) {
      row.add(history.limit());
      for (double bill : history.bills()) row.add(bill);
      for (double payment : history.payments()) row.add(payment);
    } else if (form == HistoryForm.PORTFOLIO) {
      row.add(history.principal());
      row.add(history.arrears());
      row.add(history.monthsOnBook());
    }
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Mean 0 and spread 1 by the known rows; what is not known becomes the mean. */
  private static void standardise(double[][] known, double[][] asked) {
    for (int column = 0; column < known[0].length; column++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (double[] row : known)
        if (!Double.isNaN(row[column])) {
          sum += row[column];
          squares += row[column] * row[column];
          count++;
        }
      double mean = count == 0 ? 0 : sum / count;
      double spread = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
      for (double[][] rows : List.of(known, asked))
        for (double[] row : rows)
          row[column] =
              Double.isNaN(row[column]) || spread == 0 ? 0 : (row[column] - mean) / spread;
    }
  }

  private static DMatrix matrix(double[][] rows) throws XGBoostError {
    float[] values = new float[rows.length * rows[0].length];
    int at = 0;
    for (double[] row : rows) for (double value : row) values[at++] = (float) value;
    return new DMatrix(values, rows.length, rows[0].length, Float.NaN);
  }
}
