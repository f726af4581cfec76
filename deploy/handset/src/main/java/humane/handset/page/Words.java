package humane.handset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text cut into words and links, as a phone shows it. */
public final class Words {
  private static final Pattern LINK =
      Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final String ENDS_A_SENTENCE = ".,;:!?)]'";

  private Words() {}

  /**
   * @param href null for plain words
   */
  public record Part(String text, @Nullable String href) {}

  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    int at = 0;
    while (links.find()) {
      int end = links.end();
      while (end > links.start() && ENDS_A_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) end--;
      if (links.start() > at) parts.add(new Part(text.substring(at, links.start()), null));
      parts.add(new Part(text.substring(links.start(), end), text.substring(links.start(), end)));
      at = end;
    }
    if (at < text.length()) parts.add(new Part(text.substring(at), null));
    return parts;
  }

  /** The language to read a text aloud and to break its lines in. */
  public static String language(String text) {
    return CHINESE.matcher(text).find() ? "zh-CN" : "en";
  }
}
