package humane.borrower.account.store;

import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.Payment;
import humane.borrower.account.Product;
import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangeFeed.NewChange;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Books a payment once, for every holder of the account, and tells when it settles what was
 * overdue.
 */
@ApplicationScoped
public class PaymentBooking {
  /**
   * @param repeated whether the same payment had been booked before
   */
  public record Booked(Payment payment, AccountFacts after, boolean repeated) {}

  private final AccountStore accounts;
  private final PaymentStore payments;
  private final ChangeFeed feed;
  private final Clock clock;

  PaymentBooking(
      AccountStore accounts, PaymentStore payments, ChangeFeed feed, @BusinessTime Clock clock) {
    this.accounts = accounts;
    this.payments = payments;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * @throws Problem 404 without the account, 409 when the reference was used for another payment,
   *     422 for more than the balance
   */
  @Transactional
  public Booked book(String accountRef, String paymentRef, Payment.Facts facts) {
    List<Account> holders = accounts.lockWithRef(accountRef);
    if (holders.isEmpty()) throw Problem.notFound("account", accountRef);
    Account first = holders.getFirst();
    if (!first.currency().equals(facts.currency()))
      throw Problem.badInput(
          "currency", facts.currency(), "is not the currency of the account, " + first.currency());
    Optional<Payment> before = payments.find(accountRef, paymentRef);
    if (before.isPresent()) {
      if (!before.get().facts().equals(facts))
        throw Problem.conflict(
            "payment-ref-reused",
            "The payment " + paymentRef + " was reported before with other facts.");
      return new Booked(before.get(), first.facts(), true);
    }
    refuseMoreThanIsOwed(facts, holders);
    Payment payment = new Payment(accountRef, paymentRef, facts, clock.instant());
    List<NewChange> changes = new ArrayList<>();
    for (Account holder : holders) changes.addAll(apply(payment, holder));
    feed.append(changes);
    return new Booked(payment, first.facts().paid(facts.amountMinor(), facts.paidOn()), false);
  }

  /**
   * A slip of the keyboard would end a debt silently. The lender states the balance, so a real
   * payment above it follows a newer portfolio file.
   */
  private static void refuseMoreThanIsOwed(Payment.Facts facts, List<Account> holders) {
    long balance =
        holders.stream().mapToLong(holder -> holder.facts().balanceMinor()).min().orElseThrow();
    if (facts.amountMinor() <= balance) return;
    String reason = "is more than the balance of the account, " + balance;
    throw Problem.unprocessable(
        "payment-above-balance",
        "The payment of "
            + facts.amountMinor()
            + " minor units of "
            + facts.currency()
            + " is more than the balance of the account, "
            + balance
            + ". Nothing was booked. If more is owed by now, send a newer portfolio file first.",
        List.of(new FieldError("amountMinor", String.valueOf(facts.amountMinor()), reason)));
  }

  private List<NewChange> apply(Payment payment, Account holder) {
    AccountFacts after =
        holder.facts().paid(payment.facts().amountMinor(), payment.facts().paidOn());
    // A card stays open at nothing owed; a loan that is paid back is over.
    boolean over =
        after.balanceMinor() == 0
            && !after.inArrears()
            && holder.product() != Product.CREDIT_CARD
            && holder.closedAt() == null;
    Instant now = payment.recordedAt();
    payments.add(payment, holder.borrowerId());
    accounts.change(holder, after, now, over ? now : holder.closedAt());
    List<NewChange> changes = new ArrayList<>();
    changes.add(
        new NewChange(
            ChangeKind.PAYMENT.name(),
            holder.borrowerId(),
            holder.accountRef(),
            Map.of(
                "paymentRef",
                payment.paymentRef(),
                "amountMinor",
                payment.facts().amountMinor(),
                "currency",
                payment.facts().currency(),
                "paidOn",
                payment.facts().paidOn().toString())));
    if (holder.facts().inArrears() && !after.inArrears())
      changes.add(
          Changes.ofAccount(ChangeKind.ACCOUNT_CURED, holder.borrowerId(), holder.accountRef()));
    if (over)
      changes.add(
          Changes.ofAccount(ChangeKind.ACCOUNT_CLOSED, holder.borrowerId(), holder.accountRef()));
    return changes;
  }
}
