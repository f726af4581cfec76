package humane.borrower.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.contactpoint.phone.PhoneNumberReader;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.wishes.ConsentKind;
import humane.borrower.wishes.StatedConsent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private static RowReading read(String column, String value) {
    PortfolioFile file = new PortfolioFile();
    file.row("B-1", "+8613490104729").with(column, value);
    List<String> lines = file.text().lines().toList();
    List<PortfolioColumn> columns =
        Arrays.stream(lines.getFirst().split(","))
            .map(title -> PortfolioColumn.named(title).orElseThrow())
            .toList();
    List<String> cells = Arrays.asList(lines.get(1).split(",", -1));
    return new RowReader(columns, new PhoneNumberReader(), AS_OF).read(cells);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          balance            | 1.234.50        | must be a decimal with a point
          balance            | 12.345          | has more decimals than CNY has
          balance            |                 | is needed
          balance            | ￥100            | must be a decimal with a point
          arrears            | -1.00           | must not be negative
          due_date           | 2026-11-31      | must be a date
          due_date           |                 | is needed where something is overdue
          currency           | RMB             | must be a currency code
          product            | MORTGAGE        | must be one of
          time_zone          | Asia/Beijing    | must be the name of a time zone
          time_zone          | UTC+8           | must be the name of a time zone
          jurisdictions      | China           | must be country codes
          jurisdictions      | XX              | must be country codes
          language           | zh_CN_x_        | must be a language tag
          mobile             | 13490104729     | must be a number in international form
          mobile             | +8613           | must be a number in international form
          mobile             | +861349010472999| is too long for its country
          mobile_attested_on | 2027-01-01      | lies after the day
          mobile_reassigned_checked_on | 2027-01-01 | lies after the day
          mobile_reassigned_checked_on | last week  | must be a date
          birth_date         | 2031-01-01      | is not a date on which
          consent_sms        | yes             | must be true, false or empty
          status_m1          | 3.5             | must be a whole number
          contract_url       | http://x        | must be an address that begins with https
          given_name         | @SUM(A1)        | begins like a spreadsheet formula
          borrower_ref       | a b             | must be letters, digits
          """)
  void aCellThatCannotBeSoIsNamedWithItsReason(String column, String value, String reason) {
    assertThat(read(column, value == null ? "" : value))
        .isInstanceOfSatisfying(
            RowReading.Unusable.class,
            unusable ->
                assertThat(unusable.remarks())
                    .anySatisfy(
                        remark -> {
                          assertThat(remark.column()).isEqualTo(column);
                          assertThat(remark.reason()).startsWith(reason);
                        }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+8613490104729",
        "+12125550100",
        "+12025550199",
        "+447700900123",
        "+919876543210"
      })
  void numbersKeptForFictionAndAnyOtherOfTheRightLengthAreRead(String number) {
    assertThat(read("mobile", number))
        .isInstanceOfSatisfying(
            RowReading.Usable.class, usable -> assertThat(usable.row().mobile()).isNotNull());
  }

  @Test
  void aChineseNumberSaysShanghaiAndAnAmericanOneItsOwnZone() {
    assertThat(new PhoneNumberReader().read("+8613490104729"))
        .asString()
        .contains("[Asia/Shanghai]");
    assertThat(new PhoneNumberReader().read("+12125550100"))
        .asString()
        .contains("[America/New_York]");
  }

  @Test
  void anOversizedCellIsRefused() {
    assertThat(read("mobile_attested_by", "x".repeat(501))).isInstanceOf(RowReading.Unusable.class);
  }

  @Test
  void personalValuesAreMaskedInWhatIsSaidOfThem() {
    assertThat(read("mobile", "+8613"))
        .isInstanceOfSatisfying(
            RowReading.Unusable.class,
            unusable -> assertThat(unusable.remarks().getFirst().valueMasked()).isEqualTo("•••13"));
  }

  @Test
  void aConsentWithoutItsSourceIsNoConsentAndSaidSo() {
    assertThat(read("consent_sms_source", ""))
        .isInstanceOfSatisfying(
            RowReading.Usable.class,
            usable -> {
              assertThat(usable.row().consents()).isEmpty();
              assertThat(usable.warnings())
                  .singleElement()
                  .satisfies(warning -> assertThat(warning.column()).isEqualTo("consent_sms"));
            });
  }

  @Test
  void aRefusalNeedsNeitherDateNorSource() {
    assertThat(read("consent_automated_voice", "false"))
        .isInstanceOfSatisfying(
            RowReading.Usable.class,
            usable ->
                assertThat(usable.row().consents())
                    .contains(
                        new StatedConsent.RefusedByBorrower(ConsentKind.AUTOMATED_VOICE, null)));
  }

  @Test
  void amountsAreMinorUnitsOfTheirCurrency() {
    assertThat(read("arrears", "1200.5"))
        .isInstanceOfSatisfying(
            RowReading.Usable.class,
            usable -> assertThat(usable.row().facts().arrearsMinor()).isEqualTo(120050));
  }
}
