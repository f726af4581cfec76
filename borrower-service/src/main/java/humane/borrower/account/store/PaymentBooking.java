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
import java.time.LocalDate;
import java.time.ZoneOffset;
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
   * Where a day ends last on earth: a statement of that instant may count all that day's payments.
   */
  private static final ZoneOffset LATEST_DAY = ZoneOffset.ofHours(14);

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
   *     422 for more than the balance, unless a file that states nothing owed counts it already
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
    boolean counted = holders.stream().allMatch(holder -> isCounted(facts, holder));
    if (!counted) refuseMoreThanIsOwed(facts, holders);
    Payment payment = new Payment(accountRef, paymentRef, facts, clock.instant());
    List<NewChange> changes = new ArrayList<>();
    for (Account holder : holders) changes.addAll(apply(payment, holder, counted));
    feed.append(changes);
    return new Booked(payment, after(first.facts(), facts, counted), false);
  }

  /**
   * Whether the lender's statement of nothing owed already counts this payment: it was made by the
   * day of the statement, and the account came to nothing by a file, not by payments booked here.
   * The last payment is often told after such a file; it belongs into the record and lowers
   * nothing.
   */
  private boolean isCounted(Payment.Facts facts, Account holder) {
    return holder.facts().balanceMinor() == 0
        && !holder.facts().inArrears()
        && !facts.paidOn().isAfter(LocalDate.ofInstant(holder.factsAsOf(), LATEST_DAY))
        && payments.of(holder.accountRef(), holder.borrowerId()).stream()
            .noneMatch(paid -> holder.factsAsOf().equals(paid.recordedAt()));
  }

  private static AccountFacts after(AccountFacts before, Payment.Facts paid, boolean counted) {
    return counted
        ? before.paidBefore(paid.amountMinor(), paid.paidOn())
        : before.paid(paid.amountMinor(), paid.paidOn());
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

  private List<NewChange> apply(Payment payment, Account holder, boolean counted) {
    AccountFacts after = after(holder.facts(), payment.facts(), counted);
    // A card stays open at nothing owed; a loan that is paid back is over.
    boolean over =
        after.balanceMinor() == 0
            && !after.inArrears()
            && holder.product() != Product.CREDIT_CARD
            && holder.closedAt() == null;
    Instant now = payment.recordedAt();
    payments.add(payment, holder.borrowerId());
    // A counted payment is older than the statement, which stays as new as its file.
    accounts.change(
        holder, after, counted ? holder.factsAsOf() : now, over ? now : holder.closedAt());
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
