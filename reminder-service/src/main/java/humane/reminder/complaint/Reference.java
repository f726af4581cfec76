package humane.reminder.complaint;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody keeps to read the answer to their complaint: sixteen of 32 signs, 80 bits, written
 * {@code 7KQ4-M2NP-3VXR-0HTB}. Nobody has to say who they are, so this is all that opens it.
 */
public record Reference(String written) {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final int BITS = 5;

  /**
   * Made from a keyed hash, so that the same form sent twice has one reference.
   *
   * @param hash at least ten bytes that nobody can foresee
   */
  public static Reference of(byte[] hash) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) signs.append(SIGNS.charAt(fiveBits(hash, i * BITS)));
    return grouped(signs);
  }

  /** What somebody typed or opened; empty when it cannot be one at all. */
  public static Optional<Reference> typed(String words) {
    StringBuilder signs = new StringBuilder();
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char typed = plain.charAt(i);
      if (typed == '-' || Character.isWhitespace(typed)) continue;
      if (SIGNS.indexOf(typed) < 0) return Optional.empty();
      signs.append(typed);
    }
    return signs.length() == LENGTH ? Optional.of(grouped(signs)) : Optional.empty();
  }

  private static int fiveBits(byte[] hash, int from) {
    int value = 0;
    for (int bit = from; bit < from + BITS; bit++)
      value = (value << 1) | ((hash[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1);
    return value;
  }

  private static Reference grouped(CharSequence signs) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < LENGTH; i += GROUP)
      written.append(i == 0 ? "" : "-").append(signs, i, i + GROUP);
    return new Reference(written.toString());
  }
}
