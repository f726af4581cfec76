package humane.reminder.reply;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that a message names, seen from a given day: {@code tomorrow}, {@code next Friday}, {@code
 * the 15th}, {@code month end}, 下周五, 25号, 月底. It belongs to a promise, and is read back before
 * anything is done about it.
 */
public final class WordedDate {
  private static final Map<String, DayOfWeek> ENGLISH_DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String HAN_NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";

  private record Form(Pattern pattern, Meaning meaning) {}

  private interface Meaning {
    LocalDate of(MatchResult words, LocalDate today);
  }

  /**
   * The first that matches counts: what is said more closely stands before what is said loosely.
   */
  private static final List<Form> FORMS =
      List.of(
          form(
              "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})",
              (words, today) ->
                  LocalDate.of(
                      number(words.group(1)), number(words.group(2)), number(words.group(3)))),
          form(
              "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH,
              (words, today) ->
                  coming(today, MONTHS.indexOf(words.group(2)) + 1, number(words.group(1)))),
          form(
              "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b",
              (words, today) ->
                  coming(today, MONTHS.indexOf(words.group(1)) + 1, number(words.group(2)))),
          form(
              "下个?月" + HAN_NUMBER + "[号日]",
              (words, today) -> today.plusMonths(1).withDayOfMonth(number(words.group(1)))),
          form(
              HAN_NUMBER + "月" + HAN_NUMBER + "[号日]",
              (words, today) -> coming(today, number(words.group(1)), number(words.group(2)))),
          form(
              "下个?(?:周|星期|礼拜)([一二三四五六日天])",
              (words, today) -> monday(today).plusWeeks(1).plusDays(hanDay(words.group(1)))),
          form(
              "(?:这|本|这个)?(?:周|星期|礼拜)([一二三四五六日天])",
              (words, today) -> notBefore(today, monday(today).plusDays(hanDay(words.group(1))))),
          form(
              "下个?月初|beginning of next month|start of next month|first of next month",
              (words, today) -> today.plusMonths(1).withDayOfMonth(1)),
          form(
              "下个?月底|end of next month",
              (words, today) -> today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth())),
          form(
              "月底|月末|月尾|month'?s? end|end of (?:the |this )?month",
              (words, today) -> today.with(TemporalAdjusters.lastDayOfMonth())),
          form("大后天", (words, today) -> today.plusDays(3)),
          form("后天|后日|day after tomorrow", (words, today) -> today.plusDays(2)),
          form(
              "明天|明儿|明早|明晚|听日|\\btomorrow\\b|\\b(?:tmrw|2mrw|tomorow)\\b",
              (words, today) -> today.plusDays(1)),
          form(
              "今天|今晚|今日|\\btoday\\b|\\btonight\\b|\\btonite\\b|end of (?:the )?day",
              (words, today) -> today),
          form(
              "(\\d{1,2}|[一二两三四五六七八九十]{1,2})天(?:后|内|之内)",
              (words, today) -> today.plusDays(number(words.group(1)))),
          form(
              "\\bin (\\d{1,2}|two|three|four|five|six|seven|ten) days\\b",
              (words, today) -> today.plusDays(number(words.group(1)))),
          form(
              "(一|两|二|三|1|2|3)(?:周|个?星期|个?礼拜)(?:后|内|之内)",
              (words, today) -> today.plusWeeks(number(words.group(1)))),
          form(
              "\\bin (?:(a)|(two|three|2|3)) weeks?\\b",
              (words, today) ->
                  today.plusWeeks(words.group(1) != null ? 1 : number(words.group(2)))),
          form(
              "\\bnext (mon|tue|wed|thu|fri|sat|sun)[a-z]*",
              (words, today) ->
                  monday(today)
                      .plusWeeks(1)
                      .with(TemporalAdjusters.nextOrSame(day(words.group(1))))),
          form(
              "\\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b",
              (words, today) ->
                  today.with(TemporalAdjusters.next(day(words.group(1).substring(0, 3))))),
          form(
              "\\b(\\d{1,2})(?:st|nd|rd|th)\\b",
              (words, today) -> coming(today, number(words.group(1)))),
          form(HAN_NUMBER + "号", (words, today) -> coming(today, number(words.group(1)))),
          form(
              "周末|weekend",
              (words, today) -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));

  private WordedDate() {}

  /**
   * @param today in the borrower's zone
   * @return the day, never before today; empty when none is named, or one that does not exist
   */
  public static Optional<LocalDate> in(String message, LocalDate today) {
    String plain = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(plain);
      if (!matcher.find()) continue;
      try {
        return Optional.of(form.meaning.of(matcher, today)).filter(day -> !day.isBefore(today));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Form form(String pattern, Meaning meaning) {
    return new Form(Pattern.compile(pattern), meaning);
  }

  private static LocalDate monday(LocalDate today) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate notBefore(LocalDate today, LocalDate day) {
    return day.isBefore(today) ? day.plusWeeks(1) : day;
  }

  /** That day of this month, or of the next one when it has passed. */
  private static LocalDate coming(LocalDate today, int day) {
    LocalDate month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
    return month.withDayOfMonth(day);
  }

  private static LocalDate coming(LocalDate today, int month, int day) {
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
  }

  private static DayOfWeek day(String name) {
    DayOfWeek day = ENGLISH_DAYS.get(name);
    if (day == null) throw new DateTimeException(name + " is no day");
    return day;
  }

  private static int hanDay(String character) {
    return character.equals("天") ? 6 : "一二三四五六日".indexOf(character);
  }

  private static int number(String words) {
    return switch (words) {
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "ten" -> 10;
      default ->
          Character.isDigit(words.charAt(0))
              ? Integer.parseInt(words)
              : (int) WordedAmount.ofHan(words);
    };
  }
}
