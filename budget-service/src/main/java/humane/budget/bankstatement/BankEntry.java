package humane.budget.bankstatement;

import java.time.LocalDate;

/**
 * One movement of an account.
 *
 * @param amountMinor minor units of the account's currency; below zero what went out
 * @param text who was paid or paid, and what for, as the bank writes it
 */
public record BankEntry(LocalDate on, long amountMinor, String text) {}
