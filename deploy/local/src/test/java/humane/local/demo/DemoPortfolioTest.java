package humane.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPortfolioTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final List<NamedCsvRecord> rows =
      CsvReader.builder().ofNamedCsvRecord(DemoPortfolio.csv(TODAY)).stream().toList();

  @Test
  void threeHundredPeopleInSixZones() {
    assertThat(distinct("borrower_ref")).hasSize(300);
    assertThat(distinct("time_zone")).hasSize(6);
    assertThat(distinct("jurisdictions")).contains("CN", "US;US-MA");
  }

  @Test
  void someHaveSeveralAccountsAndEachAccountIsOnesOwn() {
    Map<String, Long> accountsOf =
        rows.stream()
            .collect(
                Collectors.groupingBy(row -> row.getField("borrower_ref"), Collectors.counting()));

    assertThat(accountsOf.values()).contains(1L, 2L, 3L);
    assertThat(distinct("account_ref")).hasSize(rows.size());
  }

  @Test
  void aFewNumbersAreClaimedByTwo() {
    Map<String, Set<String>> claimedBy =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("mobile"),
                    Collectors.mapping(row -> row.getField("borrower_ref"), Collectors.toSet())));

    assertThat(claimedBy.values().stream().filter(claimants -> claimants.size() == 2))
        .hasSizeBetween(3, 6);
    assertThat(claimedBy.values()).allMatch(claimants -> claimants.size() <= 2);
  }

  @Test
  void everyNumberBelongsToNobody() {
    assertThat(distinct("mobile"))
        .allMatch(number -> number.matches("\\+1[2-9][0-9]{2}55501[0-9]{2}|\\+861349[0-9]{7}"));
  }

  @Test
  void whoIsInArrearsHasADueDateInThePastAndNobodyElse() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(new BigDecimal(row.getField("arrears")).signum() > 0)
                    .isEqualTo(LocalDate.parse(row.getField("due_date")).isBefore(TODAY)));
    assertThat(
            rows.stream()
                .filter(row -> new BigDecimal(row.getField("arrears")).signum() > 0)
                .count())
        .isBetween(150L, 250L);
  }

  @Test
  void mostAmericanNumbersWereLookedUpLatelyAndAFewNever() {
    List<NamedCsvRecord> american =
        rows.stream().filter(row -> row.getField("jurisdictions").startsWith("US")).toList();
    List<LocalDate> checked =
        american.stream()
            .map(row -> row.getField("mobile_reassigned_checked_on"))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .toList();

    assertThat(checked)
        .hasSizeBetween(american.size() * 3 / 4, american.size() - 5)
        .allMatch(day -> day.isBefore(TODAY) && day.isAfter(TODAY.minusDays(30)));
  }

  @Test
  void theDatesMoveWithTheDayOfTheFirstStart() {
    List<NamedCsvRecord> nextYear =
        CsvReader.builder().ofNamedCsvRecord(DemoPortfolio.csv(TODAY.plusDays(400))).stream()
            .toList();

    assertThat(nextYear.getFirst().getField("due_date"))
        .isEqualTo(LocalDate.parse(rows.getFirst().getField("due_date")).plusDays(400).toString());
  }

  private Set<String> distinct(String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }
}
