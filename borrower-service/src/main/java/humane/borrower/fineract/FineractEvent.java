package humane.borrower.fineract;

/**
 * One event. It is a reason to look at a loan; how the loan stands is asked of the REST interface,
 * so events may come late, twice or in any order.
 *
 * @param tenant Fineract's tenant identifier
 * @param id unique within the tenant
 * @param type Fineract's own name, like LoanRepaymentOverdueBusinessEvent, or LOAN/REPAYMENT of a
 *     web hook
 */
public record FineractEvent(String tenant, String id, String type, long loanId) {}
