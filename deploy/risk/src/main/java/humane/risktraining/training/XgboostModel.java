package humane.risktraining.training;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import humane.risk.Tree;
import humane.risk.TreeEnsemble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * xgboost's JSON read into our trees. Source: xgboost's documentation, "Introduction to Model IO",
 * and its schema {@code model.schema}.
 */
final class XgboostModel {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private XgboostModel() {}

  static TreeEnsemble read(byte[] json) {
    try {
      JsonNode learner = JSON.readTree(json).required("learner");
      List<Tree> trees = new ArrayList<>();
      for (JsonNode tree : learner.required("gradient_booster").required("model").required("trees"))
        trees.add(tree(tree));
      return new TreeEnsemble(baseMargin(learner.required("learner_model_param")), trees);
    } catch (IOException broken) {
      throw new IllegalStateException("xgboost's model is not the JSON we know", broken);
    }
  }

  /** Kept as a probability, like "[2.2E-1]". */
  private static double baseMargin(JsonNode parameters) {
    float base =
        Float.parseFloat(parameters.required("base_score").asText().replaceAll("[\\[\\]]", ""));
    return -Math.log(1.0 / base - 1.0);
  }

  private static Tree tree(JsonNode tree) {
    JsonNode left = tree.required("left_children");
    int nodes = left.size();
    int[] feature = new int[nodes];
    float[] threshold = new float[nodes];
    int[] lefts = new int[nodes];
    int[] rights = new int[nodes];
    boolean[] missingLeft = new boolean[nodes];
    float[] value = new float[nodes];
    float[] cover = new float[nodes];
    for (int node = 0; node < nodes; node++) {
      boolean leaf = left.get(node).asInt() < 0;
      float condition = (float) tree.required("split_conditions").get(node).asDouble();
      feature[node] = leaf ? -1 : tree.required("split_indices").get(node).asInt();
      // Minus infinity parts what is known from what is not; every number is above the least one,
      // too.
      threshold[node] = leaf ? 0 : Math.max(condition, -Float.MAX_VALUE);
      value[node] = leaf ? condition : 0;
      lefts[node] = leaf ? 0 : left.get(node).asInt();
      rights[node] = leaf ? 0 : tree.required("right_children").get(node).asInt();
      missingLeft[node] = !leaf && tree.required("default_left").get(node).asInt() == 1;
      cover[node] = (float) tree.required("sum_hessian").get(node).asDouble();
    }
    return new Tree(feature, threshold, lefts, rights, missingLeft, value, cover);
  }
}
