package humane.borrower.signin.web;

import humane.borrower.changefeed.store.FeedReaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * A page that takes a stop, or anything else that allows less, answers when the one who sends has
 * worked it, so that no message begins after the answer (design P7, ADR 6). We call nobody: the
 * sender's next question for changes says so.
 */
@ApplicationScoped
class InForce {
  private static final String SENDER = "reminder-service";

  /** Usually it is a fraction of a second; a page should not keep anybody waiting longer. */
  private static final Duration WAIT_AT_MOST = Duration.ofSeconds(3);

  private final FeedReaders readers;

  InForce(FeedReaders readers) {
    this.readers = readers;
  }

  /**
   * Whether all that is committed here holds at the sender's too. If not, it does so within a
   * minute: the sender's last look at a borrower is seconds old, or there is no message.
   */
  boolean atTheSender() {
    return readers.hasWorkedAll(SENDER, WAIT_AT_MOST);
  }
}
