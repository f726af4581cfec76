package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little that is asked of an entry itself, whatever it has become. */
final class Entry {
  private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]{1,64})\"");
  private static final int SHOWN = 60;

  private Entry() {}

  /** The id that an entry states, or how the line begins when it states none. */
  static String idOf(byte[] bytes, int begin, int length) {
    String start = new String(bytes, begin, Math.min(length, 2 * SHOWN), StandardCharsets.UTF_8);
    Matcher id = ID.matcher(start);
    if (id.find()) return id.group(1);
    return "without an id («" + start.substring(0, Math.min(SHOWN, start.length())) + "»)";
  }

  /** The person an entry tells of; nothing when it cannot be read. */
  static String subjectOf(byte[] bytes, int begin, int length) {
    try {
      JsonNode entry = Json.object(bytes, begin, length);
      return entry.path("subject").asText();
    } catch (BadForm unreadable) {
      return "";
    }
  }
}
