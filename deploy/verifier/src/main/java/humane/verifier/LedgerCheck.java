package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported ledger: batches are hashed by as many threads as there are processors, and
 * followed in the order of the file.
 */
final class LedgerCheck {
  /** Above this nobody reads on, and memory must stay bounded. */
  private static final int DISPLACED_MAX = 100_000;

  private static final int PIECES_AHEAD_PER_THREAD = 8;

  private final Keys keys;
  private final List<Head> held;
  private final boolean keysGiven;
  private final List<Finding> findings = new ArrayList<>();
  private final Displaced displaced = new Displaced();
  private long entries;
  private long batches;

  /**
   * @param given the reader's own keys; without, those in the file
   */
  LedgerCheck(@Nullable Keys given, JsonNode firstLine, List<Head> held) throws BadForm {
    Keys named = Keys.of(firstLine.path("keys"));
    this.keys = given == null ? named : given;
    this.keysGiven = given != null;
    this.held = held;
  }

  Report check(JsonNode firstLine, Pieces pieces) throws IOException, BadForm {
    Json.fields(firstLine, "export", "from", "keys", "after", "head");
    long from = Json.number(firstLine, "from");
    Head after = headOrNone(firstLine, "after");
    Head stated = headOrNone(firstLine, "head");
    if (after == null ? from != 0 : after.size() != from)
      throw new BadForm("the first line does not name the head of size " + from);
    for (Head mine : held)
      if (mine.size() < from)
        throw new BadForm(
            "the export begins at size "
                + from
                + ", after the head of size "
                + mine.size()
                + " that you hold; export it from "
                + mine.size()
                + " or earlier");
    if (after != null) Chain.addSignature(keys.check(after), after, findings);
    Chain chain = new Chain(from, after, held, findings);
    boolean complete = followAll(pieces, chain);
    if (complete) chain.end(stated, keys);
    findings.addAll(displaced.findings());
    return new Report(
        "ledger",
        entries,
        batches,
        chain.size(),
        new LinkedHashSet<>(keys.ids()),
        keysGiven,
        complete,
        findings);
  }

  private boolean followAll(Pieces pieces, Chain chain) throws IOException, BadForm {
    int threads = Runtime.getRuntime().availableProcessors();
    Deque<Future<PieceResult>> ahead = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Piece piece = pieces.next(); piece.lines() > 0; piece = pieces.next()) {
        if (!piece.ended())
          findings.add(
              new Finding.Unreadable(
                  piece.firstLine() + piece.lines() - 1, "the file ends in the middle of it"));
        ahead.add(pool.submit(new PieceCheck(piece, keys)));
        if (ahead.size() > threads * PIECES_AHEAD_PER_THREAD && !follow(ahead.remove(), chain))
          return false;
      }
      while (!ahead.isEmpty()) if (!follow(ahead.remove(), chain)) return false;
    }
    return true;
  }

  /** False when too much is wrong to go on. */
  private boolean follow(Future<PieceResult> looked, Chain chain) {
    switch (resultOf(looked)) {
      case PieceResult.Batch batch -> {
        chain.follow(batch);
        batches++;
        entries += batch.entries();
        findings.addAll(batch.moved());
        displaced.add(batch.gaps());
      }
      case PieceResult.Stray stray -> displaced.add(List.of(stray.lines()));
      case PieceResult.Unreadable line ->
          findings.add(new Finding.Unreadable(line.line(), line.why()));
    }
    return displaced.size() + findings.size() <= DISPLACED_MAX;
  }

  private static PieceResult resultOf(Future<PieceResult> looked) {
    try {
      return looked.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static @Nullable Head headOrNone(JsonNode line, String field) throws BadForm {
    return line.path(field).isNull() ? null : Head.of(line.path(field));
  }
}
