package humane.reminder.ledger.rest;

import humane.reminder.ledger.InclusionProof;
import java.util.Base64;
import java.util.List;

/** A proof as outsiders are given it, hashes in base64. */
public record ProofView(
    String entryId, long leafIndex, long treeSize, List<String> path, HeadView head) {

  public static ProofView of(InclusionProof proof) {
    return new ProofView(
        proof.entryId().toString(),
        proof.leafIndex(),
        proof.head().size(),
        base64(proof.path()),
        HeadView.of(proof.head()));
  }

  static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
  }
}
