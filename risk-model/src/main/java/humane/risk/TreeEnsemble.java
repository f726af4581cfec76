package humane.risk;

import java.util.List;

/** Trees whose leaves add up to log odds. */
public final class TreeEnsemble {
  private final double baseMargin;
  private final List<Tree> trees;
  private final FullTrees full;

  /**
   * @throws IllegalArgumentException when a tree is deeper than any sensible one
   */
  public TreeEnsemble(double baseMargin, List<Tree> trees) {
    this.baseMargin = baseMargin;
    this.trees = List.copyOf(trees);
    this.full = new FullTrees(trees);
  }

  public double baseMargin() {
    return baseMargin;
  }

  public List<Tree> trees() {
    return trees;
  }

  public double margin(float[] row) {
    return margins(row, row.length)[0];
  }

  /**
   * @param rows features row after row
   * @param width how many features a row has
   * @return log odds of each row
   */
  public double[] margins(float[] rows, int width) {
    double[] margins = full.sums(rows, width);
    for (int row = 0; row < margins.length; row++) margins[row] += baseMargin;
    return margins;
  }
}
