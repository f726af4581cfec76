package humane.local.bench.crash;

import humane.local.CannotStart;

/**
 * How much is killed and sent.
 *
 * @param kills how many {@code kill -9}
 * @param steps due steps, two for each person
 * @param seed of the moments, the victims, and the carrier's faults
 * @param requestsAtOnce the in-flight limit of each replica
 */
public record CrashOptions(int kills, int steps, long seed, int requestsAtOnce) {
  private static final int KILLS = 50;
  private static final int STEPS = 20_000;
  private static final int STEPS_MAX = 200_000;
  private static final int KILLS_MAX = 1_000;

  /** The service's own setting, unless told otherwise. */
  private static final int REQUESTS_AT_ONCE = 64;

  public static CrashOptions parse(String... words) {
    CrashOptions options = new CrashOptions(KILLS, STEPS, 1, REQUESTS_AT_ONCE);
    for (int i = 0; i < words.length; i += 2) {
      if (i + 1 == words.length)
        throw new CannotStart("After " + words[i] + " a number is missing.");
      options = options.with(words[i], words[i + 1]);
    }
    return options;
  }

  private CrashOptions with(String word, String value) {
    return switch (word) {
      case "--kills" ->
          new CrashOptions((int) number(word, value, 0, KILLS_MAX), steps, seed, requestsAtOnce);
      case "--steps" ->
          new CrashOptions(kills, (int) number(word, value, 2, STEPS_MAX), seed, requestsAtOnce);
      case "--seed" ->
          new CrashOptions(
              kills, steps, number(word, value, Long.MIN_VALUE, Long.MAX_VALUE), requestsAtOnce);
      default ->
          throw new CannotStart(
              "deploy/bench crash does not know "
                  + word
                  + "; it knows --kills, --steps and --seed, each with a number.");
    };
  }

  private static long number(String word, String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException notOne) {
      // Said below, like one that is out of bounds.
    }
    throw new CannotStart(
        word + " needs a whole number from " + least + " to " + most + ", and not " + value + ".");
  }

  /** People with two accounts each, so that one cap stands between two steps. */
  int people() {
    return (steps + 1) / 2;
  }
}
