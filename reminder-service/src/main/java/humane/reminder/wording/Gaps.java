package humane.reminder.wording;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the gaps of a text; each must be filled, and nothing filled in is read for gaps again. */
public final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

  static final String HIDDEN = "····";

  private Gaps() {}

  static Set<String> of(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = GAP.matcher(text);
    while (matcher.find()) names.add(matcher.group(1));
    return names;
  }

  /**
   * What was sent, with whatever filled the personal gaps hidden; empty when it was not made of
   * this text.
   */
  static Optional<String> masked(String text, String sent) {
    return fillings(text, sent)
        .map(
            words -> {
              words.replaceAll(Gaps::shown);
              return fill(text, words);
            });
  }

  /** What filled each gap of this text; empty when what was sent was not made of it. */
  static Optional<Map<String, String>> fillings(String text, String sent) {
    Matcher gap = GAP.matcher(text);
    StringBuilder pattern = new StringBuilder();
    Set<String> seen = new LinkedHashSet<>();
    int at = 0;
    while (gap.find()) {
      pattern.append(Pattern.quote(text.substring(at, gap.start())));
      pattern.append(
          seen.add(gap.group(1)) ? "(?<" + gap.group(1) + ">.+?)" : "\\k<" + gap.group(1) + ">");
      at = gap.end();
    }
    Matcher parts =
        Pattern.compile(
                pattern.append(Pattern.quote(text.substring(at))).toString(), Pattern.DOTALL)
            .matcher(sent);
    if (!parts.matches()) return Optional.empty();
    Map<String, String> words = new HashMap<>();
    for (String name : seen) words.put(name, parts.group(name));
    return Optional.of(words);
  }

  private static String shown(String gap, String filling) {
    return switch (gap) {
      case "givenName", "fullName" -> filling.substring(0, filling.offsetByCodePoints(0, 1)) + "··";
      case "link", "oneTimeCode", ProofPhrase.GAP -> HIDDEN;
      default -> filling;
    };
  }

  public static String fill(String text, Map<String, String> words) {
    return GAP.matcher(text)
        .replaceAll(
            gap -> {
              String filling = words.get(gap.group(1));
              if (filling == null)
                throw new IllegalArgumentException("Nothing fills the gap {" + gap.group(1) + "}");
              return Matcher.quoteReplacement(filling);
            });
  }
}
