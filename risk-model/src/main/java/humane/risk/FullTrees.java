package humane.risk;

import java.util.List;

/**
 * Trees filled up to one depth and laid out for speed: a step down is arithmetic without a branch,
 * and a block of rows goes through one tree before the next, so that both stay in the processor's
 * nearest cache.
 *
 * <p>Numbers are compared as whole ones in the same order. What is not known stands twice in a row:
 * once below every number and once above, and each node looks at the one that its tree wants.
 */
final class FullTrees {
  private static final int BLOCK_ROWS = 64;
  private static final int DEPTH_MAX = 10;

  private final int depth;
  private final int count;
  private final int[] asked;
  private final int[] threshold;
  private final float[] leaves;

  FullTrees(List<Tree> trees) {
    depth = trees.stream().mapToInt(tree -> depth(tree, 0)).max().orElse(0);
    if (depth > DEPTH_MAX)
      throw new IllegalArgumentException("A tree is deeper than " + DEPTH_MAX + " questions");
    count = trees.size();
    int inner = (1 << depth) - 1;
    asked = new int[count * inner];
    threshold = new int[count * inner];
    leaves = new float[count << depth];
    for (int tree = 0; tree < count; tree++) lay(trees.get(tree), 0, tree, 0, 0);
  }

  /** What the trees add up to for each row, without the base. */
  double[] sums(float[] rows, int width) {
    int rowCount = rows.length / width;
    double[] sums = new double[rowCount];
    int[] block = new int[BLOCK_ROWS * 2 * width];
    for (int from = 0; from < rowCount; from += BLOCK_ROWS) {
      int size = Math.min(BLOCK_ROWS, rowCount - from);
      for (int at = 0; at < size * width; at++) put(rows[from * width + at], block, 2 * at);
      add(block, size, 2 * width, sums, from);
    }
    return sums;
  }

  private void add(int[] block, int size, int width, double[] sums, int from) {
    int inner = (1 << depth) - 1;
    for (int tree = 0; tree < count; tree++) {
      int nodes = tree * inner;
      int ends = (tree << depth) - inner;
      for (int row = 0; row < size; row++) {
        int start = row * width;
        int node = 0;
        for (int level = 0; level < depth; level++) {
          long distance = (long) block[start + asked[nodes + node]] - threshold[nodes + node];
          // The sign is 1 when the value is smaller: left.
          node = 2 * node + 2 - (int) (distance >>> 63);
        }
        sums[from + row] += leaves[ends + node];
      }
    }
  }

  private void lay(Tree tree, int node, int number, int place, int level) {
    int inner = (1 << depth) - 1;
    if (level == depth) {
      leaves[(number << depth) + place - inner] = tree.value()[node];
      return;
    }
    boolean leaf = tree.isLeaf(node);
    int at = number * inner + place;
    // Below a leaf every way leads to it.
    asked[at] = leaf ? 0 : 2 * tree.feature()[node] + (tree.missingLeft()[node] ? 0 : 1);
    threshold[at] = leaf ? 0 : ordered(tree.threshold()[node]);
    lay(tree, leaf ? node : tree.left()[node], number, 2 * place + 1, level + 1);
    lay(tree, leaf ? node : tree.right()[node], number, 2 * place + 2, level + 1);
  }

  private static void put(float value, int[] block, int at) {
    boolean known = !Float.isNaN(value);
    int ordered = ordered(value);
    block[at] = known ? ordered : Integer.MIN_VALUE;
    block[at + 1] = known ? ordered : Integer.MAX_VALUE;
  }

  /** A whole number for each float, in the same order; both zeros are one. */
  private static int ordered(float value) {
    int bits = Float.floatToRawIntBits(value + 0.0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  private static int depth(Tree tree, int node) {
    return tree.isLeaf(node)
        ? 0
        : 1 + Math.max(depth(tree, tree.left()[node]), depth(tree, tree.right()[node]));
  }
}
