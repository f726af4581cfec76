package humane.borrower.fineract.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.fineract.FineractSettings.AccountRef;
import humane.borrower.fineract.LoanState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to {@code GET /loans/{id}?associations=transactions}. Amounts are decimals with
 * up to six places, dates arrays like [2026, 11, 2]; fields we do not know are welcome, a missing
 * one that we need is an error and never taken for nothing owed.
 */
final class LoanReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private LoanReader() {}

  /**
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  static LoanState read(String answer, AccountRef accountRef) {
    JsonNode loan;
    try {
      loan = JSON.readTree(answer);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the loan is no JSON", broken);
    }
    String ref = text(loan, accountRef == AccountRef.ACCOUNT_NO ? "accountNo" : "externalId");
    String currency = text(need(loan, "currency"), "code");
    JsonNode status = need(loan, "status");
    boolean over = flag(status, "closed") || flag(status, "overpaid");
    if (over) return new LoanState(ref, currency, 0, 0, null, true, repayments(loan, currency));
    if (!flag(status, "active"))
      throw new IllegalArgumentException("the loan is neither active nor closed");
    JsonNode summary = need(loan, "summary");
    long arrears = minor(need(summary, "totalOverdue"), currency, "summary.totalOverdue");
    LocalDate due =
        arrears > 0
            ? date(need(summary, "overdueSinceDate"), "summary.overdueSinceDate")
            : dateOrNull(loan.path("delinquent").path("nextPaymentDueDate"));
    return new LoanState(
        ref,
        currency,
        minor(need(summary, "totalOutstanding"), currency, "summary.totalOutstanding"),
        arrears,
        due,
        false,
        repayments(loan, currency));
  }

  private static List<LoanState.Repayment> repayments(JsonNode loan, String currency) {
    List<LoanState.Repayment> repayments = new ArrayList<>();
    for (JsonNode one : loan.path("transactions")) {
      boolean repayment =
          flag(one.path("type"), "repayment")
              || one.path("type").path("code").asText().equals("loanTransactionType.repayment");
      if (!repayment || flag(one, "manuallyReversed") || flag(one, "reversed")) continue;
      repayments.add(
          new LoanState.Repayment(
              need(one, "id").asLong(),
              textOrNull(one.path("externalId")),
              minor(need(one, "amount"), currency, "transactions.amount"),
              date(need(one, "date"), "transactions.date")));
    }
    return repayments;
  }

  private static JsonNode need(JsonNode node, String field) {
    if (!node.hasNonNull(field)) throw new IllegalArgumentException("the loan has no " + field);
    return node.get(field);
  }

  private static String text(JsonNode node, String field) {
    String text = need(node, field).asText();
    if (text.isBlank()) throw new IllegalArgumentException("the loan has no " + field);
    return text;
  }

  private static @Nullable String textOrNull(JsonNode node) {
    String text = node.isNull() ? "" : node.asText().strip();
    return text.isEmpty() ? null : text;
  }

  private static boolean flag(JsonNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  /** Fineract keeps six places; what is smaller than the smallest coin is rounded half to even. */
  private static long minor(JsonNode amount, String currency, String field) {
    if (!amount.isNumber()) throw new IllegalArgumentException(field + " is no number");
    try {
      BigDecimal decimal = amount.decimalValue();
      int places = Currency.getInstance(currency).getDefaultFractionDigits();
      return decimal.movePointRight(places).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    } catch (ArithmeticException | IllegalArgumentException broken) {
      throw new IllegalArgumentException(field + " cannot be read in " + currency, broken);
    }
  }

  private static @Nullable LocalDate dateOrNull(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : date(node, "nextPaymentDueDate");
  }

  private static LocalDate date(JsonNode node, String field) {
    try {
      if (node.isArray() && node.size() == 3)
        return LocalDate.of(node.get(0).asInt(), node.get(1).asInt(), node.get(2).asInt());
      return LocalDate.parse(node.asText());
    } catch (DateTimeException broken) {
      throw new IllegalArgumentException(field + " is no date", broken);
    }
  }
}
