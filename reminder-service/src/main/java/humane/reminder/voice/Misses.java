package humane.reminder.voice;

/**
 * Misunderstandings in a row, silence included: after two only keys are asked for, the third goes
 * to a person.
 */
public record Misses(int inARow) {
  private static final int KEYS_AFTER = 2;
  private static final int PERSON_AFTER = 3;

  public static Misses none() {
    return new Misses(0);
  }

  Misses oneMore() {
    return new Misses(inARow + 1);
  }

  boolean onlyKeys() {
    return inARow >= KEYS_AFTER;
  }

  boolean enough() {
    return inARow >= PERSON_AFTER;
  }
}
