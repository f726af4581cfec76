package humane.reminder.reply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides numbers that people write into their messages: another person's telephone number must not
 * reach our tables (P1).
 */
public final class NumberMask {
  private static final String HIDDEN = "•••";
  private static final int DIGITS_MIN = 7;

  private static final String DIGIT = "\\p{Nd}零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖";

  /** A letter that people write for a nought, when no other letter stands beside it. */
  private static final String NOUGHT = "[oOｏＯ](?![\\p{L}&&[^oOｏＯ零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]])";

  /** Digits with what people put between them, in Western, full-width or Chinese writing. */
  private static final Pattern RUN =
      Pattern.compile(
          "[+＋]?[" + DIGIT + "](?:[^\\p{L}\\p{N}]{0,12}(?:[" + DIGIT + "]|" + NOUGHT + ")){6,}");

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])");

  private NumberMask() {}

  public static String mask(String text) {
    return RUN.matcher(text)
        .replaceAll(run -> Matcher.quoteReplacement(kept(run.group()) ? run.group() : HIDDEN));
  }

  private static boolean kept(String run) {
    return DATE.matcher(run).matches()
        || run.chars().filter(Character::isLetterOrDigit).count() < DIGITS_MIN;
  }
}
