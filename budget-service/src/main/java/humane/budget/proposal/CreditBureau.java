package humane.budget.proposal;

/**
 * What the lender says it reports to the credit bureau while a plan runs, in two languages, and the
 * row of the law or the practice it rests on.
 */
public record CreditBureau(String code, String en, String zh, String source) {}
