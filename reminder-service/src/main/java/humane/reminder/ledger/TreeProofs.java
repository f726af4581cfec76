package humane.reminder.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs as RFC 6962 §2.1.1 and §2.1.2 define them. Each reads a number of subtrees that grows with
 * the logarithm of the size. Ranges of leaves are half open.
 */
public final class TreeProofs {
  private final Subtrees subtrees;

  public TreeProofs(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /** PATH(m, D[n]): what shows that leaf {@code index} is in the tree of {@code size} leaves. */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size)
      throw new IllegalArgumentException("A tree of " + size + " has no leaf " + index);
    List<byte[]> path = new ArrayList<>();
    path(index, 0, size, path);
    return path;
  }

  /**
   * PROOF(m, D[n]): what shows that the tree of {@code size} begins with the one of {@code from}.
   */
  public List<byte[]> consistency(long from, long size) {
    if (from < 1 || from > size)
      throw new IllegalArgumentException("A tree of " + size + " does not begin with " + from);
    List<byte[]> proof = new ArrayList<>();
    subproof(from, 0, size, true, proof);
    return proof;
  }

  /** MTH(D[from:to]). */
  public byte[] root(long from, long to) {
    long leaves = to - from;
    if (leaves == 0) return TreeHash.empty();
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return subtrees.hash(level, from >> level);
    }
    long middle = from + largestPowerBelow(leaves);
    return TreeHash.node(root(from, middle), root(middle, to));
  }

  private void path(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) return;
    long middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      path(index, from, middle, path);
      path.add(root(middle, to));
    } else {
      path(index, middle, to, path);
      path.add(root(from, middle));
    }
  }

  /** SUBPROOF(m, D[from:to], known): whether the reader knows the root of what is asked about. */
  private void subproof(long old, long from, long to, boolean known, List<byte[]> proof) {
    if (old == to) {
      if (!known) proof.add(root(from, to));
      return;
    }
    long middle = from + largestPowerBelow(to - from);
    if (old <= middle) {
      subproof(old, from, middle, known, proof);
      proof.add(root(middle, to));
    } else {
      subproof(old, middle, to, false, proof);
      proof.add(root(from, middle));
    }
  }

  /** The largest power of two that is smaller than {@code leaves}, which is at least 2. */
  private static long largestPowerBelow(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
