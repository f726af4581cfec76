package humane.replymodel;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The spelling of a message as numbered features: its words, pairs of words and runs of characters,
 * each hashed into one of {@link #BUCKETS}. It sees what an embedding blurs: a short keyword, a
 * typing error, slang.
 */
public final class Shapes {
  public static final int BUCKETS = 1 << 15;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final int LATIN_RUN_MIN = 3;
  private static final int LATIN_RUN_MAX = 5;
  private static final int HAN_RUN_MAX = 3;

  private Shapes() {}

  /** The distinct features of a message, ascending. */
  public static int[] of(String message, ModelLanguage language) {
    Collected collected = new Collected();
    String plain = NO_WORD.matcher(Spelling.of(message)).replaceAll(" ").strip();
    switch (language) {
      case ENGLISH -> english(plain, collected);
      case CHINESE -> chinese(plain.replace(" ", "_"), collected);
    }
    return collected.distinct();
  }

  private static void english(String plain, Collected into) {
    String[] words = plain.split(" ");
    for (int at = 0; at < words.length; at++) {
      into.add('w', words[at]);
      String next = at + 1 < words.length ? words[at + 1] : "$";
      into.add('p', words[at] + ' ' + next);
      if (at == 0) into.add('p', "^ " + words[at]);
    }
    runs('c', ' ' + plain + ' ', LATIN_RUN_MIN, LATIN_RUN_MAX, into);
  }

  private static void chinese(String plain, Collected into) {
    runs('h', '^' + plain + '$', 1, HAN_RUN_MAX, into);
  }

  private static void runs(char kind, String text, int min, int max, Collected into) {
    for (int length = min; length <= max; length++)
      for (int at = 0; at + length <= text.length(); at++)
        into.add(kind, text.substring(at, at + length));
  }

  private static final class Collected {
    private int[] features = new int[64];
    private int size;

    void add(char kind, String words) {
      if (size == features.length) features = Arrays.copyOf(features, size * 2);
      features[size++] = bucket(kind, words);
    }

    int[] distinct() {
      return Arrays.stream(features, 0, size).sorted().distinct().toArray();
    }

    /**
     * FNV-1a over the characters, then mixed: stable for ever, since trained files depend on it.
     */
    private static int bucket(char kind, String words) {
      int hash = 0x811C9DC5 ^ kind;
      for (int at = 0; at < words.length(); at++) hash = (hash ^ words.charAt(at)) * 0x01000193;
      hash ^= hash >>> 15;
      hash *= 0x2C1B3C6D;
      return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
    }
  }
}
