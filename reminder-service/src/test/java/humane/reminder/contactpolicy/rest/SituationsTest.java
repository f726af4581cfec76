package humane.reminder.contactpolicy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of situations that a compliance officer can read, run through the very form of the
 * preview.
 */
class SituationsTest {
  private static final Packs PACKS = Packs.shipped();
  private static final ContactPolicy POLICY = Rulebook.policy();
  private static final JsonNode TABLE = table();

  @TestFactory
  Stream<DynamicTest> everySituationHasItsAnswer() {
    return situations()
        .map(
            situation ->
                DynamicTest.dynamicTest(situation.get("name").asText(), () -> check(situation)));
  }

  /** A rule that no situation ever shows objecting might as well not be there. */
  @Test
  void everyRuleIsShownObjecting() {
    Set<String> shown = new TreeSet<>();
    situations()
        .forEach(
            situation -> situation.at("/expect/rules").forEach(rule -> shown.add(rule.asText())));
    assertThat(shown).containsAll(Rulebook.inOrder().stream().map(ContactRule::id).toList());
  }

  private static void check(JsonNode situation) {
    JsonNode expected = situation.get("expect");
    PreviewQuestion question = PreviewReader.read(questionOf(situation));
    ContactDecision decision =
        POLICY.decide(
            question.proposal(),
            question.situation(),
            PACKS.termsOn(question.jurisdictions(), question.at(), question.withHouse()),
            question.at());

    assertThat(decision.verdict().name())
        .as("%s", decision)
        .isEqualTo(expected.get("verdict").asText());
    assertThat(decision.reasons().stream().map(Reason::rule).toList())
        .isEqualTo(
            StreamSupport.stream(expected.path("rules").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    if (decision instanceof Deferred deferred)
      assertThat(deferred.notBefore())
          .isEqualTo(OffsetDateTime.parse(expected.get("notBefore").asText()).toInstant());
  }

  private static ObjectNode questionOf(JsonNode situation) {
    ObjectNode question = TABLE.get("bases").get(situation.get("base").asText()).deepCopy();
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

  private static Stream<JsonNode> situations() {
    return StreamSupport.stream(TABLE.get("situations").spliterator(), false);
  }

  private static JsonNode table() {
    try (InputStream in =
        SituationsTest.class.getResourceAsStream("/contactpolicy/situations.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
