package humane.reminder.carrier;

import java.util.ArrayList;
import java.util.List;

/** Parts a text into messages, between characters only. */
public final class Segments {
  private static final int TOTAL_MAX = 255;

  private Segments() {}

  /**
   * In order, at least one.
   *
   * @param reference tells the parts of this text from those of another to the same number; its
   *     lowest eight bits count
   * @throws IllegalArgumentException when the text needs more than 255 messages
   */
  public static List<Segment> of(String words, int reference) {
    return of(words, reference, Coding.of(words));
  }

  /**
   * As {@link #of(String, int)}, in an alphabet that the line asks for.
   *
   * @param coding has every character of the words
   */
  public static List<Segment> of(String words, int reference, Coding coding) {
    List<String> parts =
        coding.unitsOf(words) <= coding.unitsAlone() ? List.of(words) : parted(words, coding);
    if (parts.size() > TOTAL_MAX)
      throw new IllegalArgumentException(
          "A text of %d characters needs %d messages; at most %d can be joined"
              .formatted(words.length(), parts.size(), TOTAL_MAX));
    List<Segment> segments = new ArrayList<>();
    for (String part : parts)
      segments.add(new Segment(part, coding, reference & 0xFF, segments.size() + 1, parts.size()));
    return List.copyOf(segments);
  }

  private static List<String> parted(String words, Coding coding) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    int units = 0;
    for (int at = 0; at < words.length(); ) {
      int character = words.codePointAt(at);
      if (units + coding.unitsOf(character) > coding.unitsInPart()) {
        parts.add(words.substring(begin, at));
        begin = at;
        units = 0;
      }
      units += coding.unitsOf(character);
      at += Character.charCount(character);
    }
    parts.add(words.substring(begin));
    return parts;
  }
}
