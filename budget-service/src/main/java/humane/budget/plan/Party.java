package humane.budget.plan;

/** The borrower as named in the agreement, and the language it is written in (BCP 47). */
public record Party(String fullName, String language) {}
