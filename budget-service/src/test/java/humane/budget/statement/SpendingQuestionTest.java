package humane.budget.statement;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.store.SpendingGuidelinesFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingQuestionTest {
  private static final List<SpendingGuideline> FOOD =
      List.of(new SpendingGuideline(ExpenseCategory.FOOD, 30_000, 20_000, 10_000));

  @Test
  void whatTwoAdultsAndAChildUsuallyNeedRaisesNoQuestionAndAMinorUnitMoreDoes() {
    assertThat(SpendingQuestion.of(food(60_000), FOOD)).isEmpty();
    assertThat(SpendingQuestion.of(food(60_001), FOOD))
        .containsExactly(new SpendingQuestion(ExpenseCategory.FOOD, 60_001, 60_000));
  }

  @ParameterizedTest
  @CsvSource({
    "CN, CNY, true",
    "GB-SCT, GBP, true",
    "US-MA, USD, true",
    "IN, INR, true",
    "DE, EUR, false",
    "CN, USD, false"
  })
  void guidelinesStandWhereTheLenderHasWrittenThem(
      String jurisdiction, String currency, boolean any) {
    assertThat(new SpendingGuidelinesFile().of(jurisdiction, currency, LocalDate.of(2026, 11, 23)))
        .matches(found -> found.isEmpty() != any);
    assertThat(new SpendingGuidelinesFile().of(jurisdiction, currency, LocalDate.of(2025, 12, 31)))
        .isEmpty();
  }

  private static Statement food(long monthlyMinor) {
    return new Statement(
        2,
        1,
        List.of(),
        List.of(new Expense(ExpenseCategory.FOOD, monthlyMinor, PayFrequency.MONTHLY)));
  }
}
