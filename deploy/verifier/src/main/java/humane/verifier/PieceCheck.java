package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Looks at one batch by itself: hashes its entries, compares them with the leaf list, and lets the
 * list lead from the frontier before it to the root of its head. A frontier and a list that lead to
 * a signed root are the true ones, so batches can be looked at in any order.
 */
final class PieceCheck implements Callable<PieceResult> {
  private static final ThreadLocal<Hashes> HASHES = ThreadLocal.withInitial(Hashes::new);

  private final Piece piece;
  private final Keys keys;

  PieceCheck(Piece piece, Keys keys) {
    this.piece = piece;
    this.keys = keys;
  }

  @Override
  public PieceResult call() {
    Hashes hashes = HASHES.get();
    if (!piece.beginsWithBatch())
      return new PieceResult.Stray(new Gap(List.of(), lines(hashed(hashes, 0), 0)));
    try {
      JsonNode line = Json.exactObject(piece.bytes(), piece.begin(0), piece.length(0));
      Json.fields(line, "batch");
      JsonNode batch = line.path("batch");
      Json.fields(batch, "head", "frontier", "leaves");
      Head head = Head.of(batch.path("head"));
      byte[] leaves = Json.base64(batch, "leaves");
      if (leaves.length == 0 || leaves.length % Hashes.BYTES != 0)
        throw new BadForm("its leaf list is no list of hashes");
      return judged(hashes, head, leaves, Json.base64(batch, "frontier"));
    } catch (BadForm broken) {
      return new PieceResult.Unreadable(piece.firstLine(), broken.why());
    }
  }

  private PieceResult judged(Hashes hashes, Head head, byte[] leaves, byte[] frontier) {
    long firstLeaf = head.size() - leaves.length / Hashes.BYTES;
    byte[] rootBefore = {};
    boolean leadsToRoot = false;
    try {
      Edge edge = new Edge(hashes, firstLeaf, frontier);
      rootBefore = edge.root();
      for (int at = 0; at < leaves.length; at += Hashes.BYTES) edge.add(leaves, at);
      leadsToRoot = Arrays.equals(edge.root(), head.root());
    } catch (BadForm noTree) {
      // The list or the frontier was cut or lengthened: it leads nowhere.
    }
    byte[] entries = hashed(hashes, 1);
    List<Finding> moved = List.of();
    List<Gap> gaps = List.of();
    if (!Arrays.equals(entries, leaves)) {
      Alignment alignment = new Alignment(firstLeaf, leaves, lines(entries, 1));
      moved = alignment.moved;
      gaps = alignment.gaps;
    }
    return new PieceResult.Batch(
        piece.firstLine(),
        head,
        firstLeaf,
        rootBefore,
        leadsToRoot,
        keys.check(head),
        piece.lines() - 1,
        moved,
        gaps);
  }

  private byte[] hashed(Hashes hashes, int from) {
    byte[] list = new byte[(piece.lines() - from) * Hashes.BYTES];
    for (int line = from; line < piece.lines(); line++)
      hashes.leaf(
          piece.bytes(), piece.begin(line), piece.length(line), list, (line - from) * Hashes.BYTES);
    return list;
  }

  private List<Gap.Line> lines(byte[] hashes, int from) {
    List<Gap.Line> lines = new ArrayList<>();
    for (int line = from; line < piece.lines(); line++)
      lines.add(
          new Gap.Line(
              Entry.idOf(piece.bytes(), piece.begin(line), piece.length(line)),
              piece.firstLine() + line,
              Hash.at(hashes, line - from)));
    return lines;
  }
}
