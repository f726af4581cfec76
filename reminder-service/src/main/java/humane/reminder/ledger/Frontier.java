package humane.reminder.ledger;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the largest complete subtrees that its leaves fall into, one
 * for each binary digit of its size. It is all that adding a leaf and telling the root take.
 */
public final class Frontier {
  private static final int LEVELS = 63;

  /** Told of each subtree, leaves included, in the moment it is complete. */
  @FunctionalInterface
  public interface Completed {
    void subtree(int level, long place, byte[] hash);
  }

  private final byte[] @Nullable [] edge = new byte[LEVELS] @Nullable [];
  private long size;

  /** The edge of a tree that is stored. */
  public static Frontier of(long size, Subtrees subtrees) {
    Frontier frontier = new Frontier();
    frontier.size = size;
    for (int level = 0; level < LEVELS; level++)
      if ((size >> level & 1) == 1)
        frontier.edge[level] = subtrees.hash(level, (size >> level) - 1);
    return frontier;
  }

  /** Adds one leaf at the right. */
  public void add(byte[] leaf, Completed completed) {
    byte[] hash = leaf;
    int level = 0;
    completed.subtree(0, size, hash);
    for (byte[] left = edge[0]; left != null; left = edge[level]) {
      edge[level] = null;
      hash = TreeHash.node(left, hash);
      level++;
      completed.subtree(level, size >> level, hash);
    }
    edge[level] = hash;
    size++;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    byte[] root = null;
    for (byte[] subtree : edge)
      if (subtree != null) root = root == null ? subtree : TreeHash.node(subtree, root);
    return root == null ? TreeHash.empty() : root;
  }

  /** The subtrees one after another, the largest first. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int level = LEVELS - 1; level >= 0; level--) {
      byte[] subtree = edge[level];
      if (subtree != null) bytes.writeBytes(subtree);
    }
    return bytes.toByteArray();
  }
}
