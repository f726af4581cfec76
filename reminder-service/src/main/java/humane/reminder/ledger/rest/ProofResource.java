package humane.reminder.ledger.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.ledger.TreeHead;
import humane.reminder.ledger.store.Heads;
import humane.reminder.ledger.store.LedgerKeys;
import humane.reminder.ledger.store.Proofs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
   * @param path the hashes of RFC 6962 §2.1.2
   * @param head of the tree of {@code to} leaves
   */
  record Consistency(long from, long to, List<String> path, HeadView head) {}

  private final Heads heads;
  private final LedgerKeys keys;
  private final Proofs proofs;

  ProofResource(Heads heads, LedgerKeys keys, Proofs proofs) {
    this.heads = heads;
    this.keys = keys;
    this.proofs = proofs;
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
  public ProofView proof(String entryId, @RestQuery @Nullable String size) {
    UUID id = idOf(entryId);
    Long asked = TreeSize.of("size", size);
    TreeHead head = asked == null ? latest() : headOf("size", asked);
    return switch (proofs.of(id, head)) {
      case Proofs.Answer.Proved proved -> ProofView.of(proved.proof());
      case Proofs.Answer.NotYetSealed waiting ->
          throw Problem.conflict(
              "not-sealed-yet", "The entry is not sealed in this head; ask again in a second.");
      case Proofs.Answer.NoSuchEntry none -> throw Problem.notFound("ledger entry", entryId);
    };
  }

  /**
   * @param from the size of the older tree, at least 1
   * @param to the size of a head; the latest unless told
   */
  @GET
  @Path("/consistency")
  @RolesAllowed(Roles.COMPLIANCE)
  public Consistency consistency(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
    Long older = TreeSize.of("from", from);
    Long newer = TreeSize.of("to", to);
    if (older == null)
      throw Problem.badInput("from", null, "is required: the size of the older tree");
    TreeHead head = newer == null ? latest() : headOf("to", newer);
    if (older < 1 || older > head.size())
      throw Problem.badInput("from", older.toString(), "must be between 1 and " + head.size());
    return new Consistency(
        older, head.size(), ProofView.base64(proofs.consistency(older, head)), HeadView.of(head));
  }

  private static UUID idOf(String entryId) {
    try {
      return UUID.fromString(entryId);
    } catch (IllegalArgumentException broken) {
      throw Problem.notFound("ledger entry", entryId);
    }
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
}
