package humane.reminder.carrier;

import java.nio.ByteBuffer;

/** In which alphabet a text travels. A message carries 140 octets in either. */
public enum Coding {
  /** Septets: 160 alone, 153 beside a header of six octets. */
  GSM_7(160, 153),

  /** Units of two octets, highest first: 70 alone, 67 beside the header. A pair takes two. */
  UCS_2(70, 67);

  private final int unitsAlone;
  private final int unitsInPart;

  Coding(int unitsAlone, int unitsInPart) {
    this.unitsAlone = unitsAlone;
    this.unitsInPart = unitsInPart;
  }

  /** The short alphabet if it has every character, the long one otherwise. */
  public static Coding of(String words) {
    return words.codePoints().allMatch(one -> GsmAlphabet.septetsOf(one) > 0) ? GSM_7 : UCS_2;
  }

  public int unitsAlone() {
    return unitsAlone;
  }

  public int unitsInPart() {
    return unitsInPart;
  }

  /** The units of one character, which are never parted. */
  int unitsOf(int codePoint) {
    return this == GSM_7 ? GsmAlphabet.septetsOf(codePoint) : Character.charCount(codePoint);
  }

  int unitsOf(String words) {
    return words.codePoints().map(this::unitsOf).sum();
  }

  /** As on the wire of SMPP and CMPP: septets are not packed, each has its own octet. */
  public byte[] encoded(String words) {
    if (this == GSM_7) return GsmAlphabet.encoded(words);
    ByteBuffer octets = ByteBuffer.allocate(2 * words.length());
    words.chars().forEach(unit -> octets.putChar((char) unit));
    return octets.array();
  }

  /** The words of what came in. A last odd octet in {@link #UCS_2} is no character. */
  public String decoded(byte[] octets) {
    return this == GSM_7
        ? GsmAlphabet.decoded(octets)
        : ByteBuffer.wrap(octets).asCharBuffer().toString();
  }
}
