package humane.local.bench;

import humane.local.Suite;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Exports the whole ledger into a file and checks it as an outsider would, in a program of its own.
 */
final class LedgerFile {
  private static final int BUFFER_BYTES = 1 << 20;

  private final ExportedLedger ledger;
  private final Path file;

  LedgerFile(Suite suite, SuiteHttp http, Path projectRoot, Path folder) {
    this.file = folder.resolve("ledger.ndjson");
    this.ledger = new ExportedLedger(suite, http, projectRoot, file);
  }

  void measure(List<Table.Line> lines, List<String> notes) throws Exception {
    Stopwatch exporting = new Stopwatch();
    ledger.export();
    double exported = exporting.seconds();
    Stopwatch verifying = new Stopwatch();
    ExportedLedger.Verdict verdict = ledger.verdict(List.of());
    if (!verdict.whole()) throw new IOException("The export was not verified: " + verdict.said());
    String said = verdict.said();
    double seconds = verifying.seconds();
    long entries = Long.parseLong(said.replaceAll("(?s).*ledger, (\\d+) entries.*", "$1"));
    lines.add(new Table.Line("entries exported over HTTP", entries, exported));
    lines.add(new Table.Line("entries verified, start of the JVM included", entries, seconds));
    int processors = Runtime.getRuntime().availableProcessors();
    lines.add(hashed(entries, 1));
    lines.add(hashed(entries, processors));
    notes.add(
        String.format(
            "The file has %d MiB, %d bytes an entry with its share of leaf list and heads.",
            Files.size(file) >> 20, Files.size(file) / entries));
    notes.add(said.lines().filter(line -> line.startsWith("Verified")).findFirst().orElse(said));
  }

  /** The same bytes, each thread its share, and nothing but SHA-256. */
  private Table.Line hashed(long entries, int threads) throws Exception {
    long share = Files.size(file) / threads + 1;
    Stopwatch watch = new Stopwatch();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<byte[]>> hashes = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        long begin = i * share;
        hashes.add(pool.submit(() -> hash(begin, share)));
      }
      for (Future<byte[]> hash : hashes) hash.get();
    }
    return new Table.Line(
        "reference: SHA-256 alone, " + threads + " thread(s)", entries, watch.seconds());
  }

  private byte[] hash(long begin, long length) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
      for (long at = begin; at < begin + length; ) {
        buffer.clear().limit((int) Math.min(BUFFER_BYTES, begin + length - at));
        int count = channel.read(buffer, at);
        if (count < 0) break;
        sha256.update(buffer.flip());
        at += count;
      }
    }
    return sha256.digest();
  }
}
