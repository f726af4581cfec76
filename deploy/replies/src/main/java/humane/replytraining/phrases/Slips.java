package humane.replytraining.phrases;

import humane.replymodel.ModelLanguage;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes a sentence again as a hurried thumb might: letters swapped, dropped or doubled. */
final class Slips {
  private static final int SHORTEST = 5;

  private Slips() {}

  static String in(String sentence, ModelLanguage language, SplittableRandom random) {
    return switch (language) {
      case ENGLISH -> english(sentence, random);
      case CHINESE -> chinese(sentence, random);
    };
  }

  private static String english(String sentence, SplittableRandom random) {
    StringBuilder slipped = new StringBuilder(sentence.toLowerCase(Locale.ROOT));
    if (random.nextInt(3) == 0)
      return slipped.toString().replaceAll("[.,!?']", "").replaceAll(" +", " ");
    int slips = 1 + slipped.length() / 30;
    for (int slip = 0; slip < slips && slipped.length() > SHORTEST; slip++) {
      int at = 1 + random.nextInt(slipped.length() - 2);
      if (!Character.isLetter(slipped.charAt(at)) || !Character.isLetter(slipped.charAt(at + 1)))
        continue;
      switch (random.nextInt(3)) {
        case 0 -> slipped.deleteCharAt(at);
        case 1 -> slipped.insert(at, slipped.charAt(at));
        default -> {
          char first = slipped.charAt(at);
          slipped.setCharAt(at, slipped.charAt(at + 1));
          slipped.setCharAt(at + 1, first);
        }
      }
    }
    return slipped.toString();
  }

  /** Chinese is typed by sound and word: what goes missing is a small word or the punctuation. */
  private static String chinese(String sentence, SplittableRandom random) {
    String slipped = sentence.replaceAll("[，。！？,.!?]", random.nextBoolean() ? " " : "");
    if (slipped.length() <= SHORTEST) return slipped;
    int at = random.nextInt(slipped.length());
    boolean small = "了的啊吧我你们请再就都也".indexOf(slipped.charAt(at)) >= 0;
    return small ? slipped.substring(0, at) + slipped.substring(at + 1) : slipped;
  }
}
