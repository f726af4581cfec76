package humane.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which line of a batch belongs to which leaf of its list, when they do not simply follow one
 * another. Lines whose leaf is in the list but whose order is not the list's were moved; what has
 * no counterpart is left in gaps.
 */
final class Alignment {
  private static final int NONE = -1;

  private final long firstLeaf;
  private final byte[] leaves;
  private final List<Gap.Line> lines;
  private final int[] leafOfLine;
  private final boolean[] isInOrder;

  final List<Finding> moved = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();

  /**
   * @param leaves the leaf list, 32 bytes each
   * @param lines all lines of the batch in their order
   */
  Alignment(long firstLeaf, byte[] leaves, List<Gap.Line> lines) {
    this.firstLeaf = firstLeaf;
    this.leaves = leaves;
    this.lines = lines;
    this.leafOfLine = leavesOfLines();
    this.isInOrder = longestRise();
    findMoved();
    findGaps();
  }

  /** A second line of the same leaf belongs to none. */
  private int[] leavesOfLines() {
    Map<Hash, Integer> free = new HashMap<>();
    for (int leaf = 0; leaf < leaves.length / Hashes.BYTES; leaf++)
      free.put(Hash.at(leaves, leaf), leaf);
    int[] found = new int[lines.size()];
    for (int line = 0; line < found.length; line++) {
      Integer leaf = free.remove(lines.get(line).hash());
      found[line] = leaf == null ? NONE : leaf;
    }
    return found;
  }

  /** The most lines that stand in the order of their leaves (longest increasing subsequence). */
  private boolean[] longestRise() {
    int[] before = new int[leafOfLine.length];
    int[] lastOfLength = new int[leafOfLine.length + 1];
    int longest = 0;
    for (int line = 0; line < leafOfLine.length; line++) {
      if (leafOfLine[line] == NONE) continue;
      int length = 1;
      int high = longest;
      while (length <= high) {
        int middle = (length + high) >>> 1;
        if (leafOfLine[lastOfLength[middle]] < leafOfLine[line]) length = middle + 1;
        else high = middle - 1;
      }
      before[line] = length > 1 ? lastOfLength[length - 1] : NONE;
      lastOfLength[length] = line;
      longest = Math.max(longest, length);
    }
    boolean[] rising = new boolean[leafOfLine.length];
    int line = longest == 0 ? NONE : lastOfLength[longest];
    for (; line != NONE; line = before[line]) rising[line] = true;
    return rising;
  }

  private void findMoved() {
    for (int line = 0; line < leafOfLine.length; line++)
      if (leafOfLine[line] != NONE && !isInOrder[line])
        moved.add(
            new Finding.EntryMoved(
                firstLeaf + leafOfLine[line], lines.get(line).entryId(), lines.get(line).number()));
  }

  private void findGaps() {
    boolean[] hasLine = new boolean[leaves.length / Hashes.BYTES];
    Arrays.stream(leafOfLine).filter(leaf -> leaf != NONE).forEach(leaf -> hasLine[leaf] = true);
    int leaf = 0;
    Gap gap = new Gap(new ArrayList<>(), new ArrayList<>());
    for (int line = 0; line < leafOfLine.length; line++) {
      if (leafOfLine[line] == NONE) gap.lines().add(lines.get(line));
      if (!isInOrder[line]) continue;
      leaf = takeLeaves(gap, hasLine, leaf, leafOfLine[line]) + 1;
      gap = closed(gap);
    }
    takeLeaves(gap, hasLine, leaf, hasLine.length);
    closed(gap);
  }

  private int takeLeaves(Gap gap, boolean[] hasLine, int from, int to) {
    for (int leaf = from; leaf < to; leaf++)
      if (!hasLine[leaf]) gap.leaves().add(new Gap.Leaf(firstLeaf + leaf, Hash.at(leaves, leaf)));
    return to;
  }

  private Gap closed(Gap gap) {
    if (gap.size() == 0) return gap;
    gaps.add(gap);
    return new Gap(new ArrayList<>(), new ArrayList<>());
  }
}
