package humane.budget.proposal;

import java.time.LocalDate;

/** One payment on one account. A plan adds no fees; the field says so. */
public record PlanInstalment(
    LocalDate dueOn,
    String accountRef,
    long amountMinor,
    long principalMinor,
    long interestMinor,
    long feeMinor) {}
