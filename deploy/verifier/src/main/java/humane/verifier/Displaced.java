package humane.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the gaps of all batches side by side: an entry that left one batch may stand in another. */
final class Displaced {
  private final List<Gap> gaps = new ArrayList<>();
  private long size;

  void add(List<Gap> more) {
    for (Gap gap : more) {
      gaps.add(gap);
      size += gap.size();
    }
  }

  long size() {
    return size;
  }

  List<Finding> findings() {
    Map<Hash, Gap.Leaf> vacant = new HashMap<>();
    for (Gap gap : gaps) for (Gap.Leaf leaf : gap.leaves()) vacant.put(leaf.hash(), leaf);
    Map<Gap.Line, Gap.Leaf> moved = new HashMap<>();
    for (Gap gap : gaps)
      for (Gap.Line line : gap.lines()) {
        Gap.Leaf home = vacant.remove(line.hash());
        if (home != null) moved.put(line, home);
      }
    List<Finding> findings = new ArrayList<>();
    moved.forEach(
        (line, home) ->
            findings.add(new Finding.EntryMoved(home.index(), line.entryId(), line.number())));
    for (Gap gap : gaps)
      addPairs(
          gap.leaves().stream().filter(leaf -> vacant.containsKey(leaf.hash())).toList(),
          gap.lines().stream().filter(line -> !moved.containsKey(line)).toList(),
          findings);
    return findings;
  }

  /** A leaf and a line in the same gap are taken for one entry that was altered. */
  private static void addPairs(
      List<Gap.Leaf> leaves, List<Gap.Line> lines, List<Finding> findings) {
    int both = Math.min(leaves.size(), lines.size());
    for (int i = 0; i < both; i++)
      findings.add(
          new Finding.EntryAltered(
              leaves.get(i).index(), lines.get(i).entryId(), lines.get(i).number()));
    for (Gap.Leaf leaf : leaves.subList(both, leaves.size()))
      findings.add(new Finding.EntryRemoved(leaf.index()));
    for (Gap.Line line : lines.subList(both, lines.size()))
      findings.add(new Finding.EntryInserted(line.entryId(), line.number()));
  }
}
