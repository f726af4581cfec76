package humane.borrower.fineract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of event that say something of arrears or payments. */
public final class EventTypes {

  /** How the payload of an external event begins, as far as the loan's id. */
  public enum Payload {
    /** loanId. */
    REPAYMENT_DUE,
    /** loanId. */
    DELINQUENCY_RANGE,
    /** id of the transaction, then loanId. */
    TRANSACTION,
    /** id of the loan itself. */
    LOAN
  }

  private static final Map<String, Payload> EXTERNAL =
      Map.ofEntries(
          Map.entry("LoanRepaymentDueBusinessEvent", Payload.REPAYMENT_DUE),
          Map.entry("LoanRepaymentOverdueBusinessEvent", Payload.REPAYMENT_DUE),
          Map.entry("LoanDelinquencyRangeChangeBusinessEvent", Payload.DELINQUENCY_RANGE),
          Map.entry("LoanTransactionMakeRepaymentPostBusinessEvent", Payload.TRANSACTION),
          Map.entry("LoanTransactionRecoveryPaymentPostBusinessEvent", Payload.TRANSACTION),
          Map.entry("LoanTransactionMerchantIssuedRefundPostBusinessEvent", Payload.TRANSACTION),
          Map.entry("LoanTransactionPayoutRefundPostBusinessEvent", Payload.TRANSACTION),
          Map.entry("LoanTransactionGoodwillCreditPostBusinessEvent", Payload.TRANSACTION),
          Map.entry("LoanBalanceChangedBusinessEvent", Payload.LOAN),
          Map.entry("LoanStatusChangedBusinessEvent", Payload.LOAN));

  private static final Set<String> HOOK_ACTIONS =
      Set.of(
          "REPAYMENT",
          "ADJUST",
          "RECOVERYPAYMENT",
          "WAIVEINTERESTPORTION",
          "WRITEOFF",
          "CLOSE",
          "FORECLOSURE",
          "REFUNDBYCASH",
          "CHARGEOFF");

  private EventTypes() {}

  /** Empty for a kind that says nothing to us. */
  public static Optional<Payload> payloadOf(String externalType) {
    return Optional.ofNullable(EXTERNAL.get(externalType));
  }

  public static boolean isAboutArrears(String hookEntity, String hookAction) {
    return hookEntity.equals("LOAN") && HOOK_ACTIONS.contains(hookAction);
  }
}
