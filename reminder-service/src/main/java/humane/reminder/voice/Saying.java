package humane.reminder.voice;

import humane.reminder.wording.WrittenLanguage;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Days, hours and sums as people say them. */
final class Saying {
  private static final Map<String, String> ENGLISH_CURRENCIES =
      Map.of("CNY", "yuan", "USD", "dollars", "GBP", "pounds", "EUR", "euros", "INR", "rupees");
  private static final Map<String, String> CHINESE_CURRENCIES =
      Map.of("CNY", "元", "USD", "美元", "GBP", "英镑", "EUR", "欧元", "INR", "卢比");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_HOUR =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

  private Saying() {}

  static String of(Detail detail, WrittenLanguage language) {
    boolean chinese = language == WrittenLanguage.CHINESE_SIMPLIFIED;
    return switch (detail) {
      case Detail.Day(var date) ->
          chinese
              ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
              : ENGLISH_DAY.format(date);
      case Detail.DayAndYear(var date) ->
          chinese
              ? date.getYear() + "年" + of(new Detail.Day(date), language)
              : of(new Detail.Day(date), language) + " " + date.getYear();
      case Detail.Hour(var time) ->
          chinese
              ? time.getHour() + "点" + (time.getMinute() == 0 ? "" : time.getMinute() + "分")
              : ENGLISH_HOUR.format(time);
      case Detail.Sum(long minor, String currency) ->
          plain(minor, currency)
              + (chinese
                  ? CHINESE_CURRENCIES.getOrDefault(currency, currency)
                  : " " + ENGLISH_CURRENCIES.getOrDefault(currency, currency));
      case Detail.Count(int number) -> Integer.toString(number);
      case Detail.Signs(String text) ->
          text.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
    };
  }

  private static String plain(long minor, String currency) {
    BigDecimal sum = BigDecimal.valueOf(minor, CurrencyUnit.of(currency).getDecimalPlaces());
    return sum.stripTrailingZeros().scale() <= 0
        ? sum.toBigInteger().toString()
        : sum.toPlainString();
  }
}
