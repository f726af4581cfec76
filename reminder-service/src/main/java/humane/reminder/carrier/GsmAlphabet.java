package humane.reminder.carrier;

import java.io.ByteArrayOutputStream;

/**
 * The default alphabet of text messages and its one extension, one septet in each octet. Source:
 * 3GPP TS 23.038 §6.2.1.
 */
final class GsmAlphabet {
  private static final int ESCAPE = 0x1B;

  /** By septet; the place of the escape holds itself. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
          + " !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
          + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Characters that follow an escape, and their septets in the same order. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  private static final String EXTENDED_SEPTETS = "\n\u0014()/<=>@e";

  private GsmAlphabet() {}

  /** How many septets the character takes; 0 when the alphabet does not have it. */
  static int septetsOf(int codePoint) {
    if (codePoint == ESCAPE) return 0;
    if (BASIC.indexOf(codePoint) >= 0) return 1;
    return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
  }

  /** Only for words of which every character is in the alphabet. */
  static byte[] encoded(String words) {
    ByteArrayOutputStream septets = new ByteArrayOutputStream();
    words
        .chars()
        .forEach(
            character -> {
              if (septetsOf(character) == 2) {
                septets.write(ESCAPE);
                septets.write(EXTENDED_SEPTETS.charAt(EXTENDED.indexOf(character)));
              } else septets.write(BASIC.indexOf(character));
            });
    return septets.toByteArray();
  }

  /** An escape before a septet that no extension has is a space, as the source asks. */
  static String decoded(byte[] septets) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < septets.length; i++) {
      int septet = septets[i] & 0x7F;
      if (septet != ESCAPE) words.append(BASIC.charAt(septet));
      else if (++i < septets.length) words.append(extended(septets[i] & 0x7F));
    }
    return words.toString();
  }

  private static char extended(int septet) {
    int place = EXTENDED_SEPTETS.indexOf(septet);
    return place < 0 ? ' ' : EXTENDED.charAt(place);
  }
}
