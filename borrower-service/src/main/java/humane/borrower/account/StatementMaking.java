package humane.borrower.account;

import humane.borrower.account.AccountStatement.Line;
import humane.borrower.account.AccountStatement.LineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes an account's statement from what the lender's file and reported payments say, and adds
 * nothing of its own.
 */
public final class StatementMaking {
  private StatementMaking() {}

  public static AccountStatement of(Account account, List<Payment> payments) {
    AccountFacts facts = account.facts();
    List<Line> lines = new ArrayList<>();
    if (facts.principalMinor() != null)
      lines.add(
          new Line(
              LineKind.PRINCIPAL,
              facts.contractDate(),
              facts.principalMinor(),
              null,
              "Principal as stated by the lender"));
    boolean lastIsReported =
        payments.stream()
            .anyMatch(payment -> payment.facts().paidOn().equals(facts.lastPaymentOn()));
    if (facts.lastPaymentOn() != null && facts.lastPaymentMinor() != null && !lastIsReported)
      lines.add(
          new Line(
              LineKind.PAYMENT,
              facts.lastPaymentOn(),
              facts.lastPaymentMinor(),
              null,
              "Last payment as stated by the lender"));
    for (Payment payment : payments)
      lines.add(
          new Line(
              LineKind.PAYMENT,
              payment.facts().paidOn(),
              payment.facts().amountMinor(),
              payment.paymentRef(),
              "Payment received"));
    lines.sort(Comparator.comparing(Line::on, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new AccountStatement(
        account.accountRef(),
        account.currency(),
        facts.balanceMinor(),
        facts.arrearsMinor(),
        List.copyOf(lines),
        howItCameAbout(account),
        HOW_WE_COLLECT,
        COMPLETENESS);
  }

  private static String howItCameAbout(Account account) {
    AccountFacts facts = account.facts();
    StringBuilder text = new StringBuilder("A ").append(words(account.product()));
    if (facts.contractDate() != null)
      text.append(" under a contract of ").append(facts.contractDate());
    if (facts.annualRatePercent() != null)
      text.append(", at ").append(facts.annualRatePercent().toPlainString()).append(" % a year");
    text.append(".");
    if (facts.inArrears() && facts.dueDate() != null)
      text.append(" The amount in arrears was due on ").append(facts.dueDate()).append(".");
    return text.toString();
  }

  private static String words(Product product) {
    return switch (product) {
      case PERSONAL_LOAN -> "personal loan";
      case CREDIT_CARD -> "credit card";
      case MICROFINANCE -> "microfinance loan";
      case DIGITAL_LOAN -> "digital loan";
    };
  }

  private static final String HOW_WE_COLLECT =
      "We write and call only to you, on numbers that are your own, within the hours the law and your wishes allow. You can stop any channel at any time, "
          + "ask for a person, object to the amount, or ask for a plan that fits what you have.";
  private static final String COMPLETENESS =
      "Charges and interest appear as soon as the lender states them one by one; until then they are part of the balance. If a line looks wrong, tell us: we look at it and do not ask you to pay it meanwhile.";
}
