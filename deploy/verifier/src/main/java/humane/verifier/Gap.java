package humane.verifier;

import java.util.List;

/**
 * A stretch of a batch in which leaves and lines do not belong together, between two places where
 * they do.
 */
record Gap(List<Leaf> leaves, List<Line> lines) {

  /** A leaf without its entry. */
  record Leaf(long index, Hash hash) {}

  /** A line without its leaf. */
  record Line(String entryId, long number, Hash hash) {}

  int size() {
    return leaves.size() + lines.size();
  }
}
