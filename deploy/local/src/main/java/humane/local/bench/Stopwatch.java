package humane.local.bench;

/** Elapsed time, from a counter that nobody sets. */
final class Stopwatch {
  private final long begunNanos = System.nanoTime();

  double seconds() {
    return (System.nanoTime() - begunNanos) / 1e9;
  }
}
