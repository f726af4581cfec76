package humane.reminder.ledger.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.ledger.TreeHead;
import humane.reminder.ledger.TreeProofs;
import humane.reminder.ledger.store.Heads;
import humane.reminder.ledger.store.LedgerKeys;
import humane.reminder.ledger.store.SealedEntries;
import humane.reminder.ledger.store.StoredTree;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an entry is in the ledger, and that the ledger of today begins with an older one.
 */
@Path("/ledger")
@RunOnVirtualThread
public class ProofResource {

  /**
   * @param path the hashes of RFC 6962 §2.1.1, from the leaf up
   */
  record Inclusion(
      String entryId, long leafIndex, long treeSize, List<String> path, HeadView head) {}

  /**
   * @param path the hashes of RFC 6962 §2.1.2
   * @param head of the tree of {@code to} leaves
   */
  record Consistency(long from, long to, List<String> path, HeadView head) {}

  private final Heads heads;
  private final LedgerKeys keys;
  private final SealedEntries entries;
  private final StoredTree tree;

  ProofResource(Heads heads, LedgerKeys keys, SealedEntries entries, StoredTree tree) {
    this.heads = heads;
    this.keys = keys;
    this.entries = entries;
    this.tree = tree;
  }

  @GET
  @Path("/head")
  @RolesAllowed(Roles.COMPLIANCE)
  public HeadView head() {
    return HeadView.of(latest());
  }

  /** Public, as a public key should be. */
  @GET
  @Path("/keys")
  @PermitAll
  public List<KeyView> keys() {
    return KeyView.of(keys.all());
  }

  /**
   * @param size of the head to prove it to; the latest unless told
   */
  @GET
  @Path("/proofs/{entryId}")
  @RolesAllowed(Roles.COMPLIANCE)
  public Inclusion proof(String entryId, @RestQuery @Nullable Long size) {
    long index = leafOf(entryId);
    TreeHead head = size == null ? latest() : headOf("size", size);
    if (index >= head.size())
      throw Problem.badInput(
          "size", String.valueOf(size), "must be above " + index + ", where the entry stands");
    return new Inclusion(
        entryId,
        index,
        head.size(),
        base64(new TreeProofs(tree.subtrees()).inclusion(index, head.size())),
        HeadView.of(head));
  }

  /**
   * @param from the size of the older tree, at least 1
   * @param to the size of a head; the latest unless told
   */
  @GET
  @Path("/consistency")
  @RolesAllowed(Roles.COMPLIANCE)
  public Consistency consistency(@RestQuery @Nullable Long from, @RestQuery @Nullable Long to) {
    if (from == null)
      throw Problem.badInput("from", null, "is required: the size of the older tree");
    TreeHead head = to == null ? latest() : headOf("to", to);
    if (from < 1 || from > head.size())
      throw Problem.badInput("from", from.toString(), "must be between 1 and " + head.size());
    return new Consistency(
        from,
        head.size(),
        base64(new TreeProofs(tree.subtrees()).consistency(from, head.size())),
        HeadView.of(head));
  }

  private long leafOf(String entryId) {
    UUID id;
    try {
      id = UUID.fromString(entryId);
    } catch (IllegalArgumentException broken) {
      throw Problem.notFound("ledger entry", entryId);
    }
    return entries
        .leafOf(id)
        .orElseGet(
            () -> {
              if (entries.exists(id))
                throw Problem.conflict(
                    "not-sealed-yet", "The entry is not sealed yet; ask again in a second.");
              throw Problem.notFound("ledger entry", entryId);
            });
  }

  private TreeHead latest() {
    return heads
        .latest()
        .orElseThrow(
            () ->
                Problem.of(
                    404, "nothing-sealed", "Not found", "The ledger has no entry that is sealed."));
  }

  private TreeHead headOf(String field, long size) {
    return heads
        .ofSize(size)
        .orElseThrow(
            () -> Problem.badInput(field, Long.toString(size), "must be the size of a head"));
  }

  private static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
  }
}
