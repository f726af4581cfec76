package humane.budget.proposal;

import java.math.BigDecimal;

/**
 * The numbers of the house, of the law and of the lender's authority that bound a plan, as they
 * stand on one day.
 */
public record PlanLimits(
    BigDecimal bufferPercent,
    int cardMonthsMaxCn,
    int monthsMax,
    int steadySharePercent,
    int gentleMonths,
    int gentleSharePercent,
    int pauseMonths,
    int tokenSharePercent,
    int reviewAfterMonths,
    int graceDays,
    int noteDaysBefore,
    int coolingOffDays,
    int writeOffPercentMax,
    int feeWaiverPercentMax,
    boolean noGrowthGb,
    boolean menuEu) {

  /** How many months a plan for this debt may last. */
  public int monthsMaxFor(Debt debt, String jurisdiction) {
    boolean china = jurisdiction.equals("CN") || jurisdiction.startsWith("CN-");
    return china && debt.product() == Product.CREDIT_CARD ? cardMonthsMaxCn : monthsMax;
  }

  /** Whether no balance may grow while the borrower keeps to a plan. */
  boolean noGrowthFor(PlanQuestion question) {
    return noGrowthGb && question.isIn("GB");
  }
}
