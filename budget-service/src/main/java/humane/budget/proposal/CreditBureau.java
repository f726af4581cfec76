package humane.budget.proposal;

/** What the lender says it reports to the credit bureau while a plan runs, in two languages. */
public record CreditBureau(String code, String en, String zh) {}
