package humane.reminder.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The checks of a proof as RFC 9162 §2.1.3.2 and §2.1.4.2 spell them out, step by step. */
final class Rfc9162 {
  private Rfc9162() {}

  /** Nothing when the path has the wrong length. */
  static Optional<byte[]> rootFromInclusion(long index, long size, byte[] leaf, List<byte[]> path) {
    if (index >= size) return Optional.empty();
    long fn = index;
    long sn = size - 1;
    byte[] r = leaf;
    for (byte[] p : path) {
      if (sn == 0) return Optional.empty();
      if ((fn & 1) == 1 || fn == sn) {
        r = TreeHash.node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = TreeHash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 ? Optional.of(r) : Optional.empty();
  }

  static boolean consistent(
      long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
    if (first == second) return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    List<byte[]> path = new java.util.ArrayList<>(proof);
    if (Long.bitCount(first) == 1) path.addFirst(firstRoot);
    if (path.isEmpty()) return false;
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    byte[] fr = path.getFirst();
    byte[] sr = path.getFirst();
    for (byte[] c : path.subList(1, path.size())) {
      if (sn == 0) return false;
      if ((fn & 1) == 1 || fn == sn) {
        fr = TreeHash.node(c, fr);
        sr = TreeHash.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = TreeHash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
  }
}
