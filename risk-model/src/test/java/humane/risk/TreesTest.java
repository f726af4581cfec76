package humane.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TreesTest {
  private static final int WIDTH = 4;
  private static final float INFINITE = Float.POSITIVE_INFINITY;

  /** Asks feature 0, and on the left feature 1; what is not known goes right, then left. */
  private static final Tree SMALL =
      new Tree(
          new int[] {0, 1, -1, -1, -1},
          new float[] {0.5f, -2f, 0, 0, 0},
          new int[] {1, 3, 0, 0, 0},
          new int[] {2, 4, 0, 0, 0},
          new boolean[] {false, true, false, false, false},
          new float[] {0, 0, 7, 1, 3},
          new float[] {10, 6, 4, 2, 4});

  private static double marginOf(float... row) {
    return new TreeEnsemble(0.25, List.of(SMALL)).margin(row);
  }

  @Test
  void aValueBelowTheThresholdGoesLeftAndOneOnItGoesRight() {
    assertThat(marginOf(0.5f, 0)).isEqualTo(7.25);
    assertThat(marginOf(Math.nextDown(0.5f), -2f)).isEqualTo(3.25);
    assertThat(marginOf(-INFINITE, Math.nextDown(-2f))).isEqualTo(1.25);
  }

  @Test
  void whatIsNotKnownGoesWhereTheTreeSays() {
    assertThat(marginOf(Float.NaN, 0)).isEqualTo(7.25);
    assertThat(marginOf(0, Float.NaN)).isEqualTo(1.25);
  }

  @Test
  void bothZerosAreOneNumber() {
    Tree atZero =
        new Tree(
            new int[] {0, -1, -1},
            new float[] {0f, 0, 0},
            new int[] {1, 0, 0},
            new int[] {2, 0, 0},
            new boolean[3],
            new float[] {0, -1, 1},
            new float[] {2, 1, 1});
    TreeEnsemble trees = new TreeEnsemble(0, List.of(atZero));

    assertThat(trees.margin(new float[] {-0f})).isEqualTo(trees.margin(new float[] {0f}));
    assertThat(trees.margin(new float[] {0f})).isEqualTo(1);
  }

  @Property
  void theFastWayIsTheWayDownTheTree(@ForAll long seed) {
    Random random = new Random(seed);
    List<Tree> trees = randomTrees(random, 7);
    float[] rows = new float[150 * WIDTH];
    for (int at = 0; at < rows.length; at++) rows[at] = value(random);
    double[] margins = new TreeEnsemble(0.1, trees).margins(rows, WIDTH);

    for (int row = 0; row < 150; row++) {
      double expected = 0.1;
      for (Tree tree : trees) {
        int node = 0;
        while (!tree.isLeaf(node)) node = tree.next(node, rows[row * WIDTH + tree.feature()[node]]);
        expected += tree.value()[node];
      }
      assertThat(margins[row]).isEqualTo(expected, within(1e-9));
    }
  }

  @Property
  void contributionsAddUpToTheDistanceFromTheMean(@ForAll long seed) {
    Random random = new Random(seed);
    Tree tree = randomTrees(random, 1).getFirst();
    float[] row = {value(random), value(random), value(random), value(random)};
    double[] sums = new double[WIDTH];
    TreeContributions.add(tree, row, sums);
    double sum = 0;
    for (double one : sums) sum += one;

    assertThat(sum)
        .isEqualTo(new TreeEnsemble(0, List.of(tree)).margin(row) - mean(tree, 0), within(1e-6));
  }

  @Test
  void aTreeThatTurnsBackIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Tree(
                    new int[] {0, -1},
                    new float[2],
                    new int[] {0, 0},
                    new int[] {1, 0},
                    new boolean[2],
                    new float[2],
                    new float[2]));
  }

  private static double mean(Tree tree, int node) {
    if (tree.isLeaf(node)) return tree.value()[node];
    float[] cover = tree.cover();
    int left = tree.left()[node];
    int right = tree.right()[node];
    return (cover[left] * mean(tree, left) + cover[right] * mean(tree, right)) / cover[node];
  }

  private static float value(Random random) {
    return random.nextInt(8) == 0 ? Float.NaN : (random.nextInt(41) - 20) / 4f;
  }

  private static List<Tree> randomTrees(Random random, int count) {
    List<Tree> trees = new ArrayList<>();
    for (int number = 0; number < count; number++) trees.add(randomTree(random, 4));
    return trees;
  }

  /** Nodes in the order in which they are met; a node may be a leaf before the last level. */
  private static Tree randomTree(Random random, int depth) {
    List<int[]> nodes = new ArrayList<>();
    List<float[]> numbers = new ArrayList<>();
    grow(random, depth, nodes, numbers);
    int size = nodes.size();
    boolean[] missingLeft = new boolean[size];
    for (int node = 0; node < size; node++) missingLeft[node] = nodes.get(node)[3] == 1;
    return new Tree(
        nodes.stream().mapToInt(node -> node[0]).toArray(),
        column(numbers, 0),
        nodes.stream().mapToInt(node -> node[1]).toArray(),
        nodes.stream().mapToInt(node -> node[2]).toArray(),
        missingLeft,
        column(numbers, 1),
        column(numbers, 2));
  }

  private static float[] column(List<float[]> numbers, int place) {
    float[] column = new float[numbers.size()];
    for (int node = 0; node < column.length; node++) column[node] = numbers.get(node)[place];
    return column;
  }

  private static int grow(Random random, int depth, List<int[]> nodes, List<float[]> numbers) {
    int at = nodes.size();
    int[] node = {-1, 0, 0, random.nextInt(2)};
    float[] number = {(random.nextInt(41) - 20) / 4f, random.nextFloat(), 1 + random.nextInt(9)};
    nodes.add(node);
    numbers.add(number);
    if (depth == 0 || random.nextInt(5) == 0) return at;
    node[0] = random.nextInt(WIDTH);
    node[1] = grow(random, depth - 1, nodes, numbers);
    node[2] = grow(random, depth - 1, nodes, numbers);
    number[1] = 0;
    number[2] = numbers.get(node[1])[2] + numbers.get(node[2])[2];
    return at;
  }
}
