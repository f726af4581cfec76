package humane.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskFeatureTest {
  @Provide
  Arbitrary<AccountHistory> statements() {
    return Histories.statements();
  }

  @Property
  void aLaterMonthMovesEveryFeatureOnlyTowardsMoreRisk(
      @ForAll("statements") AccountHistory history,
      @ForAll @IntRange(max = 5) int month,
      @ForAll @IntRange(min = 1, max = 5) int later) {
    AccountHistory worse = Histories.withStatus(history, month, later);

    for (RiskFeature feature : RiskFeature.values())
      assertOnlyTowards(1, feature, feature.of(history), feature.of(worse));
  }

  @Property
  void aLargerPaymentMovesEveryFeatureOnlyTowardsLessRisk(
      @ForAll("statements") AccountHistory history,
      @ForAll @IntRange(max = 5) int month,
      @ForAll @IntRange(min = 1, max = 300_000) int more) {
    AccountHistory better = Histories.withPayment(history, month, more);

    for (RiskFeature feature : RiskFeature.values())
      assertOnlyTowards(-1, feature, feature.of(history), feature.of(better));
  }

  /** What a feature does not know before it does not know after, so no default way is taken. */
  private static void assertOnlyTowards(
      int moreRisk, RiskFeature feature, float before, float after) {
    assertThat(Float.isNaN(after)).as(feature.title()).isEqualTo(Float.isNaN(before));
    if (Float.isNaN(before)) return;
    float change = (after - before) * moreRisk;
    switch (feature.direction()) {
      case MORE_RISK -> assertThat(change).as(feature.title()).isGreaterThanOrEqualTo(0);
      case LESS_RISK -> assertThat(change).as(feature.title()).isLessThanOrEqualTo(0);
      case FREE -> assertThat(change).as(feature.title()).isZero();
    }
  }

  @Test
  void noFeatureNamesAProtectedAttribute() {
    for (RiskFeature feature : RiskFeature.values())
      assertThat(ProtectedAttribute.namedBy(feature.title())).as(feature.title()).isEmpty();
  }

  @Test
  void whatEitherFormSaysIsInTheScaleOfNoCurrency() {
    double[] status = {2, 1, 0, 0, -1, -1};
    AccountHistory yuan = AccountHistory.ofPortfolio(status, 0.5, 12_000, 24_000, 600, 300, 20);
    AccountHistory cents =
        AccountHistory.ofPortfolio(status, 0.5, 1_200_000, 2_400_000, 60_000, 30_000, 20);

    for (RiskFeature feature : RiskFeature.givenBy(HistoryForm.PORTFOLIO))
      assertThat(feature.of(cents)).as(feature.title()).isEqualTo(feature.of(yuan));
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    double[] unknown = new double[AccountHistory.MONTHS];
    Arrays.fill(unknown, Double.NaN);
    AccountHistory history =
        AccountHistory.ofPortfolio(unknown, Double.NaN, 0, Double.NaN, 0, Double.NaN, Double.NaN);

    for (RiskFeature feature : RiskFeature.givenBy(HistoryForm.PORTFOLIO))
      assertThat(feature.of(history)).as(feature.title()).isNaN();
  }

  @Test
  void theFeaturesOfACardInArrearsAreWhatAHandWouldFind() {
    AccountHistory history =
        AccountHistory.ofStatements(
            100_000,
            new double[] {2, 1, 0, -1, 2, -2},
            new double[] {50_000, 40_000, 30_000, 20_000, 10_000, 0},
            new double[] {0, 15_000, 4_000, 0, 0, 1_000});

    assertThat(RiskFeature.LATE_STREAK.of(history)).isEqualTo(2);
    assertThat(RiskFeature.LATE_MONTHS.of(history)).isEqualTo(3);
    assertThat(RiskFeature.MONTHS_SINCE_TWICE_LATE.of(history)).isZero();
    assertThat(RiskFeature.LATENESS.of(history)).isEqualTo(5);
    assertThat(RiskFeature.RECENT_LATENESS.of(history)).isEqualTo(2 * 6 + 5 + 2 * 2);
    assertThat(RiskFeature.UTILISATION.of(history)).isEqualTo(0.5f);
    assertThat(RiskFeature.PAYMENT_RATIO_M2.of(history)).isEqualTo(0.5f);
    assertThat(RiskFeature.MONTHS_SINCE_PAYMENT.of(history)).isEqualTo(1);
    assertThat(RiskFeature.UNPAID_BILLS.of(history)).isEqualTo(2);
    assertThat(RiskFeature.PAYING_MONTHS.of(history)).isEqualTo(3);
    assertThat(RiskFeature.GROWTH_6_MONTHS.of(history)).isEqualTo(0.5f);
  }
}
