package humane.reminder.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree in memory that remembers the root it had at every size. */
final class GrowingTree implements Subtrees {
  final Frontier frontier = new Frontier();
  final List<byte[]> roots = new ArrayList<>(List.of(TreeHash.empty()));
  private final Map<List<Long>, byte[]> complete = new HashMap<>();

  static GrowingTree of(List<byte[]> entries) {
    GrowingTree tree = new GrowingTree();
    for (byte[] entry : entries) {
      tree.frontier.add(
          TreeHash.leaf(entry),
          (level, place, hash) -> tree.complete.put(List.of((long) level, place), hash));
      tree.roots.add(tree.frontier.root());
    }
    return tree;
  }

  @Override
  public byte[] hash(int level, long place) {
    return complete.get(List.of((long) level, place));
  }
}
