package humane.reminder.wording;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the gaps of a text; each must be filled, and nothing filled in is read for gaps again. */
final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

  private Gaps() {}

  static Set<String> of(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = GAP.matcher(text);
    while (matcher.find()) names.add(matcher.group(1));
    return names;
  }

  static String fill(String text, Map<String, String> words) {
    return GAP.matcher(text)
        .replaceAll(
            gap -> {
              String filling = words.get(gap.group(1));
              if (filling == null) throw new IllegalArgumentException("Nothing fills the gap {" + gap.group(1) + "}");
              return Matcher.quoteReplacement(filling);
            });
  }
}
