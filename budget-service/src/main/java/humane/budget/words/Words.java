package humane.budget.words;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of one language, with its ways to write money and dates. */
public final class Words {
  /** Each part of the service brings its own words; none says a word that another says too. */
  private static final List<String> BUNDLES = List.of("words/plan", "words/paper");

  public static final Words ENGLISH = new Words(Locale.UK, "en");
  public static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE, "zh");

  private final Locale locale;
  private final String language;
  private final Map<String, String> sayings = new HashMap<>();

  private Words(Locale locale, String language) {
    this.locale = locale;
    this.language = language;
    for (String name : BUNDLES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              name,
              Locale.forLanguageTag(language),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      bundle.keySet().forEach(key -> sayings.put(key, bundle.getString(key)));
    }
  }

  /** Chinese for any kind of it, English for all else. */
  public static Words in(String bcp47) {
    return bcp47 != null && bcp47.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
  }

  /** The language as pages name it. */
  public String language() {
    return language.equals("zh") ? "zh-CN" : "en";
  }

  public boolean chinese() {
    return language.equals("zh");
  }

  public String say(String key) {
    String saying = sayings.get(key);
    if (saying == null) {
      throw new MissingResourceException("There are no words for " + key, "words", key);
    }
    return saying;
  }

  /** The word that a country has of its own, {@code GB.expense.TAX}, else the one for all. */
  public String sayIn(String country, String key) {
    String own = country + "." + key;
    return sayings.containsKey(own) ? say(own) : say(key);
  }

  /** The word for one value of an enumeration. */
  public String name(String group, Object value) {
    return say(group + "." + value);
  }

  public String say(String key, Object first) {
    return format(key, first);
  }

  public String say(String key, Object first, Object second) {
    return format(key, first, second);
  }

  public String say(String key, Object first, Object second, Object third) {
    return format(key, first, second, third);
  }

  private String format(String key, Object... values) {
    return new MessageFormat(say(key), locale).format(values);
  }

  /** An amount as the language writes it: ¥975.00, 975,00 … */
  public String money(String currencyCode, long amountMinor) {
    Currency currency = Currency.getInstance(currencyCode);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(wholeUnits(amountMinor, digits) ? 0 : digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amountMinor, digits));
  }

  /** A month by its name, as it stands alone. */
  public String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** Some months, as a list in little room. */
  public String months(List<Integer> months) {
    return months.stream()
        .map(this::shortMonth)
        .collect(Collectors.joining(chinese() ? "、" : ", "));
  }

  /** A month in little room: Jan, 1月. */
  public String shortMonth(int month) {
    return Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  private static boolean wholeUnits(long amountMinor, int digits) {
    return amountMinor % Math.round(Math.pow(10, digits)) == 0;
  }
}
