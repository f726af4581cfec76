package humane.reminder.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many threads' small pieces of work, done in few transactions: whoever comes while a group is at
 * work is in the next one. Nobody waits for company; alone, a piece is done at once.
 *
 * @param <T> one piece of work
 */
public final class Together<T> {

  /** Does a whole group, in one transaction of its own: all of it, or none when it throws. */
  @FunctionalInterface
  public interface Work<T> {
    void run(List<T> group);
  }

  private record Piece<T>(T item, CompletableFuture<Void> done) {}

  private final String name;
  private final int atMost;
  private final int groupsAtOnce;
  private final Work<T> work;
  private final ConcurrentLinkedQueue<Piece<T>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger working = new AtomicInteger();

  /**
   * @param name of the threads that work
   * @param atMost pieces in a group
   * @param groupsAtOnce groups at the same time
   */
  public Together(String name, int atMost, int groupsAtOnce, Work<T> work) {
    this.name = name;
    this.atMost = atMost;
    this.groupsAtOnce = groupsAtOnce;
    this.work = work;
  }

  /**
   * Returns when the piece is done and committed.
   *
   * @throws RuntimeException what this piece broke on; one that breaks does not hurt the others
   */
  public void run(T item) {
    try {
      submitted(item).join();
    } catch (CompletionException broken) {
      if (broken.getCause() instanceof RuntimeException itself) throw itself;
      throw broken;
    }
  }

  /** Does not wait until it is done: the work itself answers whoever handed it in. */
  public void handIn(T item) {
    waiting.add(new Piece<>(item, new CompletableFuture<>()));
    callAWorker();
  }

  private CompletableFuture<Void> submitted(T item) {
    Piece<T> piece = new Piece<>(item, new CompletableFuture<>());
    waiting.add(piece);
    callAWorker();
    return piece.done();
  }

  private void callAWorker() {
    int now = working.get();
    while (now < groupsAtOnce) {
      if (working.compareAndSet(now, now + 1)) {
        Thread.ofVirtual().name(name).start(this::workUntilNothingWaits);
        return;
      }
      now = working.get();
    }
  }

  private void workUntilNothingWaits() {
    try {
      for (List<Piece<T>> group = next(); !group.isEmpty(); group = next()) doAll(group);
    } finally {
      working.decrementAndGet();
    }
    // Somebody may have come between the last look and the end.
    if (!waiting.isEmpty()) callAWorker();
  }

  private List<Piece<T>> next() {
    List<Piece<T>> group = new ArrayList<>();
    while (group.size() < atMost) {
      Piece<T> piece = waiting.poll();
      if (piece == null) break;
      group.add(piece);
    }
    return group;
  }

  private void doAll(List<Piece<T>> group) {
    try {
      work.run(group.stream().map(Piece::item).toList());
    } catch (RuntimeException broken) {
      if (group.size() == 1) group.getFirst().done().completeExceptionally(broken);
      else group.forEach(piece -> doAll(List.of(piece)));
      return;
    } catch (Error broken) {
      group.forEach(piece -> piece.done().completeExceptionally(broken));
      throw broken;
    }
    group.forEach(piece -> piece.done().complete(null));
  }
}
