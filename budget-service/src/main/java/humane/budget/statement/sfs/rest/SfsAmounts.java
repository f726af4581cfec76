package humane.budget.statement.sfs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.form.FieldChecks;
import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Figures as the sheet writes them, in a currency with so many digits after the point. */
final class SfsAmounts {
  private final int digits;
  private final FieldChecks checks;

  SfsAmounts(int digits, FieldChecks checks) {
    this.digits = digits;
    this.checks = checks;
  }

  /** Amounts are decimals with a point, as text or as numbers. */
  Optional<Long> minor(String path, JsonNode amount) {
    try {
      return Optional.of(new BigDecimal(amount.asText()).movePointRight(digits).longValueExact());
    } catch (NumberFormatException | ArithmeticException wrong) {
      checks.wrong(
          path,
          amount.asText(),
          "must be a decimal with at most " + digits + " digits after the point");
      return Optional.empty();
    }
  }

  PayFrequency frequency(String path, JsonNode given) {
    if (given.isMissingNode() || given.isNull()) {
      return PayFrequency.MONTHLY;
    }
    try {
      return PayFrequency.valueOf(given.asText());
    } catch (IllegalArgumentException unknown) {
      checks.wrong(
          path + "/frequency", given.asText(), "must be one of " + List.of(PayFrequency.values()));
      return PayFrequency.MONTHLY;
    }
  }

  String write(long minor) {
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }
}
