package humane.verifier;

import java.util.List;

/** Follows an inclusion proof from a leaf to the root, as RFC 9162 §2.1.3.2 does. */
final class Inclusion {
  private Inclusion() {}

  /**
   * The root that the path leads to.
   *
   * @throws BadForm when the path is not as long as the tree is high
   */
  static byte[] root(Hashes hashes, long index, long size, byte[] leaf, List<byte[]> path)
      throws BadForm {
    if (index >= size) throw new BadForm("a tree of " + size + " has no leaf " + index);
    long fn = index;
    long sn = size - 1;
    byte[] root = leaf;
    for (byte[] sibling : path) {
      if (sn == 0) throw new BadForm("the path is too long");
      if ((fn & 1) == 1 || fn == sn) {
        root = hashes.node(sibling, root);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        root = hashes.node(root, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    if (sn != 0) throw new BadForm("the path is too short");
    return root;
  }
}
