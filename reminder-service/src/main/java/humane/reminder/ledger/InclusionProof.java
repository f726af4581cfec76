package humane.reminder.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Shows that an entry is in the ledger.
 *
 * @param leafIndex where it stands, counted from 0
 * @param path the hashes of RFC 6962 §2.1.1, from the leaf up
 * @param head of the tree that it is proved to be in
 */
public record InclusionProof(UUID entryId, long leafIndex, List<byte[]> path, TreeHead head) {}
