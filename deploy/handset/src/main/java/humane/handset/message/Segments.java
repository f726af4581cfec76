package humane.handset.message;

/**
 * Into how many parts a network cuts a text: 160 letters of its own alphabet, or 70 of any other,
 * fewer once there are several.
 */
public final class Segments {
  private static final String NETWORK_ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String TAKES_TWO = "^{}\\[~]|€";

  private Segments() {}

  public static int of(String text) {
    int length = 0;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (NETWORK_ALPHABET.indexOf(letter) >= 0) length++;
      else if (TAKES_TWO.indexOf(letter) >= 0) length += 2;
      else return parts(text.length(), 70, 67);
    }
    return parts(length, 160, 153);
  }

  private static int parts(int length, int alone, int joined) {
    return length <= alone ? 1 : (length + joined - 1) / joined;
  }
}
