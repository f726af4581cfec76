package humane.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the heads from batch to batch, in the order of the file. */
final class Chain {
  private final List<Finding> findings;
  private final List<Finding.BatchesMissing> missing = new ArrayList<>();
  private final List<Head> held;
  private final List<Head> heldAndFound = new ArrayList<>();
  private final long from;
  private long size;
  private byte[] hash;
  private byte[] root;

  /**
   * @param after the head of {@code from} leaves that the file continues; none when it begins at 0
   * @param held heads that the reader had already
   */
  Chain(long from, @Nullable Head after, List<Head> held, List<Finding> findings) {
    this.findings = findings;
    this.held = held;
    this.from = from;
    this.size = from;
    this.hash = after == null ? new byte[Hashes.BYTES] : after.hash();
    this.root = after == null ? new Hashes().plain(new byte[0]) : after.root();
    if (after != null) compareWithHeld(after);
  }

  void follow(PieceResult.Batch batch) {
    Head head = batch.head();
    addSignature(batch.signature(), head, findings);
    if (head.size() <= size) {
      outOfPlace(batch);
      return;
    }
    boolean linked = Arrays.equals(head.previous(), hash);
    if (!linked && batch.firstLeaf() > size)
      missing.add(new Finding.BatchesMissing(size, batch.firstLeaf() - 1));
    else if (!linked) findings.add(new Finding.ChainBroken(head.size(), size));
    if (!batch.leadsToRoot())
      findings.add(new Finding.BatchForged(linked ? size : batch.firstLeaf(), batch.lastLeaf()));
    else if (linked && !Arrays.equals(batch.rootBefore(), root))
      findings.add(new Finding.Rewritten(head.size(), size));
    compareWithHeld(head);
    size = head.size();
    hash = head.hash();
    root = head.root();
  }

  /** A batch that stands late is not missing. */
  private void outOfPlace(PieceResult.Batch batch) {
    missing.remove(new Finding.BatchesMissing(batch.firstLeaf(), batch.lastLeaf()));
    findings.add(new Finding.BatchOutOfPlace(batch.head().size(), batch.line()));
    if (!batch.leadsToRoot())
      findings.add(new Finding.BatchForged(batch.firstLeaf(), batch.lastLeaf()));
  }

  private void compareWithHeld(Head head) {
    for (Head mine : held)
      if (mine.size() == head.size()) {
        heldAndFound.add(mine);
        if (!mine.statesTheSameAs(head)) findings.add(new Finding.AnotherHistory(mine.size()));
      }
  }

  /**
   * @param stated the last head as the first line names it
   */
  void end(@Nullable Head stated, Keys keys) {
    findings.addAll(missing);
    long known = size;
    if (stated != null) {
      addSignature(keys.check(stated), stated, findings);
      known = Math.max(known, stated.size());
      if (stated.size() < size || stated.size() == size && !Arrays.equals(stated.hash(), hash))
        findings.add(
            new Finding.Unreadable(1, "it names another head than that of the last batch"));
    } else if (size > from) {
      findings.add(new Finding.Unreadable(1, "it names no head, but batches follow"));
    }
    for (Head mine : held) {
      addSignature(keys.check(mine), mine, findings);
      if (mine.size() > size) known = Math.max(known, mine.size());
      else if (!heldAndFound.contains(mine)) findings.add(new Finding.AnotherHistory(mine.size()));
    }
    if (known > size) findings.add(new Finding.TailMissing(size, known - 1));
  }

  long size() {
    return size;
  }

  static void addSignature(Keys.Answer answer, Head head, List<Finding> findings) {
    switch (answer) {
      case GOOD -> {}
      case BAD -> findings.add(new Finding.BadSignature(head.size(), head.keyId()));
      case UNKNOWN_KEY -> findings.add(new Finding.UnknownKey(head.size(), head.keyId()));
    }
  }
}
