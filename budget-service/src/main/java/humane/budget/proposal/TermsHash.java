package humane.budget.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fingerprint of a plan's exact terms: SHA-256 over one line a fact, in a fixed order. The same
 * terms have the same fingerprint wherever and whenever they are worked out.
 */
public final class TermsHash {
  private TermsHash() {}

  static String of(
      PlanQuestion question,
      ProposalKind kind,
      List<PlanInstalment> instalments,
      LocalDate endsOn) {
    String debts =
        question.debts().stream()
            .map(
                debt ->
                    line(
                        "debt",
                        debt.accountRef(),
                        debt.repay(),
                        debt.plannedMinor(),
                        debt.planRatePercent().stripTrailingZeros().toPlainString()))
            .collect(Collectors.joining());
    String besides =
        question.debts().stream()
            .filter(debt -> !debt.charges().equals(Charges.NONE))
            .map(
                debt ->
                    line(
                        "charges",
                        debt.accountRef(),
                        debt.charges().toPayMinor(),
                        debt.charges().writtenOffMinor()))
            .collect(Collectors.joining());
    String payments =
        instalments.stream()
            .map(
                paid ->
                    line(
                        "pay",
                        paid.dueOn(),
                        paid.accountRef(),
                        paid.amountMinor(),
                        paid.principalMinor(),
                        paid.interestMinor(),
                        paid.feeMinor()))
            .collect(Collectors.joining());
    String head = line("plan", 1, kind, question.currency(), question.startsOn(), endsOn);
    return sha256(head + debts + besides + payments);
  }

  /** Account references are the lender's words, so their length stands before them. */
  private static String line(Object... facts) {
    StringBuilder line = new StringBuilder();
    for (Object fact : facts) {
      String text = fact.toString();
      line.append(text.length()).append(':').append(text).append(' ');
    }
    return line.append('\n').toString();
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
