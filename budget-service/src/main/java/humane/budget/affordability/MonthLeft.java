package humane.budget.affordability;

/**
 * One calendar month, 1 to 12, in minor units. {@code leftMinor} is after costs and buffer and may
 * be below zero; {@code spareMinor} is what of it need not be kept for tighter months to come.
 */
public record MonthLeft(
    int month,
    long incomeMinor,
    long expensesMinor,
    long bufferMinor,
    long leftMinor,
    long spareMinor) {}
