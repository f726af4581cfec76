package humane.budget.reserve.rest;

import static humane.budget.form.FieldChecks.or;

import humane.budget.form.FieldChecks;
import humane.budget.reserve.ComingCost;
import humane.budget.reserve.ReserveQuestion;
import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The question of {@code POST /reserves/preview}. Amounts are minor units of the currency. */
public record ReserveForm(
    String currency,
    LocalDate today,
    PayFrequency payFrequency,
    LocalDate nextPayOn,
    Long savedMinor,
    List<CostForm> costs,
    Long payMinor,
    Long needsMinor) {
  private static final int COSTS_MAX = 50;

  /** One coming cost and the month, 1 to 12, in which it falls. */
  public record CostForm(ComingCost.Kind kind, Long amountMinor, Integer month) {}

  ReserveQuestion read() {
    FieldChecks checks = new FieldChecks();
    checks.currency("currency", currency);
    checks.present("today", today);
    checks.present("nextPayOn", nextPayOn);
    if (today != null && nextPayOn != null) {
      checks.notBefore("nextPayOn", nextPayOn, today, "today");
      checks.notAfter("nextPayOn", nextPayOn, today.plusYears(1));
    }
    long saved = checks.amountOr("savedMinor", savedMinor, 0);
    List<ComingCost> read = new ArrayList<>();
    List<CostForm> given = costs == null ? List.of() : costs;
    if (given.size() > COSTS_MAX) {
      checks.wrong("costs", given.size(), "must be " + COSTS_MAX + " or fewer");
    }
    for (int at = 0; at < Math.min(given.size(), COSTS_MAX); at++) {
      read.add(cost("costs[" + at + "]", given.get(at), checks));
    }
    OptionalLong pay = optional(checks, "payMinor", payMinor);
    OptionalLong needs = optional(checks, "needsMinor", needsMinor);
    checks.refuseIfWrong();
    return new ReserveQuestion(
        today, or(payFrequency, PayFrequency.MONTHLY), nextPayOn, saved, read, pay, needs);
  }

  private static ComingCost cost(String at, CostForm form, FieldChecks checks) {
    if (!checks.present(at, form)) {
      return new ComingCost(ComingCost.Kind.OTHER, 0, 1);
    }
    long amount = checks.amount(at + ".amountMinor", form.amountMinor());
    checks.present(at + ".month", form.month());
    int month = checks.count(at + ".month", form.month(), 1, 12, 1);
    return new ComingCost(or(form.kind(), ComingCost.Kind.OTHER), amount, Math.clamp(month, 1, 12));
  }

  private static OptionalLong optional(FieldChecks checks, String field, Long minor) {
    return minor == null ? OptionalLong.empty() : OptionalLong.of(checks.amount(field, minor));
  }
}
