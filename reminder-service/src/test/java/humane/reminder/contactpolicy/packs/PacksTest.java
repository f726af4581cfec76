package humane.reminder.contactpolicy.packs;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.PackVersion;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which packs a borrower stands under, and that the shipped ones are whole. */
class PacksTest {
  private static final Packs PACKS = Packs.shipped();
  private static final Instant TODAY = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CN, CN HOUSE",
    "CN-GD, CN HOUSE",
    "US, US HOUSE",
    "US-CA, US HOUSE",
    "US-NY, US HOUSE",
    "US-MA, US US-MA HOUSE",
    "US-MA-BOS, US US-MA HOUSE",
    "US-NY-NYC, US US-NY-NYC HOUSE",
    "US-WA-SEA, US US-WA HOUSE",
    "US-DC, US US-DC HOUSE",
    "US-WV, US US-WV HOUSE",
    "GB-EAW, GB GB-EAW HOUSE",
    "GB-ENG, GB GB-EAW HOUSE",
    "GB-WLS-CRF, GB GB-EAW HOUSE",
    "GB-SCT, GB GB-SCT HOUSE",
    "GB-NIR, GB GB-NIR HOUSE",
    "GB, GB GB-EAW GB-SCT GB-NIR HOUSE",
    "GB-LND, GB GB-EAW GB-SCT GB-NIR HOUSE",
    "EU, EU HOUSE",
    "DE, EU HOUSE",
    "DE-BY, EU HOUSE",
    "FR-GP, EU HOUSE",
    "IN-MH, IN HOUSE",
    "HK, HK HOUSE",
    "CN-HK, HK HOUSE",
    "ID-JK, ID HOUSE",
    "BR-SP, BR BR-SP HOUSE",
    "BR, BR BR-SP BR-AL BR-RJ BR-ES BR-AM HOUSE",
    "BR-MG, BR BR-SP BR-AL BR-RJ BR-ES BR-AM HOUSE",
  })
  void aPlaceStandsUnderItsCountryAndItself(String place, String packs) {
    TermsOnDate terms = PACKS.termsOn(List.of(place), TODAY);

    assertThat(terms.missing()).isEmpty();
    assertThat(terms.packs()).extracting(PackVersion::id).containsExactly(packs.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"UK", "NO", "KE", "NG", "SG", "CN-MO", "CN-TW", "FR-PF", "HOUSE", "XX"})
  void whereRulesAreNotWrittenDownNobodyIsContacted(String place) {
    assertThat(PACKS.termsOn(List.of("US", place), TODAY).missing()).containsExactly(place);
  }

  @Test
  void standingNowhereIsStandingUnderNoRulesWeKnow() {
    assertThat(PACKS.termsOn(List.of(), TODAY).missing()).isNotEmpty();
  }

  @Test
  void theVersionOfAPackIsTheLastChangeBeforeTheDayAskedAbout() {
    assertThat(versionOfChina("2026-01-29")).isEqualTo("2025-02-28");
    assertThat(versionOfChina("2026-01-30")).isEqualTo("2026-01-30");
  }

  @Test
  void everyRuleHasARow() {
    Set<String> rows =
        PACKS.all().stream()
            .flatMap(pack -> pack.rows().keySet().stream())
            .collect(Collectors.toSet());
    List<String> withoutRow =
        Rulebook.inOrder().stream()
            .map(ContactRule::id)
            .filter(id -> !id.startsWith("HOUSE-HOLD-") && !rows.contains(id))
            .toList();

    assertThat(withoutRow).containsExactly("HOUSE-PACK");
  }

  @Test
  void everyRowStatesItsSourceAndSaysItInBothLanguages() {
    for (Pack pack : PACKS.all())
      for (List<Row> rows : pack.rows().values())
        for (Row row : rows) {
          assertThat(row.source()).as(row.id()).isNotBlank();
          assertThat(row.text()).as(row.id()).endsWith(".");
          assertThat(row.textZh()).as(row.id()).endsWith("。");
        }
  }

  @Test
  void chinaHasThirteenStatutoryHolidaysAYear() {
    HolidayCalendar china = PACKS.termsOn(List.of("CN"), TODAY).calendars().getFirst();

    for (int year : china.years())
      assertThat(china.days().stream().filter(day -> day.getYear() == year))
          .as("%d", year)
          .hasSize(13 - sharedDays(year));
    assertThat(china.days())
        .contains(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 8))
        .doesNotContain(LocalDate.of(2027, 2, 9));
  }

  @Test
  void theUnitedStatesHaveElevenFederalHolidays() {
    HolidayCalendar states = PACKS.termsOn(List.of("US"), TODAY).calendars().getFirst();

    assertThat(states.days().stream().filter(day -> day.getYear() == 2025)).hasSize(11);
    assertThat(states.days())
        .contains(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 4));
  }

  /** In 2028 the Mid-Autumn Festival falls into the National Day. */
  private static int sharedDays(int year) {
    return year == 2028 ? 1 : 0;
  }

  private static String versionOfChina(String day) {
    return PACKS
        .termsOn(List.of("CN"), TODAY)
        .on(LocalDate.parse(day))
        .packs()
        .getFirst()
        .version()
        .toString();
  }
}
