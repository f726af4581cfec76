package humane.budget.bankstatement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a bank's file says.
 *
 * @param currency ISO 4217, where the file says it
 * @param entries in the order of the file, one at least
 */
public record BankStatement(Format format, Optional<String> currency, List<BankEntry> entries) {
  private static final int DAYS_IN_A_YEAR = 365;
  private static final int MONTHS_IN_A_YEAR = 12;

  /** How the file is written. */
  public enum Format {
    CSV,
    /** ISO 20022, bank to customer statement. */
    CAMT_053,
    /** Open Financial Exchange, 1.x or 2.x. */
    OFX
  }

  public BankStatement {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) throw new IllegalArgumentException("a statement has an entry");
  }

  public LocalDate from() {
    return entries.stream().map(BankEntry::on).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The last day, which still counts. */
  public LocalDate to() {
    return entries.stream().map(BankEntry::on).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** How many months it covers, rounded; one at least, since less says nothing of a month. */
  public int months() {
    long days = ChronoUnit.DAYS.between(from(), to()) + 1;
    return (int) Math.max(1, Math.round((double) days * MONTHS_IN_A_YEAR / DAYS_IN_A_YEAR));
  }
}
