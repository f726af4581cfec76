package humane.reminder.ledger.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.ledger.Frontier;
import humane.reminder.ledger.TreeHead;
import humane.reminder.ledger.store.Heads;
import humane.reminder.ledger.store.LedgerKeys;
import humane.reminder.ledger.store.SealedEntries;
import humane.reminder.ledger.store.SealedEntries.SealedEntry;
import humane.reminder.ledger.store.StoredTree;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The sealed ledger, or what was added after an older head, in the form that {@code
 * deploy/verify-ledger} checks: a first line, then for each batch its head with the leaf list, and
 * its entries. However large, it is read and sent a batch at a time.
 */
@Path("/ledger/export")
@RunOnVirtualThread
public class LedgerExport {
  static final String FORM = "humane-ledger/1";
  private static final int HEADS_AT_ONCE = 200;

  /**
   * The first line.
   *
   * @param after the head of {@code from} leaves, whose tree this one continues
   * @param head the last in the file; so that a file cut short is known for one
   */
  record Beginning(
      String export,
      long from,
      List<ExportedKey> keys,
      @Nullable HeadView after,
      @Nullable HeadView head) {}

  /** The line before the entries of a batch. */
  record BatchLine(Batch batch) {}

  /**
   * @param frontier the complete subtrees of the tree before this batch, the largest first, 32
   *     bytes each, in base64
   * @param leaves the hashes of the batch's entries, in their order, 32 bytes each, in base64
   */
  record Batch(HeadView head, String frontier, String leaves) {}

  private final Heads heads;
  private final LedgerKeys keys;
  private final SealedEntries entries;
  private final StoredTree tree;

  LedgerExport(Heads heads, LedgerKeys keys, SealedEntries entries, StoredTree tree) {
    this.heads = heads;
    this.keys = keys;
    this.entries = entries;
    this.tree = tree;
  }

  /**
   * @param from the size of the head after which to begin; 0, the whole, unless told
   * @param to the size of the head with which to end; the latest unless told
   */
  @GET
  @Produces("application/x-ndjson")
  @RolesAllowed(Roles.COMPLIANCE)
  public Response export(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
    Long first = TreeSize.of("from", from);
    Long asked = TreeSize.of("to", to);
    Optional<TreeHead> last = asked == null ? heads.latest() : headOf("to", asked);
    Optional<TreeHead> after = first == null ? Optional.empty() : headOf("from", first);
    long begin = after.map(TreeHead::size).orElse(0L);
    long end = last.map(TreeHead::size).orElse(0L);
    if (begin > end) throw Problem.badInput("from", from, "must not be above " + end);
    Beginning beginning =
        new Beginning(
            FORM,
            begin,
            ExportedKey.of(keys.all()),
            after.map(HeadView::of).orElse(null),
            last.map(HeadView::of).orElse(null));
    StreamingOutput lines = out -> write(beginning, begin, end, out);
    return Response.ok(lines)
        .header(
            "Content-Disposition",
            "attachment; filename=\"ledger-" + begin + "-" + end + ".ndjson\"")
        .build();
  }

  private void write(Beginning beginning, long from, long to, OutputStream out) throws IOException {
    ExportLines lines = new ExportLines(out);
    lines.object(beginning);
    Frontier frontier = Frontier.of(from, tree.subtrees());
    for (List<TreeHead> piece = heads.after(from, to, HEADS_AT_ONCE);
        !piece.isEmpty();
        piece = heads.after(frontier.size(), to, HEADS_AT_ONCE))
      for (TreeHead head : piece) writeBatch(head, frontier, lines);
    lines.flush();
  }

  private void writeBatch(TreeHead head, Frontier frontier, ExportLines lines) throws IOException {
    List<SealedEntry> batch = entries.between(frontier.size(), head.size());
    byte[] before = frontier.bytes();
    byte[] leaves = new byte[batch.size() * 32];
    for (int i = 0; i < batch.size(); i++) {
      byte[] leaf = batch.get(i).leaf();
      System.arraycopy(leaf, 0, leaves, i * leaf.length, leaf.length);
      frontier.add(leaf, (level, place, hash) -> {});
    }
    if (frontier.size() != head.size())
      throw new IllegalStateException(
          "The stored leaf list ends before the head of " + head.size());
    lines.object(new BatchLine(new Batch(HeadView.of(head), base64(before), base64(leaves))));
    for (SealedEntry entry : batch) lines.entry(entry.bytes());
  }

  /** The empty tree has no head. */
  private Optional<TreeHead> headOf(String field, long size) {
    if (size == 0) return Optional.empty();
    return Optional.of(
        heads
            .ofSize(size)
            .orElseThrow(
                () -> Problem.badInput(field, Long.toString(size), "must be the size of a head")));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
