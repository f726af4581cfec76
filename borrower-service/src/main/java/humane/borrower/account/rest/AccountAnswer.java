package humane.borrower.account.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.Product;
import humane.borrower.segment.Segment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is told.
 *
 * @param borrowerIds all its holders: joint borrowers are seen one by one
 */
public record AccountAnswer(
    String accountRef,
    String borrowerId,
    List<String> borrowerIds,
    Product product,
    String currency,
    @Nullable Long principalMinor,
    long balanceMinor,
    long arrearsMinor,
    @Nullable Long minimumDueMinor,
    @Nullable LocalDate dueDate,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal annualRatePercent,
    @Nullable LocalDate contractDate,
    @Nullable String contractUrl,
    @Nullable String paymentUrl,
    @Nullable LocalDate lastPaymentOn,
    @Nullable Long lastPaymentMinor,
    @Nullable LocalDate lastAcknowledgedOn,
    Segment segment,
    Instant asOf,
    @Nullable Instant closedAt) {

  public static AccountAnswer of(Account account, List<String> borrowerIds) {
    AccountFacts facts = account.facts();
    return new AccountAnswer(
        account.accountRef(),
        account.borrowerId(),
        borrowerIds,
        account.product(),
        account.currency(),
        facts.principalMinor(),
        facts.balanceMinor(),
        facts.arrearsMinor(),
        facts.minimumDueMinor(),
        facts.dueDate(),
        facts.annualRatePercent(),
        facts.contractDate(),
        facts.contractUrl(),
        facts.paymentUrl(),
        facts.lastPaymentOn(),
        facts.lastPaymentMinor(),
        facts.lastAcknowledgedOn(),
        account.segment(),
        account.factsAsOf(),
        account.closedAt());
  }
}
