package humane.risktraining.training;

import humane.risk.RiskFeature;
import humane.risk.TreeEnsemble;
import humane.risktraining.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Boosted trees by xgboost, held to what sense demands of each feature. One thread a fit, so that
 * the same data and seed give the same trees on any machine; several fits run beside each other.
 */
final class Boosting {
  /**
   * Shallow trees, small steps, a part of the rows and of the features at a time. Chosen on folds
   * dealt otherwise than those that are reported; there a depth of 3 to 6, twice the weight or the
   * shrinkage, and other shares moved the AUC by about 0.001 or less.
   */
  private static final Map<String, Object> SETTINGS =
      Map.ofEntries(
          Map.entry("objective", "binary:logistic"),
          Map.entry("tree_method", "hist"),
          Map.entry("eta", 0.03),
          Map.entry("max_depth", 4),
          Map.entry("min_child_weight", 20),
          Map.entry("reg_lambda", 10),
          Map.entry("subsample", 0.6),
          Map.entry("colsample_bytree", 0.4),
          Map.entry("nthread", 1),
          Map.entry("verbosity", 0));

  private final List<RiskFeature> features;
  private final long seed;

  Boosting(List<RiskFeature> features, long seed) {
    this.features = features;
    this.seed = seed;
  }

  static Map<String, Object> settings() {
    return SETTINGS;
  }

  /** A fit; close it, it holds memory that Java does not see. */
  final class Fitted implements AutoCloseable {
    private final Booster booster;

    private Fitted(Booster booster) {
      this.booster = booster;
    }

    /** Log odds by the first trees only. */
    double[] margins(Samples samples, int trees) {
      try (Matrix matrix = new Matrix(samples)) {
        float[][] predicted = booster.predict(matrix.data, true, trees);
        double[] margins = new double[predicted.length];
        for (int row = 0; row < margins.length; row++) margins[row] = predicted[row][0];
        return margins;
      } catch (XGBoostError broken) {
        throw failed(broken);
      }
    }

    TreeEnsemble trees() {
      try {
        return XgboostModel.read(booster.toByteArray("json"));
      } catch (XGBoostError broken) {
        throw failed(broken);
      }
    }

    @Override
    public void close() {
      booster.dispose();
    }
  }

  Fitted fit(Samples samples, int trees) {
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.put("seed", seed);
    settings.put(
        "monotone_constraints",
        features.stream()
            .map(feature -> Integer.toString(feature.direction().sign()))
            .collect(Collectors.joining(",", "(", ")")));
    try (Matrix matrix = new Matrix(samples)) {
      matrix.data.setLabel(samples.labels());
      return new Fitted(XGBoost.train(matrix.data, settings, trees, Map.of(), null, null));
    } catch (XGBoostError broken) {
      throw failed(broken);
    }
  }

  private final class Matrix implements AutoCloseable {
    private final DMatrix data;

    Matrix(Samples samples) throws XGBoostError {
      try {
        data = new DMatrix(samples.matrix(features), samples.size(), features.size(), Float.NaN);
      } catch (ExceptionInInitializerError | UnsatisfiedLinkError | NoClassDefFoundError missing) {
        throw new Refusal(
            "xgboost's own library does not load here ("
                + reason(missing)
                + "). It comes for Linux and macOS on x86-64 and arm64; on Linux it needs the package libgomp1.");
      }
    }

    @Override
    public void close() {
      data.dispose();
    }
  }

  private static String reason(Throwable missing) {
    Throwable last = missing;
    while (last.getCause() != null) last = last.getCause();
    return String.valueOf(last.getMessage());
  }

  private static IllegalStateException failed(XGBoostError broken) {
    return new IllegalStateException("xgboost failed: " + broken.getMessage(), broken);
  }
}
