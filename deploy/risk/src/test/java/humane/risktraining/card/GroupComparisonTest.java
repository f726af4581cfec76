package humane.risktraining.card;

import static org.assertj.core.api.Assertions.assertThat;

import humane.risk.AccountHistory;
import humane.risk.HelpThresholds;
import humane.risktraining.history.HistoryRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupComparisonTest {
  private static final HelpThresholds THRESHOLDS =
      new HelpThresholds(LocalDate.of(2026, 11, 1), 0.1, 0.5, "test");
  private static final AccountHistory ANY =
      AccountHistory.ofPortfolio(new double[6], 0, 1, 1, 0, 0, 1);

  private static List<ModelCard.Group> groups(String attribute, String... values) {
    List<HistoryRow> rows = new ArrayList<>();
    double[] probabilities = new double[values.length];
    boolean[] defaulted = new boolean[values.length];
    for (int row = 0; row < values.length; row++) {
      rows.add(new HistoryRow("A-" + row, ANY, row % 2 == 0, Map.of(attribute, values[row])));
      probabilities[row] = row % 4 < 2 ? 0.05 : 0.6;
      defaulted[row] = row % 2 == 0;
    }
    return GroupComparison.of(rows, probabilities, defaulted, THRESHOLDS);
  }

  @Test
  void eachGroupHasItsErrorsAndSegments() {
    ModelCard.Group women = groups("sex", "F", "F", "F", "F", "M", "M", "F", "F").getFirst();

    assertThat(women.value()).isEqualTo("F");
    assertThat(women.accounts()).isEqualTo(6);
    assertThat(women.defaultRate()).isEqualTo(0.5);
    assertThat(women.selfCare()).isEqualTo(2 / 6.0);
    assertThat(women.earlySupport()).isEqualTo(4 / 6.0);
    assertThat(women.missed()).isEqualTo(1 / 3.0);
    assertThat(women.needless()).isEqualTo(2 / 3.0);
  }

  @Test
  void manyAgesAndBirthDatesArePutIntoBands() {
    String[] ages = new String[40];
    String[] births = new String[40];
    for (int at = 0; at < ages.length; at++) {
      ages[at] = Integer.toString(25 + at);
      births[at] = (1961 + at) + "-04-12";
    }

    assertThat(groups("age", ages))
        .extracting(ModelCard.Group::value)
        .containsExactly("20 to 29", "30 to 39", "40 to 49", "50 to 59", "60 to 69");
    assertThat(groups("birth_date", births))
        .extracting(ModelCard.Group::value)
        .containsExactly(
            "1960 to 1969", "1970 to 1979", "1980 to 1989", "1990 to 1999", "2000 to 2009");
  }
}
