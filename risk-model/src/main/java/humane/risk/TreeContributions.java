package humane.risk;

/**
 * How much each feature of a row moved the score away from the mean, in log odds: exact Shapley
 * values over a tree's paths. Source: Lundberg, Erion, Lee, "Consistent Individualized Feature
 * Attribution for Tree Ensembles" (2018), algorithm 2; a test holds them against xgboost's own.
 */
final class TreeContributions {
  private final Tree tree;
  private final float[] row;
  private final double[] sums;

  private TreeContributions(Tree tree, float[] row, double[] sums) {
    this.tree = tree;
    this.row = row;
    this.sums = sums;
  }

  /** Adds one tree's contributions to the sums, one for each feature. */
  static void add(Tree tree, float[] row, double[] sums) {
    if (!tree.isLeaf(0)) new TreeContributions(tree, row, sums).walk(0, new Path(0), 1, 1, -1);
  }

  private void walk(int node, Path before, double zero, double one, int feature) {
    Path path = before.extended(zero, one, feature);
    if (tree.isLeaf(node)) {
      for (int at = 1; at < path.length; at++)
        sums[path.feature[at]] +=
            path.weightWithout(at) * (path.one[at] - path.zero[at]) * tree.value()[node];
      return;
    }
    int asked = tree.feature()[node];
    int hot = tree.next(node, row[asked]);
    int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
    double passedZero = 1;
    double passedOne = 1;
    int known = path.placeOf(asked);
    if (known > 0) {
      passedZero = path.zero[known];
      passedOne = path.one[known];
      path = path.without(known);
    }
    float[] cover = tree.cover();
    walk(hot, path, passedZero * cover[hot] / cover[node], passedOne, asked);
    walk(cold, path, passedZero * cover[cold] / cover[node], 0, asked);
  }

  /**
   * The distinct features on the way to a node: the share of paths through it when the feature is
   * left out ({@code zero}), when it is known ({@code one}), and the weights of subsets by size.
   */
  private static final class Path {
    final int length;
    final int[] feature;
    final double[] zero;
    final double[] one;
    final double[] weight;

    Path(int length) {
      this.length = length;
      feature = new int[length];
      zero = new double[length];
      one = new double[length];
      weight = new double[length];
    }

    private Path copy(int size) {
      Path copy = new Path(size);
      int kept = Math.min(size, length);
      System.arraycopy(feature, 0, copy.feature, 0, kept);
      System.arraycopy(zero, 0, copy.zero, 0, kept);
      System.arraycopy(one, 0, copy.one, 0, kept);
      System.arraycopy(weight, 0, copy.weight, 0, kept);
      return copy;
    }

    Path extended(double addedZero, double addedOne, int added) {
      Path longer = copy(length + 1);
      longer.feature[length] = added;
      longer.zero[length] = addedZero;
      longer.one[length] = addedOne;
      longer.weight[length] = length == 0 ? 1 : 0;
      for (int at = length - 1; at >= 0; at--) {
        longer.weight[at + 1] += addedOne * longer.weight[at] * (at + 1) / (length + 1);
        longer.weight[at] = addedZero * longer.weight[at] * (length - at) / (length + 1);
      }
      return longer;
    }

    Path without(int place) {
      Path shorter = copy(length - 1);
      unwind(place, shorter.weight);
      for (int at = place; at < length - 1; at++) {
        shorter.feature[at] = feature[at + 1];
        shorter.zero[at] = zero[at + 1];
        shorter.one[at] = one[at + 1];
      }
      return shorter;
    }

    double weightWithout(int place) {
      double[] left = new double[length - 1];
      unwind(place, left);
      double sum = 0;
      for (double part : left) sum += part;
      return sum;
    }

    private void unwind(int place, double[] result) {
      double next = weight[length - 1];
      for (int at = length - 2; at >= 0; at--)
        if (one[place] != 0) {
          result[at] = next * length / ((at + 1) * one[place]);
          next = weight[at] - result[at] * zero[place] * (length - 1 - at) / length;
        } else result[at] = weight[at] * length / (zero[place] * (length - 1 - at));
    }

    int placeOf(int asked) {
      for (int at = 1; at < length; at++) if (feature[at] == asked) return at;
      return -1;
    }
  }
}
