package humane.budget.schedule;

import java.time.LocalDate;

/** One payment: what it is made of, and what is owed after it. Minor units. */
public record Instalment(
    LocalDate dueOn,
    long amountMinor,
    long principalMinor,
    long interestMinor,
    long balanceMinor) {}
