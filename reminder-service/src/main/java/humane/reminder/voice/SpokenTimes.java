package humane.reminder.voice;

import humane.reminder.reply.WordedDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times of day as they are commonly said; what is said otherwise is asked for by keys. */
final class SpokenTimes {
  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(" + MONTHS + ") (?:the )?(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern DAY_ALONE = Pattern.compile("\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final Pattern CHINESE = Pattern.compile("(?:(\\d{1,2})月)?(\\d{1,2})[号日]");
  private static final Pattern HOUR =
      Pattern.compile("\\b(\\d{1,2})(?::(\\d{2}))? ?(am|pm|o'clock)");
  private static final Pattern CHINESE_HOUR =
      Pattern.compile("(上午|中午|下午|晚上)?(\\d{1,2})[点:](\\d{1,2})?");

  private SpokenTimes() {}

  static @Nullable LocalDate day(String words, LocalDate today) {
    String said = words.toLowerCase(Locale.ROOT);
    if (said.contains("day after tomorrow") || said.contains("后天")) return today.plusDays(2);
    if (said.contains("tomorrow") || said.contains("明天")) return today.plusDays(1);
    Matcher named = MONTH_DAY.matcher(said);
    if (named.find()) return next(monthOf(named.group(2)), named.group(1), today);
    Matcher other = DAY_MONTH.matcher(said);
    if (other.find()) return next(monthOf(other.group(1)), other.group(2), today);
    Matcher chinese = CHINESE.matcher(said);
    if (chinese.find())
      return next(
          chinese.group(1) == null ? null : Integer.valueOf(chinese.group(1)),
          chinese.group(2),
          today);
    Matcher alone = DAY_ALONE.matcher(said);
    return alone.find()
        ? next(null, alone.group(1), today)
        : WordedDate.in(said, today).orElse(null);
  }

  static @Nullable LocalTime time(String words) {
    String said = words.toLowerCase(Locale.ROOT);
    Matcher english = HOUR.matcher(said);
    if (english.find())
      return at(english.group(1), english.group(2), "pm".equals(english.group(3)));
    Matcher chinese = CHINESE_HOUR.matcher(said);
    if (!chinese.find()) return null;
    String part = chinese.group(1);
    boolean later = "下午".equals(part) || "晚上".equals(part);
    return at(chinese.group(2), chinese.group(3), later);
  }

  private static Integer monthOf(String name) {
    return java.util.List.of(MONTHS.split("\\|")).indexOf(name) + 1;
  }

  /** The next such day, today included; without a month, of this month or the next. */
  private static @Nullable LocalDate next(
      @Nullable Integer month, String dayOfMonth, LocalDate today) {
    try {
      int day = Integer.parseInt(dayOfMonth);
      if (month != null) {
        LocalDate named = LocalDate.of(today.getYear(), month, day);
        return named.isBefore(today) ? named.plusYears(1) : named;
      }
      LocalDate here = today.withDayOfMonth(day);
      return here.isBefore(today) ? here.plusMonths(1) : here;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable LocalTime at(String hour, @Nullable String minute, boolean afternoon) {
    int hours = Integer.parseInt(hour);
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    if (afternoon && hours < 12) hours += 12;
    return hours > 23 || minutes > 59 ? null : LocalTime.of(hours, minutes);
  }
}
