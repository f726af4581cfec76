package humane.reminder.outreach;

import java.util.Optional;

/**
 * Leave to begin one request. The carrier's client asks for it with the connection open, as the
 * last thing before the request is written.
 */
@FunctionalInterface
public interface Start {

  /**
   * Empty when the request may not begin any more: something was stopped, or too much time went by.
   */
  Optional<Held> take();

  /** While it is held the request is written, and a stop waits for it; never for the answer. */
  interface Held extends AutoCloseable {
    /** The request is written, or will not be. Closing twice is closing once. */
    @Override
    void close();
  }
}
