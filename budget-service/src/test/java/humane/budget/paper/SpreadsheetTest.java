package humane.budget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=HYPERLINK(\"http://example\")",
        "＝1+1",
        "-",
        "+8613490104729"
      })
  void aCellThatASpreadsheetWouldReckonWithIsTextInstead(String cell) {
    assertThat(Spreadsheet.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "工资", "1200.50", "-1200.50", "a=b", "0"})
  void whatIsNoFormulaStaysAsItIs(String cell) {
    assertThat(Spreadsheet.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void theTableBeginsWithAMarkAndEndsItsLinesAsTheStandardSays() {
    assertThat(Spreadsheet.of(List.of(List.of("a", "b,c"), List.of("=x", "1"))))
        .isEqualTo("\uFEFFa,\"b,c\"\r\n'=x,1\r\n");
  }
}
