package humane.reminder.reply;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a reply as an example to learn from: without the names we know of, without numbers,
 * addresses and links (P1). A person looks over what is left before anything is learned.
 */
public final class ExampleWords {
  private static final String NAME = "Wei";
  private static final String NAME_IN_CHINESE = "小伟";
  private static final String NUMBER = "00";
  private static final int NUMBER_DIGITS_MAX = 2;

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  private static final Pattern LONG_NUMBER =
      Pattern.compile("[\\p{Nd}•][\\p{Nd}•,.:/ -]*[\\p{Nd}•]|•+");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private ExampleWords() {}

  /**
   * @param names whole names and given names, as our texts have written them
   */
  public static String of(String words, Collection<String> names) {
    String plain = ADDRESS.matcher(words).replaceAll("");
    for (String name : longestFirst(names))
      plain =
          named(name).matcher(plain).replaceAll(HAN.matcher(name).find() ? NAME_IN_CHINESE : NAME);
    String masked =
        LONG_NUMBER
            .matcher(plain)
            .replaceAll(found -> digits(found.group()) > NUMBER_DIGITS_MAX ? NUMBER : kept(found));
    return masked.replaceAll("\\s+", " ").strip();
  }

  private static String kept(MatchResult found) {
    return Matcher.quoteReplacement(found.group().contains("•") ? NUMBER : found.group());
  }

  private static long digits(String run) {
    return run.chars().filter(Character::isDigit).count();
  }

  /** The whole name before its parts. */
  private static List<String> longestFirst(Collection<String> names) {
    return names.stream()
        .flatMap(name -> Stream.concat(parts(name), Stream.of(name)))
        .map(String::strip)
        .filter(name -> name.length() > 1)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Stream<String> parts(String name) {
    return Arrays.stream(name.split("\\s+"));
  }

  private static Pattern named(String name) {
    boolean han = HAN.matcher(name).find();
    String quoted = Pattern.quote(name);
    return Pattern.compile(
        han ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
