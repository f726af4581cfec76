package humane.reminder.voice;

import java.util.Map;

/**
 * One thing that the bot says. Which words may be said to anybody and which only to the borrower is
 * a matter of type: account words ask for a {@link Verification}.
 */
public sealed interface Line {

  /** Anybody may hear it, so it has no gap for anything of the account. */
  record Open(OpenWords words) implements Line {}

  /** Only the borrower hears it. */
  record Private(Verification proof, AccountWords words, Map<String, Detail> gaps) implements Line {
    public Private {
      gaps = Map.copyOf(gaps);
    }
  }

  static Line open(OpenWords words) {
    return new Open(words);
  }
}
