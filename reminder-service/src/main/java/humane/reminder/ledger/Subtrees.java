package humane.reminder.ledger;

/**
 * The complete subtrees of the tree: those whose leaves are all there, so that they never change.
 */
@FunctionalInterface
public interface Subtrees {

  /**
   * The root of one complete subtree.
   *
   * @param level 0 is a leaf, 1 two leaves, n 2<sup>n</sup> leaves
   * @param place how many subtrees of that level stand to its left
   */
  byte[] hash(int level, long place);
}
