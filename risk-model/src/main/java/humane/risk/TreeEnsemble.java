package humane.risk;

import java.util.List;

/**
 * Trees whose leaves add up to log odds. Their nodes lie in one block of memory, and many rows go
 * through one tree before the next, so that a tree stays in the processor's cache.
 */
public final class TreeEnsemble {
  private static final int BLOCK_ROWS = 256;

  private final double baseMargin;
  private final List<Tree> trees;
  private final int[] roots;
  private final int[] feature;
  private final float[] threshold;
  private final int[] left;
  private final int[] right;
  private final boolean[] missingLeft;
  private final float[] value;

  public TreeEnsemble(double baseMargin, List<Tree> trees) {
    this.baseMargin = baseMargin;
    this.trees = List.copyOf(trees);
    int nodes = trees.stream().mapToInt(tree -> tree.feature().length).sum();
    roots = new int[trees.size()];
    feature = new int[nodes];
    threshold = new float[nodes];
    left = new int[nodes];
    right = new int[nodes];
    missingLeft = new boolean[nodes];
    value = new float[nodes];
    int at = 0;
    for (int number = 0; number < trees.size(); number++) {
      Tree tree = trees.get(number);
      int size = tree.feature().length;
      roots[number] = at;
      System.arraycopy(tree.feature(), 0, feature, at, size);
      System.arraycopy(tree.threshold(), 0, threshold, at, size);
      System.arraycopy(tree.missingLeft(), 0, missingLeft, at, size);
      System.arraycopy(tree.value(), 0, value, at, size);
      for (int node = 0; node < size; node++) {
        left[at + node] = at + tree.left()[node];
        right[at + node] = at + tree.right()[node];
      }
      at += size;
    }
  }

  public double baseMargin() {
    return baseMargin;
  }

  public List<Tree> trees() {
    return trees;
  }

  public double margin(float[] row) {
    double[] margins = new double[1];
    add(row, row.length, 0, 1, margins);
    return baseMargin + margins[0];
  }

  /**
   * @param rows features row after row
   * @param width how many features a row has
   * @return log odds of each row
   */
  public double[] margins(float[] rows, int width) {
    int count = rows.length / width;
    double[] margins = new double[count];
    for (int from = 0; from < count; from += BLOCK_ROWS)
      add(rows, width, from, Math.min(from + BLOCK_ROWS, count), margins);
    for (int row = 0; row < count; row++) margins[row] += baseMargin;
    return margins;
  }

  private void add(float[] rows, int width, int from, int to, double[] margins) {
    for (int root : roots)
      for (int row = from; row < to; row++) {
        int start = row * width;
        int node = root;
        for (int asked = feature[node]; asked >= 0; asked = feature[node]) {
          float known = rows[start + asked];
          boolean goesLeft = known < threshold[node] || (missingLeft[node] && Float.isNaN(known));
          node = goesLeft ? left[node] : right[node];
        }
        margins[row] += value[node];
      }
  }
}
