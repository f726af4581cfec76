package humane.budget.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that people read off a paper and type: 32 signs that are not mistaken for each other, in
 * groups, five bits a sign.
 */
public final class CheckNumber {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int GROUP = 4;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\-–—·.]");

  /** Of a paper: 60 bits, which nobody comes upon by trying. */
  public static final int PAPER_SIGNS = 12;

  /** Of its terms: 40 bits, enough beside a number. */
  public static final int TERMS_SIGNS = 8;

  private CheckNumber() {}

  /** The first bits of some bytes as a number of so many signs. */
  public static String of(byte[] bytes, int signs) {
    StringBuilder number = new StringBuilder();
    for (int sign = 0; sign < signs; sign++) {
      if (sign > 0 && sign % GROUP == 0) number.append('-');
      number.append(SIGNS.charAt(bitsAt(bytes, sign * BITS)));
    }
    return number.toString();
  }

  /** A number as it was typed: in any case, with or without dashes, O for 0 and I or L for 1. */
  public static Optional<String> read(String typed, int signs) {
    String plain =
        BETWEEN
            .matcher(typed == null ? "" : typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean known =
        plain.length() == signs && plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    return known ? Optional.of(grouped(plain)) : Optional.empty();
  }

  private static String grouped(String plain) {
    return plain.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  private static int bitsAt(byte[] bytes, int at) {
    int value = 0;
    for (int bit = at; bit < at + BITS; bit++) {
      value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
    }
    return value;
  }
}
