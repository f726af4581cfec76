package humane.reminder.contactpolicy.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times of contacts, looked for from the newest backwards and no further than somebody asks. */
interface Times {

  /**
   * @param number 1 is the newest
   * @return null if there are fewer since that instant
   */
  @Nullable Instant newest(int number, Instant since);

  /**
   * @param times oldest first
   */
  static Times of(List<Instant> times) {
    return (number, since) -> {
      int index = times.size() - number;
      return index < 0 || times.get(index).isBefore(since) ? null : times.get(index);
    };
  }
}
