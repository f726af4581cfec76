package humane.budget.form;

import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects all that is wrong with a form. Each check answers a value fit to go on with. */
public final class FieldChecks {
  /** A hundred thousand millions of a currency with two digits: beyond every household and loan. */
  public static final long AMOUNT_MINOR_MAX = 10_000_000_000_000L;

  private static final BigDecimal RATE_PERCENT_MAX = BigDecimal.valueOf(1000);
  private static final int RATE_DIGITS_MAX = 6;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,12})?");
  private static final Pattern JURISDICTION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{2,3}){0,2}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<FieldError> errors = new ArrayList<>();

  public void wrong(String field, Object value, String reason) {
    errors.add(new FieldError(field, value == null ? null : value.toString(), reason));
  }

  public boolean present(String field, Object value) {
    if (value == null) {
      errors.add(FieldError.missing(field));
    }
    return value != null;
  }

  public long amount(String field, Long amountMinor) {
    return present(field, amountMinor) ? within(field, amountMinor, 0, AMOUNT_MINOR_MAX) : 0;
  }

  public long amountOr(String field, Long amountMinor, long otherwiseMinor) {
    return amountMinor == null ? otherwiseMinor : amount(field, amountMinor);
  }

  public long amountAboveZero(String field, Long amountMinor) {
    return present(field, amountMinor) ? within(field, amountMinor, 1, AMOUNT_MINOR_MAX) : 1;
  }

  public int count(String field, Integer count, int min, int max, int otherwise) {
    return count == null ? otherwise : (int) within(field, count, min, max);
  }

  private long within(String field, long value, long min, long max) {
    if (value < min) {
      wrong(field, value, min == 0 ? "must not be below zero" : "must be " + min + " or more");
    } else if (value > max) {
      wrong(field, value, "must be " + max + " or less");
    } else {
      return value;
    }
    return min;
  }

  /** A nominal rate in percent a year, as decimal text. */
  public BigDecimal rate(String field, String text) {
    if (!present(field, text)) {
      return BigDecimal.ZERO;
    }
    if (!DECIMAL.matcher(text).matches()) {
      wrong(field, text, "must be a decimal number with a point, like \"14.6\"");
      return BigDecimal.ZERO;
    }
    BigDecimal rate = new BigDecimal(text);
    if (rate.signum() < 0) {
      wrong(field, text, "must not be below zero");
    } else if (rate.compareTo(RATE_PERCENT_MAX) > 0) {
      wrong(field, text, "must be a yearly percentage of " + RATE_PERCENT_MAX + " or less");
    } else if (rate.stripTrailingZeros().scale() > RATE_DIGITS_MAX) {
      wrong(field, text, "must have at most " + RATE_DIGITS_MAX + " digits after the point");
    } else {
      return rate;
    }
    return BigDecimal.ZERO;
  }

  public String currency(String field, String code) {
    if (present(field, code)) {
      boolean known =
          Currency.getAvailableCurrencies().stream()
              .anyMatch(currency -> currency.getCurrencyCode().equals(code));
      if (!known) {
        wrong(field, code, "must be a currency code of ISO 4217, like \"CNY\"");
      }
    }
    return code;
  }

  public String jurisdiction(String field, String code) {
    if (present(field, code)) {
      var matcher = JURISDICTION.matcher(code);
      boolean known =
          matcher.matches()
              && (COUNTRIES.contains(matcher.group(1)) || matcher.group(1).equals("EU"));
      if (!known) {
        wrong(field, code, "must be a jurisdiction like \"CN\", \"US-MA\" or \"GB-EAW\"");
      }
    }
    return code;
  }

  public String reference(String field, String text) {
    if (present(field, text) && (text.isBlank() || text.length() > 64)) {
      wrong(field, text, "must have 1 to 64 characters");
    }
    return text;
  }

  public void notBefore(String field, LocalDate date, LocalDate earliest, String whatItIs) {
    if (date != null && earliest != null && date.isBefore(earliest)) {
      wrong(field, date, "must not be before " + whatItIs + ", " + earliest);
    }
  }

  public void notAfter(String field, LocalDate date, LocalDate latest) {
    if (date != null && latest != null && date.isAfter(latest)) {
      wrong(field, date, "must not be after " + latest);
    }
  }

  public <T> List<T> list(String field, List<T> items, int max) {
    if (items == null) {
      return List.of();
    }
    if (items.size() > max) {
      wrong(field, items.size() + " entries", "must have at most " + max + " entries");
      return List.of();
    }
    for (int index = 0; index < items.size(); index++) {
      present(field + "[" + index + "]", items.get(index));
    }
    return items.stream().filter(item -> item != null).toList();
  }

  /** One of the values of an enumeration, or what stands when nothing was said. */
  public static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  /** A body that was sent at all. */
  public static <T> T given(T body) {
    if (body == null) {
      throw Problem.badInput(List.of(FieldError.missing("body")));
    }
    return body;
  }

  /** Ends the reading: everything is right, or the caller learns all that is not. */
  public void refuseIfWrong() {
    if (!errors.isEmpty()) {
      throw Problem.badInput(errors);
    }
  }
}
