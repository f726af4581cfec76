package humane.borrower.lawclock.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockFilesTest {
  private static final String GOOD =
      """
      pack: CN
      name: Mainland China
      rows:
        - id: CN-CPL-01
          clock: COMPLAINT
          what: "A complaint is decided"
          source: "Order 2020 No. 3"
          certainty: "S2-H"
          from: 2021-11-30
          until: null
          values:
            decide: { value: 15, unit: "calendar days", what: "decide" }
          text: "Within 15 days."
          textZh: "15 日内。"
      """;

  @Test
  void aWholeRowIsRead() {
    assertThat(ClockFiles.rowsOf("CN.yaml", GOOD)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}: line {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "clock: COMPLAINT | clock: COMPLAINTS | 5 | not one of the values accepted",
        "value: 15 | value: 0 | 12 | a value must be more than nothing",
        "value: 15 | value: soon | 12 | Integer",
        "calendar days | moons | 12 | must be calendar days, working days, weeks, months, years or times",
        "from: 2021-11-30 | from: last year | 9 | last year",
        "until: null | until: 2020-01-01 | 15 | CN-CPL-01 ends (until) before it begins (from)",
        "until: null | untill: null | 15 | untill",
        "certainty: \"S2-H\" | notLaw: true | 15 | CN-CPL-01 needs certainty",
        "source: \"Order 2020 No. 3\" | notLaw: false | 15 | CN-CPL-01 needs source",
      })
  void whatIsWrongIsNamedWithFileLineAndExpectation(
      String right, String wrong, int line, String expected) {
    assertThatThrownBy(() -> ClockFiles.rowsOf("CN.yaml", GOOD.replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CN.yaml, line " + line)
        .hasMessageContaining(expected);
  }

  @Test
  void aRuleBeginsOnceADay() {
    String row = GOOD.substring(GOOD.indexOf("  - id"));
    assertThatThrownBy(() -> ClockFiles.rowsOf("CN.yaml", GOOD + row))
        .hasMessageContaining("CN-CPL-01 begins twice on 2021-11-30");
  }
}
