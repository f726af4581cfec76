package humane.reminder.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one try came to. */
public sealed interface Answered {
  String words();

  /** A status from 200 to 299. */
  record Taken(int status) implements Answered {
    @Override
    public String words() {
      return "status " + status;
    }
  }

  /** 410: nobody is there any more. */
  record Gone() implements Answered {
    @Override
    public String words() {
      return "status 410";
    }
  }

  /**
   * Any other status, a redirect included, or no answer.
   *
   * @param retryAfter what the receiver asked for
   */
  record Failed(String words, @Nullable Duration retryAfter) implements Answered {}
}
