package humane.borrower.lawclock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.borrower.lawclock.packs.ClockFiles;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SituationsTest {
  private static final LawClocks CLOCKS = ClockFiles.shipped();

  @TestFactory
  Stream<DynamicTest> complaints() {
    return situations("complaints")
        .map(
            one ->
                test(
                    one,
                    () ->
                        assertThat(
                                CLOCKS.ofComplaint(places(one), day(one, "receivedOn")).stream()
                                    .map(SituationsTest::written))
                            .containsExactlyElementsOf(texts(one.path("expect")))));
  }

  @TestFactory
  Stream<DynamicTest> dataRequests() {
    return situations("dataRequests")
        .map(
            one ->
                test(
                    one,
                    () ->
                        assertThat(
                                written(CLOCKS.ofDataRequest(places(one), day(one, "receivedOn"))))
                            .isEqualTo(one.path("expect").asText())));
  }

  @TestFactory
  Stream<DynamicTest> keeping() {
    return situations("keeping")
        .map(
            one ->
                test(
                    one,
                    () ->
                        assertThat(
                                CLOCKS
                                    .keepUntil(
                                        ClockKind.valueOf(one.at("/given/what").asText()),
                                        places(one),
                                        day(one, "on"))
                                    .map(date -> date.rule() + " " + date.dueOn())
                                    .orElse("nothing"))
                            .isEqualTo(one.path("expect").asText())));
  }

  @Test
  void everyRowThatNamesANumberHasASituationOrIsShownOnly() {
    String sources = situations().toString();
    assertThat(
            CLOCKS.rows().stream()
                .filter(row -> row.kind() != ClockKind.SIGN_IN)
                .filter(row -> row.kind() != ClockKind.CREDIT_BUREAU_DISPUTE)
                .map(ClockRow::id)
                .filter(id -> !id.startsWith("HOUSE")))
        .allMatch(id -> sources.contains(id));
  }

  private interface Check {
    void run();
  }

  private static DynamicTest test(JsonNode situation, Check check) {
    return DynamicTest.dynamicTest(situation.path("name").asText(), check::run);
  }

  private static String written(DueDate date) {
    return date.rule() + " " + date.what() + " " + date.dueOn();
  }

  private static List<String> places(JsonNode situation) {
    return texts(situation.at("/given/jurisdictions"));
  }

  private static LocalDate day(JsonNode situation, String field) {
    return LocalDate.parse(situation.path("given").path(field).asText());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> situations(String kind) {
    return StreamSupport.stream(situations().path(kind).spliterator(), false);
  }

  private static JsonNode situations() {
    try (InputStream in = SituationsTest.class.getResourceAsStream("/lawclocks/situations.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
