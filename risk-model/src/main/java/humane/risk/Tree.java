package humane.risk;

/**
 * One tree, node 0 its root. A row goes left where its value is below the threshold.
 *
 * @param feature place of the feature that a node asks for, -1 at a leaf
 * @param threshold what a node compares with
 * @param left the node for smaller values, or at a leaf 0
 * @param right the node for others
 * @param missingLeft where a value that is not known goes
 * @param value what a leaf adds to the score, in log odds
 * @param cover how much of the training data came through a node
 */
public record Tree(
    int[] feature,
    float[] threshold,
    int[] left,
    int[] right,
    boolean[] missingLeft,
    float[] value,
    float[] cover) {

  public Tree {
    int nodes = feature.length;
    if (nodes == 0
        || threshold.length != nodes
        || left.length != nodes
        || right.length != nodes
        || missingLeft.length != nodes
        || value.length != nodes
        || cover.length != nodes)
      throw new IllegalArgumentException("A tree's lists must tell of the same nodes");
    for (int node = 0; node < nodes; node++)
      if (feature[node] >= 0
          && (left[node] <= node
              || right[node] <= node
              || left[node] >= nodes
              || right[node] >= nodes))
        throw new IllegalArgumentException("A tree's branches must lead to later nodes");
  }

  boolean isLeaf(int node) {
    return feature[node] < 0;
  }

  int next(int node, float asked) {
    boolean goesLeft = Float.isNaN(asked) ? missingLeft[node] : asked < threshold[node];
    return goesLeft ? left[node] : right[node];
  }
}
