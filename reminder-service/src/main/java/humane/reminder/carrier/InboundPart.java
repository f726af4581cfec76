package humane.reminder.carrier;

/**
 * One message that came in, which may be a part of a text.
 *
 * @param words of this part; a pair of surrogates may be parted between two
 * @param reference the same in all parts of a text, 0 to 65535
 * @param number from 1
 * @param total how many there are; 1 when the text is whole
 */
public record InboundPart(String words, int reference, int number, int total) {

  /** A text that came in one message. */
  public static InboundPart whole(String words) {
    return new InboundPart(words, 0, 1, 1);
  }

  /** A part whose numbers make no sense is a text of its own: nothing is waited for. */
  public static InboundPart of(String words, int reference, int number, int total) {
    return number < 1 || number > total || total < 2
        ? whole(words)
        : new InboundPart(words, reference, number, total);
  }

  public boolean isWhole() {
    return total == 1;
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "InboundPart[" + number + " of " + total + "]";
  }
}
