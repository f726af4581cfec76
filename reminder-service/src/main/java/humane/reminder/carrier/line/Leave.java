package humane.reminder.carrier.line;

import humane.reminder.outreach.Start;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The leave to begin one text, which all its segments share: asked for when the first is about to
 * be written, held until the last is, and not while answers are waited for.
 */
public final class Leave {
  /** For the segment that this thread is writing. */
  public static final ScopedValue<Part> OF_THIS_PART = ScopedValue.newInstance();

  /** No leave was given: nothing was written. */
  public static final class NotBegun extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Start start;
  private int unwritten;
  private boolean asked;
  private Start.@Nullable Held held;

  Leave(Start start, int segments) {
    this.start = start;
    this.unwritten = segments;
  }

  Part part() {
    return new Part();
  }

  private synchronized void begin() throws NotBegun {
    if (!asked) {
      asked = true;
      Optional<Start.Held> taken = start.take();
      if (taken.isPresent()) held = taken.get();
    }
    if (held == null) throw new NotBegun();
  }

  private synchronized void oneLess() {
    unwritten--;
    if (unwritten == 0 && held != null) held.close();
  }

  /** One segment's share. Used by the one thread that writes it. */
  public final class Part {
    private boolean begun;
    private boolean done;

    void begin() throws NotBegun {
      Leave.this.begin();
      begun = true;
    }

    /** Whether the carrier may have it. */
    boolean mayBeWritten() {
      return begun;
    }

    /** It is written, or will not be. Again is once. */
    public void done() {
      if (!done) oneLess();
      done = true;
    }
  }
}
