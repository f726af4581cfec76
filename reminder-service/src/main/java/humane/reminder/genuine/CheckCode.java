package humane.reminder.genuine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code at the end of a text: eight of 32 signs, 40 bits, written {@code 7KQ4-M2NP}. Letters
 * that look like digits are not used, and are read as the digit they look like.
 */
public record CheckCode(String written) {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final int HALF = LENGTH / 2;

  /**
   * A fresh code; the generator must be one that nobody can foresee. One of digits alone could be
   * taken for a telephone number, and is drawn again.
   */
  public static CheckCode drawnFrom(RandomGenerator unforeseeable) {
    StringBuilder signs = new StringBuilder();
    do {
      signs.setLength(0);
      for (int i = 0; i < LENGTH; i++)
        signs.append(SIGNS.charAt(unforeseeable.nextInt(SIGNS.length())));
    } while (signs.chars().allMatch(Character::isDigit));
    return of(signs);
  }

  /**
   * What somebody typed: case, spaces and dashes do not matter. Empty when it cannot be a code at
   * all.
   */
  public static Optional<CheckCode> typed(String words) {
    StringBuilder signs = new StringBuilder();
    for (char typed : plain(words).toCharArray()) {
      if (Character.isWhitespace(typed)
          || Character.getType(typed) == Character.DASH_PUNCTUATION
          || typed == '.') continue;
      char sign =
          switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            default -> typed;
          };
      if (SIGNS.indexOf(sign) < 0) return Optional.empty();
      signs.append(sign);
    }
    return signs.length() == LENGTH ? Optional.of(of(signs)) : Optional.empty();
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }

  private static CheckCode of(CharSequence signs) {
    return new CheckCode(signs.subSequence(0, HALF) + "-" + signs.subSequence(HALF, LENGTH));
  }
}
