package humane.reminder.rights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.reminder.contactpolicy.lawbook.LawRow;
import humane.reminder.contactpolicy.lawbook.LawValue;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.rights.web.RightsOfPlaces;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class RightsPagesTest {
  private static final Pattern NUMBER = Pattern.compile("\\{(\\w+)}");

  @Inject Lawbook lawbook;
  @Inject PageWords words;
  @Inject RightsOfPlaces rights;

  private static ValidatableResponse read(String path) {
    return given().when().get(path).then().statusCode(200);
  }

  @Test
  void whoLivesInChinaReadsTheNightWithItsHoursAndItsSourceWithoutSigningIn() {
    read("/rights?place=CN&lang=en")
        .body(
            allOf(
                containsString("Nobody contacts you between 22:00 and 08:00"),
                containsString("GB/T 45251-2025"),
                containsString("<option value=\"CN\" selected"),
                not(containsString("US-F-03"))));
    read("/rights?place=CN&lang=zh-CN").body(containsString("每天 22:00 到次日 08:00 不会有人联系您"));
  }

  @Test
  void aCityHasTheRulesOfItsCountryToo() {
    read("/rights?place=US-NY-NYC&lang=en")
        .body(allOf(containsString("US-NYC-01"), containsString("US-F-15")));
  }

  @Test
  void aPlaceNotYetInPlainWordsSaysSoAndKeepsTheHousesOwn() {
    read("/rights?place=JP&lang=en")
        .body(
            allOf(
                containsString("have not been put into plain words yet"),
                containsString("HOUSE-SPACING")));
  }

  @Test
  void aRuleStillToComeIsNotPromisedBeforeItsDay() {
    assertThat(rules("IN", LocalDate.of(2026, 12, 31))).contains("IN-01").doesNotContain("IN-04");
    assertThat(rules("IN", LocalDate.of(2027, 1, 1))).contains("IN-04").doesNotContain("IN-01");
  }

  private List<String> rules(String place, LocalDate day) {
    return rights.in(List.of(place), day, WrittenLanguage.ENGLISH).stream()
        .map(Right::rule)
        .toList();
  }

  /** A sentence whose row is gone, or that asks for another row's number, would be an invention. */
  @ParameterizedTest
  @EnumSource(WrittenLanguage.class)
  void everySentenceBelongsToARowAndNamesOnlyItsNumbers(WrittenLanguage language) {
    Map<String, String> sentences = words.of(language, "rightsRows");
    Map<String, Set<String>> numbers =
        lawbook.packs().stream()
            .flatMap(pack -> pack.rows().stream())
            .collect(Collectors.toMap(LawRow::id, RightsPagesTest::names, (one, other) -> one));
    sentences.forEach(
        (rule, sentence) -> {
          assertThat(numbers).as(rule).containsKey(rule);
          NUMBER
              .matcher(sentence)
              .results()
              .forEach(found -> assertThat(numbers.get(rule)).as(rule).contains(found.group(1)));
        });
  }

  private static Set<String> names(LawRow row) {
    return row.values().stream().map(LawValue::name).collect(Collectors.toSet());
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    for (String page : List.of("rights", "rightsRows", "rightsPlaces", "atHome"))
      assertThat(new TreeSet<>(words.of(WrittenLanguage.CHINESE_SIMPLIFIED, page).keySet()))
          .as(page)
          .isEqualTo(new TreeSet<>(words.of(WrittenLanguage.ENGLISH, page).keySet()));
    assertThat(words.of(WrittenLanguage.ENGLISH, "rightsPlaces").keySet())
        .containsExactlyInAnyOrderElementsOf(rights.known());
  }

  @ParameterizedTest
  @EnumSource(WrittenLanguage.class)
  void thePageForHomeHasTheHotlineAndNoWordOfAnAccount(WrittenLanguage language) {
    read("/rights/at-home?lang=" + language.tag())
        .body(
            allOf(
                containsString("400-000-0000"),
                not(containsString("debt")),
                not(containsString("overdue")),
                not(containsString("欠款")),
                not(containsString("逾期"))));
  }
}
