package humane.budget.bankstatement.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one way in which a file writes its days, found out from all of them at once. */
final class Dates {
  private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:.*$");
  private static final List<String> CLEAR =
      List.of(
          "uuuu-M-d",
          "uuuu/M/d",
          "uuuu.M.d",
          "uuuu年M月d日",
          "uuuuMMdd",
          "d MMM uuuu",
          "d-MMM-uuuu",
          "d MMM uu",
          "d-MMM-uu",
          "d.M.uuuu",
          "d.M.uu",
          "MMM d, uuuu");
  private static final List<String> DAY_FIRST = List.of("d/M/uuuu", "d/M/uu", "d-M-uuuu");
  private static final List<String> MONTH_FIRST = List.of("M/d/uuuu", "M/d/uu", "M-d-uuuu");

  private final DateTimeFormatter form;

  private Dates(DateTimeFormatter form) {
    this.form = form;
  }

  /** Empty where no way fits every one of them; where two fit, the country's own. */
  static Optional<Dates> ofAll(List<String> written, String country) {
    Stream<String> ways =
        country.equals("US")
            ? Stream.of(CLEAR, MONTH_FIRST, DAY_FIRST).flatMap(List::stream)
            : Stream.of(CLEAR, DAY_FIRST, MONTH_FIRST).flatMap(List::stream);
    return ways.map(Dates::formOf)
        .map(Dates::new)
        .filter(way -> written.stream().allMatch(day -> way.read(day).isPresent()))
        .findFirst();
  }

  Optional<LocalDate> read(String written) {
    try {
      String day = TIME.matcher(written.strip()).replaceFirst("");
      return Optional.of(LocalDate.parse(day, form));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter formOf(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
