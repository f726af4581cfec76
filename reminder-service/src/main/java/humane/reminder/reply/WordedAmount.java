package humane.reminder.reply;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount that a message names: {@code 1,200.50}, {@code two hundred}, {@code £50}, 两百, 五百块, 一千二.
 * It belongs to a promise, and is read back before anything is done about it.
 */
public final class WordedAmount {
  private static final String UNIT_OF_DIGITS =
      "(?:usd|cny|rmb|eur|gbp|dollars?|pounds?|quid|bucks|euros?|yuan|元|块钱?|圆)";

  /** A number that counts days or months, or names one, is no amount. */
  private static final String NO_DATE =
      "(?!\\s*(?:st|nd|rd|th|days?|weeks?|months?|am|pm|[/:号日月天周年期点]|个月|礼拜|%)|\\d|[.,]\\d)";

  private static final Pattern WITH_SIGN =
      Pattern.compile("[$£€¥]\\s*(\\d[\\d,]*(?:\\.\\d{1,2})?)");
  private static final Pattern WITH_UNIT =
      Pattern.compile("(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*" + UNIT_OF_DIGITS);
  private static final Pattern AFTER_VERB =
      Pattern.compile(
          "(?:\\b(?:pay|send|do|transfer|afford|manage|get you|put down|give you)(?: you| u| about)?|还|付|转|交)\\s*(\\d[\\d,]*(?:\\.\\d{1,2})?)"
              + NO_DATE);
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+\\.\\d{2})(?!\\d)");
  private static final Pattern HAN =
      Pattern.compile("([零一二两三四五六七八九十百千万]+)\\s*(元|块钱?|圆)?" + NO_DATE);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<!few )(?<!several )\\b((?:(?:an? (?:couple (?:of )?)?|couple (?:of )?|one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand)|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
              + "(?: (?:and )?(?:hundred|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))*)\\b"
              + NO_DATE);

  private WordedAmount() {}

  /** In units of the currency, not in cents; empty when none is named. */
  public static Optional<BigDecimal> in(String message) {
    String plain = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Pattern pattern : new Pattern[] {WITH_SIGN, WITH_UNIT, GROUPED, AFTER_VERB}) {
      Matcher matcher = pattern.matcher(plain);
      if (matcher.find()) return Optional.of(new BigDecimal(matcher.group(1).replace(",", "")));
    }
    Matcher han = HAN.matcher(plain);
    while (han.find())
      if (han.group(2) != null || han.group(1).matches(".*[百千万].*"))
        return Optional.of(BigDecimal.valueOf(ofHan(han.group(1))));
    Matcher english = ENGLISH.matcher(plain);
    return english.find()
        ? Optional.of(BigDecimal.valueOf(ofEnglish(english.group(1))))
        : Optional.empty();
  }

  /** 一千二 is 1200: a last digit without a unit counts the next smaller one. */
  static long ofHan(String words) {
    long whole = 0;
    long part = 0;
    long digit = 0;
    long last = 1;
    boolean nought = false;
    for (int at = 0; at < words.length(); at++) {
      char character = words.charAt(at);
      long unit =
          switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10000;
            default -> 1;
          };
      if (unit == 1) {
        digit = "零一二三四五六七八九".indexOf(character == '两' ? '二' : character);
        nought |= digit == 0;
        continue;
      }
      if (unit == 10000) {
        whole += (part + digit) * unit;
        part = 0;
      } else part += Math.max(digit, 1) * unit;
      digit = 0;
      nought = false;
      last = unit;
    }
    return whole + part + (last >= 100 && !nought ? digit * last / 10 : digit);
  }

  private static long ofEnglish(String words) {
    long sum = 0;
    long digit = 0;
    for (String word : words.split(" ")) {
      long value =
          switch (word) {
            case "a", "an", "one" -> 1;
            case "two", "couple" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            case "fifteen" -> 15;
            case "twenty" -> 20;
            case "thirty" -> 30;
            case "forty" -> 40;
            case "fifty" -> 50;
            case "sixty" -> 60;
            case "seventy" -> 70;
            case "eighty" -> 80;
            case "ninety" -> 90;
            case "hundred" -> 100;
            case "thousand" -> 1000;
            default -> 0;
          };
      if (value < 10) digit = value == 0 ? digit : value;
      else {
        sum += value >= 100 ? Math.max(digit, 1) * value : value;
        digit = 0;
      }
    }
    return sum + digit;
  }
}
