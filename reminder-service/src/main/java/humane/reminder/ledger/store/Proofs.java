package humane.reminder.ledger.store;

import humane.reminder.ledger.InclusionProof;
import humane.reminder.ledger.TreeHead;
import humane.reminder.ledger.TreeProofs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proofs from the stored tree; each reads a few dozen hashes, however large the ledger is. */
@ApplicationScoped
public class Proofs {

  /** What can be said of an entry. */
  public sealed interface Answer {
    record Proved(InclusionProof proof) implements Answer {}

    /** It is written, and not in the tree of that head. */
    record NotYetSealed() implements Answer {}

    record NoSuchEntry() implements Answer {}
  }

  private final SealedEntries entries;
  private final StoredTree tree;

  Proofs(SealedEntries entries, StoredTree tree) {
    this.entries = entries;
    this.tree = tree;
  }

  /**
   * @param head of the tree to prove it in
   */
  public Answer of(UUID entryId, TreeHead head) {
    Optional<Long> leaf = entries.leafOf(entryId);
    if (leaf.isEmpty() && !entries.exists(entryId)) return new Answer.NoSuchEntry();
    if (leaf.isEmpty() || leaf.get() >= head.size()) return new Answer.NotYetSealed();
    List<byte[]> path = new TreeProofs(tree.subtrees()).inclusion(leaf.get(), head.size());
    return new Answer.Proved(new InclusionProof(entryId, leaf.get(), path, head));
  }

  /**
   * The hashes of RFC 6962 §2.1.2.
   *
   * @param from the size of the older tree, from 1 to that of the head
   */
  public List<byte[]> consistency(long from, TreeHead head) {
    return new TreeProofs(tree.subtrees()).consistency(from, head.size());
  }
}
