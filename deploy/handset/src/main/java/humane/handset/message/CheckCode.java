package humane.handset.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the check code of a text, such as 7KQ4-M2NP: at its end, or else the last one that cannot
 * be part of a telephone number.
 */
public final class CheckCode {
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9A-Za-z-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Za-z-])");

  private CheckCode() {}

  public static Optional<String> in(String text) {
    String found = null;
    Matcher codes = CODE.matcher(text);
    while (codes.find()) {
      boolean atTheEnd = text.substring(codes.end()).chars().noneMatch(Character::isLetterOrDigit);
      if (atTheEnd || codes.group().chars().anyMatch(Character::isLetter)) found = codes.group();
    }
    return Optional.ofNullable(found);
  }
}
