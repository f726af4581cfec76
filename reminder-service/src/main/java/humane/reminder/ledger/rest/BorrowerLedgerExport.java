package humane.reminder.ledger.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.ledger.TreeHead;
import humane.reminder.ledger.TreeProofs;
import humane.reminder.ledger.store.Heads;
import humane.reminder.ledger.store.LedgerKeys;
import humane.reminder.ledger.store.SealedEntries;
import humane.reminder.ledger.store.SealedEntries.SealedEntry;
import humane.reminder.ledger.store.StoredTree;
import humane.reminder.ledger.store.Subjects;
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
import org.jspecify.annotations.Nullable;

/** One borrower's entries, each with the proof that it is in the ledger, all to one signed head. */
@Path("/borrowers/{id}/ledger-export")
@RunOnVirtualThread
public class BorrowerLedgerExport {

  /**
   * The first line.
   *
   * @param entries how many follow
   * @param head to which every proof leads
   */
  record Beginning(
      String history,
      String subject,
      long entries,
      List<ExportedKey> keys,
      @Nullable HeadView head) {}

  /** The line after each entry. */
  record ProofLine(Proof proof) {}

  record Proof(String entryId, long leafIndex, long treeSize, List<String> path) {}

  private final Heads heads;
  private final LedgerKeys keys;
  private final SealedEntries entries;
  private final Subjects subjects;
  private final StoredTree tree;

  BorrowerLedgerExport(
      Heads heads, LedgerKeys keys, SealedEntries entries, Subjects subjects, StoredTree tree) {
    this.heads = heads;
    this.keys = keys;
    this.entries = entries;
    this.subjects = subjects;
    this.tree = tree;
  }

  @GET
  @Produces("application/x-ndjson")
  @RolesAllowed(Roles.COMPLIANCE)
  public Response export(String id) {
    String subject = subjects.known(id).orElseThrow(() -> Problem.notFound("borrower", id));
    @Nullable TreeHead head = heads.latest().orElse(null);
    long size = head == null ? 0 : head.size();
    Beginning beginning =
        new Beginning(
            LedgerExport.FORM,
            subject,
            entries.count(subject, size),
            ExportedKey.of(keys.all()),
            head == null ? null : HeadView.of(head));
    StreamingOutput lines = out -> write(beginning, subject, size, out);
    return Response.ok(lines)
        .header(
            "Content-Disposition", "attachment; filename=\"ledger-history-" + subject + ".ndjson\"")
        .build();
  }

  private void write(Beginning beginning, String subject, long size, OutputStream out)
      throws IOException {
    ExportLines lines = new ExportLines(out);
    lines.object(beginning);
    TreeProofs proofs = new TreeProofs(tree.subtrees());
    long place = -1;
    for (List<SealedEntry> piece = entries.of(subject, place, size);
        !piece.isEmpty();
        piece = entries.of(subject, place, size)) {
      for (SealedEntry entry : piece) {
        lines.entry(entry.bytes());
        lines.object(new ProofLine(proof(entry, size, proofs)));
      }
      place = piece.getLast().place();
    }
    lines.flush();
  }

  private static Proof proof(SealedEntry entry, long size, TreeProofs proofs) {
    List<String> path =
        proofs.inclusion(entry.place(), size).stream()
            .map(Base64.getEncoder()::encodeToString)
            .toList();
    return new Proof(entry.id().toString(), entry.place(), size, path);
  }
}
