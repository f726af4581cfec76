package humane.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import humane.local.Service;
import humane.local.Suite;
import humane.local.postgres.PostgresServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the command to the printed block, the first time (databases, keys, demo) and the second; and
 * what each process holds in memory then.
 */
final class StartBenchmark implements Bench.Benchmark {

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    Stopwatch first = new Stopwatch();
    Suite suite = stage.start(false);
    double firstSeconds = first.seconds();
    suite.close();
    Stopwatch second = new Stopwatch();
    try (Suite again = stage.start(false)) {
      double secondSeconds = second.seconds();
      return new Table(
          "start of the suite, built",
          List.of(
              new Table.Line("first time, with the demo", 1, firstSeconds),
              new Table.Line("second time", 1, secondSeconds)),
          memory(again));
    }
  }

  private static List<String> memory(Suite suite) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> parts =
        Stream.concat(Service.names().stream(), Stream.of(PostgresServer.NAME)).toList();
    for (String part : parts)
      lines.add(
          String.format(
              "%-18s %5d MB resident", part, residentKilobytes(suite.process(part)) / 1024));
    return lines;
  }

  /** The process and its children; PostgreSQL's share some of it, so theirs is at most this. */
  private static long residentKilobytes(ProcessHandle process) throws IOException {
    long sum = 0;
    for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList())
      sum += ofPs(one.pid());
    return sum;
  }

  private static long ofPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String answer = new String(ps.getInputStream().readAllBytes(), US_ASCII).trim();
    return answer.isEmpty() ? 0 : Long.parseLong(answer);
  }
}
