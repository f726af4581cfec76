package humane.simulation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of the command line.
 *
 * @param ladders one run for each, or one with the shipped ladders if empty
 * @param from null: the day after the latest that the portfolio tells of
 */
record Options(
    Path portfolio,
    int days,
    long seed,
    List<Path> ladders,
    @Nullable Path settings,
    @Nullable Path chances,
    @Nullable LocalDate from,
    @Nullable Path out) {

  private static final int DAYS_MAX = 366;

  static Options of(String... words) {
    Path portfolio = null;
    int days = 0;
    long seed = 1;
    List<Path> ladders = new ArrayList<>();
    Path settings = null;
    Path chances = null;
    LocalDate from = null;
    Path out = null;
    for (int at = 0; at < words.length; at++) {
      String word = words[at];
      if (!word.startsWith("--")) {
        if (portfolio != null)
          throw new BadInput("One portfolio at a time: " + portfolio + " or " + word + "?");
        portfolio = Path.of(word);
        continue;
      }
      if (at + 1 == words.length) throw new BadInput(word + " needs a value.");
      String value = words[++at];
      switch (word) {
        case "--days" -> days = (int) number(word, value, 1, DAYS_MAX);
        case "--seed" -> seed = number(word, value, Long.MIN_VALUE, Long.MAX_VALUE);
        case "--ladders" -> ladders.add(Path.of(value));
        case "--settings" -> settings = Path.of(value);
        case "--chances" -> chances = Path.of(value);
        case "--from" -> from = date(word, value);
        case "--out" -> out = Path.of(value);
        default ->
            throw new BadInput("simulate does not know " + word + "; --help names what it knows.");
      }
    }
    if (portfolio == null) throw new BadInput("Which portfolio? Name a CSV file.");
    if (days == 0) throw new BadInput("For how many days? Say --days N.");
    return new Options(portfolio, days, seed, List.copyOf(ladders), settings, chances, from, out);
  }

  private static long number(String word, String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException none) {
      // Said below, with the bounds.
    }
    throw new BadInput(
        word + " must be a whole number from " + least + " to " + most + ", not " + value + ".");
  }

  private static LocalDate date(String word, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException none) {
      throw new BadInput(word + " must be a date like 2026-12-01, not " + value + ".");
    }
  }
}
