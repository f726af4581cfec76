package humane.borrower.signin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PIN protects a borrower from those nearby, so what they know makes no PIN. */
public final class PinRules {
  private static final Pattern SHAPE = Pattern.compile("\\d{6,12}");
  private static final Pattern FEW_DIGITS =
      Pattern.compile("(\\d)\\1*|(\\d\\d)\\2+|(\\d\\d\\d)\\3+");
  private static final String UP = "012345678901234567890";
  private static final String DOWN = new StringBuilder(UP).reverse().toString();
  private static final int PART_LENGTH = 6;

  private PinRules() {}

  public static PinVerdict judge(
      String pin,
      @Nullable LocalDate birthDate,
      Collection<String> numbers,
      Collection<String> contractNumbers) {
    if (!SHAPE.matcher(pin).matches()) return PinVerdict.WRONG_LENGTH;
    if (FEW_DIGITS.matcher(pin).matches() || UP.contains(pin) || DOWN.contains(pin))
      return PinVerdict.TOO_SIMPLE;
    if (birthDate != null
        && formsOf(birthDate).stream().anyMatch(form -> pin.contains(form) || form.contains(pin)))
      return PinVerdict.KNOWN_TO_FAMILY;
    boolean written =
        Stream.concat(numbers.stream(), contractNumbers.stream())
            .map(text -> text.replaceAll("\\D", ""))
            .anyMatch(digits -> shares(pin, digits));
    return written ? PinVerdict.WRITTEN_ELSEWHERE : PinVerdict.GOOD;
  }

  private static boolean shares(String pin, String digits) {
    for (int from = 0; from + PART_LENGTH <= pin.length(); from++)
      if (digits.contains(pin.substring(from, from + PART_LENGTH))) return true;
    return false;
  }

  /**
   * Six and eight digits in each order in which a date is written; year and month, and day and
   * month with the year's ends.
   */
  static List<String> formsOf(LocalDate date) {
    String year = "%04d".formatted(date.getYear());
    String short2 = year.substring(2);
    String month = "%02d".formatted(date.getMonthValue());
    String day = "%02d".formatted(date.getDayOfMonth());
    return List.of(
        short2 + month + day,
        day + month + short2,
        month + day + short2,
        day + short2 + month,
        month + short2 + day,
        short2 + day + month,
        year + month,
        month + year,
        year + day,
        day + year,
        year + month + day,
        day + month + year,
        month + day + year,
        year + day + month);
  }
}
