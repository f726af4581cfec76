package humane.reminder.contactpolicy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The situations that a compliance officer can read, one file a place, as questions and answers.
 */
final class SituationTable {
  private static final List<String> FILES =
      List.of(
          "general",
          "CN",
          "US",
          "US-NY-NYC",
          "US-WA",
          "US-DC",
          "US-WV",
          "GB",
          "EU",
          "IN",
          "ID",
          "PH",
          "AU",
          "HK",
          "BR",
          "rows");

  private static final List<Line> LINES = read();

  private SituationTable() {}

  /**
   * @param question in the form of {@code POST /contact-decisions/preview}
   * @param expected verdict, rules in their order, and when deferred the first moment; perhaps the
   *     codes of the reasons
   */
  record Line(String file, String name, ObjectNode question, JsonNode expected) {
    List<String> rules() {
      return texts(expected.path("rules"));
    }

    List<String> codes() {
      return texts(expected.path("codes"));
    }
  }

  static List<Line> lines() {
    return LINES;
  }

  private static List<Line> read() {
    List<Line> lines = new ArrayList<>();
    for (String file : FILES) {
      JsonNode table = table(file);
      for (JsonNode situation : table.get("situations"))
        lines.add(
            new Line(
                file,
                situation.get("name").asText(),
                questionOf(situation, table.get("bases")),
                situation.get("expect")));
    }
    return List.copyOf(lines);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static ObjectNode questionOf(JsonNode situation, JsonNode bases) {
    ObjectNode question = bases.get(situation.get("base").asText()).deepCopy();
    if (situation.has("ask")) question.setAll((ObjectNode) situation.get("ask"));
    ArrayNode history = question.putArray("history");
    for (JsonNode line : situation.path("history"))
      addLine(history, List.of(line.asText().split(" ")));
    return question;
  }

  private static void addLine(ArrayNode history, List<String> words) {
    int times =
        words.getLast().startsWith("x") ? Integer.parseInt(words.getLast().substring(1)) : 1;
    for (int time = 0; time < times; time++) addEntry(history.addObject(), words);
  }

  private static void addEntry(ObjectNode entry, List<String> words) {
    entry.put("at", words.getFirst()).put("direction", "OUTBOUND");
    for (String word : words.subList(1, words.size())) {
      if (isOneOf(word, Channel.values())) entry.put("channel", word);
      else if (isOneOf(word, Outcome.values())) entry.put("outcome", word);
      else if (isOneOf(word, VoiceKind.values())) entry.put("voiceKind", word);
      else if (isOneOf(word, Purpose.values())) entry.put("purpose", word);
      else if (word.equals("INBOUND")) entry.put("direction", word);
      else if (word.startsWith("a:")) entry.putArray("accountRefs").add(word.substring(2));
      else if (word.startsWith("p:")) entry.put("contactPointId", word.substring(2));
      else if (word.startsWith("by:")) entry.put("by", word.substring(3));
      else assertThat(word).as("a word of a line of history").matches("x\\d+");
    }
    if (!entry.has("by")) entry.put("by", "LENDER");
  }

  private static boolean isOneOf(String word, Enum<?>[] constants) {
    return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(word));
  }

  private static JsonNode table(String file) {
    String path = "/contactpolicy/situations/" + file + ".yaml";
    try (InputStream in = SituationTable.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new YAMLMapper().readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }
}
