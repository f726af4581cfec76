package humane.verifier;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a tree: one complete subtree for each binary digit of its size, the largest
 * first when written out.
 */
final class Edge {
  private static final int LEVELS = 63;

  private final Hashes hashes;
  private final byte[] @Nullable [] subtrees = new byte[LEVELS] @Nullable [];
  private long size;

  /**
   * @param size how many leaves; below zero there is no tree
   * @throws BadForm when there are not as many hashes as the size has digits
   */
  Edge(Hashes hashes, long size, byte[] written) throws BadForm {
    if (size < 0 || written.length != Long.bitCount(size) * Hashes.BYTES)
      throw new BadForm(
          "a frontier of "
              + Long.bitCount(size)
              + " hashes was expected for a tree of "
              + size
              + ", not "
              + written.length
              + " bytes");
    this.hashes = hashes;
    this.size = size;
    int at = 0;
    for (int level = LEVELS - 1; level >= 0; level--)
      if ((size >> level & 1) == 1) {
        subtrees[level] = Arrays.copyOfRange(written, at, at + Hashes.BYTES);
        at += Hashes.BYTES;
      }
  }

  void add(byte[] leaves, int at) {
    byte[] hash = Arrays.copyOfRange(leaves, at, at + Hashes.BYTES);
    int level = 0;
    for (byte[] left = subtrees[0]; left != null; left = subtrees[level]) {
      hash = hashes.node(left, hash);
      subtrees[level++] = null;
    }
    subtrees[level] = hash;
    size++;
  }

  long size() {
    return size;
  }

  byte[] root() {
    byte[] root = null;
    for (byte[] subtree : subtrees)
      if (subtree != null) root = root == null ? subtree : hashes.node(subtree, root);
    return root == null ? hashes.plain(new byte[0]) : root;
  }
}
