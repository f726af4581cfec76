package humane.reminder.voice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the accounts once the borrower is verified.
 *
 * @param surplusMinor the most that is known to be affordable in a month; null when no budget says
 * @param promisesInARow promises to pay since something was last paid
 * @param explainFirst a debt that is barred or nearly so: no promise and no plan before a person
 *     has explained it (conduct §6)
 */
public record Standing(
    List<Owed> accounts,
    @Nullable Offer offer,
    @Nullable Long surplusMinor,
    int promisesInARow,
    boolean explainFirst) {

  public Standing {
    accounts = List.copyOf(accounts);
  }

  /** What a promise is about unless the borrower names another sum. */
  public long arrearsMinor() {
    return accounts.stream().mapToLong(Owed::arrearsMinor).sum();
  }

  /** Of all accounts; a borrower's accounts share one. */
  public String currency() {
    return accounts.isEmpty() ? "" : accounts.getFirst().currency();
  }

  /**
   * One account.
   *
   * @param lastFour of the contract number
   * @param currency ISO 4217
   */
  public record Owed(
      String lastFour, String currency, long arrearsMinor, @Nullable LocalDate dueDate) {}

  /**
   * A plan that budget-service has found to fit, as it was shown.
   *
   * @param regularMinor what the contract asks for each month beside it; zero where nothing
   */
  public record Offer(
      String proposalId,
      String termsHash,
      String currency,
      long firstInstalmentMinor,
      LocalDate firstDueOn,
      int instalments,
      LocalDate endsOn,
      long regularMinor) {}
}
