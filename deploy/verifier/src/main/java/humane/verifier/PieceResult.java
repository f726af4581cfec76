package humane.verifier;

import java.util.List;

/** What one piece of the file came to, looked at by itself. */
sealed interface PieceResult {

  /**
   * A batch.
   *
   * @param line where it begins
   * @param firstLeaf as the leaf list counts
   * @param rootBefore of the tree that the batch continues; empty when that cannot be told
   * @param leadsToRoot whether its leaves lead from there to the root of its head
   * @param moved entries that stand in another place of the same batch
   */
  record Batch(
      long line,
      Head head,
      long firstLeaf,
      byte[] rootBefore,
      boolean leadsToRoot,
      Keys.Answer signature,
      int entries,
      List<Finding> moved,
      List<Gap> gaps)
      implements PieceResult {

    long lastLeaf() {
      return head.size() - 1;
    }
  }

  /** Lines that no batch line goes before. */
  record Stray(Gap lines) implements PieceResult {}

  /** A batch line that cannot be read, so that nothing can be said of its entries. */
  record Unreadable(long line, String why) implements PieceResult {}
}
