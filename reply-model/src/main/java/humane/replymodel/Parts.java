package humane.replymodel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message and, where it is made of several sentences, those: two things said in one message blur
 * each other, and what each sentence says by itself counts.
 */
public final class Parts {
  private static final Pattern END = Pattern.compile("(?<=[.!?;。！？；…\\n])(?!\\w)|[。！？；\\n]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{2,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Fewer than these are no sentence. */
  private static final int WORDS_MIN = 2;

  private static final int HAN_MIN = 3;

  /** Each part costs an embedding, and a reading has a few thousandths of a second. */
  private static final int SENTENCES_MAX = 3;

  private Parts() {}

  /** The whole first, then its first sentences; only the whole where it is a single one. */
  public static List<String> of(String message) {
    List<String> parts = new ArrayList<>(List.of(message));
    for (String sentence : END.split(message))
      if (isSentence(sentence) && parts.size() <= SENTENCES_MAX) parts.add(sentence.strip());
    return parts.size() > 2 ? List.copyOf(parts) : List.of(message);
  }

  private static boolean isSentence(String words) {
    return WORD.matcher(words).results().count() >= WORDS_MIN
        || HAN.matcher(words).results().count() >= HAN_MIN;
  }
}
