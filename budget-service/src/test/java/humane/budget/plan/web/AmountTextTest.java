package humane.budget.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6500      | CNY | 650000
          6,500.00  | CNY | 650000
          ￥6500     | CNY | 650000
          6500元     | CNY | 650000
          0         | CNY | 0
          12.5      | USD | 1250
          1200      | JPY | 1200
          """)
  void amountsAreReadAsPeopleTypeThem(String typed, String currency, long minor) {
    assertThat(AmountText.read(typed, currency)).hasValue(minor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lots", "-5", "1.234", "1e9", "", "999999999999", "12,50", "1200,5", "1，50元"})
  void whatIsNoAmountIsNotGuessed(String typed) {
    assertThat(AmountText.read(typed, "CNY")).isEqualTo(OptionalLong.empty());
  }

  @Test
  void anAmountIsWrittenAsItWouldBeTyped() {
    assertThat(AmountText.write(650_000, "CNY")).isEqualTo("6500");
    assertThat(AmountText.write(650_050, "CNY")).isEqualTo("6500.50");
  }
}
