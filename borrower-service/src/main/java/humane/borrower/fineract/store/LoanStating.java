package humane.borrower.fineract.store;

import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.Payment;
import humane.borrower.account.store.AccountStore;
import humane.borrower.account.store.PaymentStore;
import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.fineract.LoanState;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a loan's state as the lender's newest word on the account, with the payments behind it. */
@ApplicationScoped
public class LoanStating {
  /** What came of it. */
  public sealed interface Outcome {
    record Applied() implements Outcome {}

    record NothingNew() implements Outcome {}

    record UnknownAccount(String reason) implements Outcome {}

    record Unusable(String reason) implements Outcome {}

    /** Something newer was written since the loan was asked for: ask again. */
    record AskAgain() implements Outcome {}
  }

  private final AccountStore accounts;
  private final PaymentStore payments;
  private final ChangeFeed feed;
  private final Clock clock;

  LoanStating(
      AccountStore accounts, PaymentStore payments, ChangeFeed feed, @BusinessTime Clock clock) {
    this.accounts = accounts;
    this.payments = payments;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * @param tenant part of the payments' references: two tenants may number alike
   * @param askedAt when the loan was asked for; its state is at least as new
   */
  @Transactional
  public Outcome state(String tenant, LoanState loan, Instant askedAt) {
    List<Account> holders = accounts.lockWithRef(loan.accountRef());
    if (holders.isEmpty())
      return new Outcome.UnknownAccount(
          "no account of ours has this loan's reference; import it with a portfolio file first");
    Account first = holders.getFirst();
    if (!first.currency().equals(loan.currency()))
      return new Outcome.Unusable(
          "the loan is in " + loan.currency() + ", the account in " + first.currency());
    if (holders.stream().anyMatch(holder -> holder.factsAsOf().isAfter(askedAt)))
      return new Outcome.AskAgain();
    List<Payment> made = newPayments(tenant, loan, first);
    List<NewChange> changes = new ArrayList<>();
    boolean news = !made.isEmpty();
    for (Account holder : holders) {
      for (Payment payment : made) {
        payments.add(payment, holder.borrowerId());
        changes.add(told(payment, holder));
      }
      AccountFacts after = after(holder.facts(), loan, made);
      Instant closedAt = closed(holder, loan);
      if (after.equals(holder.facts()) && Objects.equals(closedAt, holder.closedAt())) continue;
      news = true;
      accounts.change(holder, after, askedAt, closedAt);
      changes.addAll(arrears(holder, after, closedAt));
    }
    feed.append(changes);
    return news ? new Outcome.Applied() : new Outcome.NothingNew();
  }

  private @Nullable Instant closed(Account holder, LoanState loan) {
    if (!loan.over()) return null;
    return holder.closedAt() == null ? clock.instant() : holder.closedAt();
  }

  /**
   * Those that the record does not hold yet, under the lender's own reference where there is one,
   * so that the same payment told by the lender's other systems is the same here. Payments from
   * before the lender's last file are in its balance already, and no news to anybody.
   */
  private List<Payment> newPayments(String tenant, LoanState loan, Account account) {
    LocalDate stated = LocalDate.ofInstant(account.factsAsOf(), ZoneOffset.UTC);
    LocalDate known = account.facts().lastPaymentOn();
    LocalDate since = known == null || known.isAfter(stated) ? stated : known;
    boolean knownByFile = known != null && !isBooked(account);
    List<Payment> made = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (LoanState.Repayment one : loan.repayments()) {
      String ours = "fineract:" + tenant + ":" + one.id();
      String ref = one.externalId() == null ? ours : one.externalId();
      boolean theOneOfTheFile =
          knownByFile
              && one.paidOn().equals(known)
              && Objects.equals(account.facts().lastPaymentMinor(), one.amountMinor());
      if (one.paidOn().isBefore(since)
          || theOneOfTheFile
          || one.amountMinor() <= 0
          || !told.add(ref)
          || payments.find(account.accountRef(), ref).isPresent()
          || payments.find(account.accountRef(), ours).isPresent()) continue;
      made.add(
          new Payment(
              account.accountRef(),
              ref,
              new Payment.Facts(one.amountMinor(), loan.currency(), one.paidOn()),
              clock.instant()));
    }
    return made;
  }

  /** Whether the last payment that the account knows of stands in the record itself. */
  private boolean isBooked(Account account) {
    return payments.of(account.accountRef(), account.borrowerId()).stream()
        .anyMatch(
            paid ->
                paid.facts().paidOn().equals(account.facts().lastPaymentOn())
                    && Objects.equals(
                        account.facts().lastPaymentMinor(), paid.facts().amountMinor()));
  }

  private static AccountFacts after(AccountFacts before, LoanState loan, List<Payment> made) {
    AccountFacts paid = before;
    for (Payment payment : made)
      paid = paid.paidBefore(payment.facts().amountMinor(), payment.facts().paidOn());
    return paid.stated(
        loan.balanceMinor(),
        loan.arrearsMinor(),
        loan.dueDate() == null ? before.dueDate() : loan.dueDate());
  }

  private static List<NewChange> arrears(
      Account holder, AccountFacts after, @Nullable Instant closedAt) {
    List<NewChange> changes = new ArrayList<>();
    AccountFacts before = holder.facts();
    if (after.inArrears() && before.arrearsDifferFrom(after))
      changes.add(of(ChangeKind.ACCOUNT_IN_ARREARS, holder));
    if (!after.inArrears() && before.inArrears()) changes.add(of(ChangeKind.ACCOUNT_CURED, holder));
    if (closedAt != null && holder.closedAt() == null)
      changes.add(of(ChangeKind.ACCOUNT_CLOSED, holder));
    return changes;
  }

  private static NewChange of(ChangeKind kind, Account holder) {
    return Changes.ofAccount(kind, holder.borrowerId(), holder.accountRef());
  }

  private static NewChange told(Payment payment, Account holder) {
    return new NewChange(
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
            payment.facts().paidOn().toString()));
  }
}
