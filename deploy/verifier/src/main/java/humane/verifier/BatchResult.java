package humane.verifier;

import java.util.List;

/**
 * What one piece of the file came to, looked at by itself.
 *
 * @param head none when the piece has no batch line, or one that cannot be read
 * @param unreadable why the batch line cannot be read, if so
 * @param firstLeaf as the leaf list counts
 * @param rootBefore of the tree that the batch continues
 * @param leadsToRoot whether its leaves lead from there to the root of its head
 * @param moved entries that stand in another place of the same batch
 */
record BatchResult(
    long line,
    Head head,
    String unreadable,
    long firstLeaf,
    byte[] rootBefore,
    boolean leadsToRoot,
    Keys.Answer signature,
    int entries,
    List<Finding> moved,
    List<Gap> gaps) {

  static BatchResult unreadable(long line, String why) {
    return new BatchResult(line, null, why, 0, null, false, null, 0, List.of(), List.of());
  }

  static BatchResult stray(long line, List<Gap.Line> lines) {
    return new BatchResult(
        line, null, null, 0, null, false, null, 0, List.of(), List.of(new Gap(List.of(), lines)));
  }
}
