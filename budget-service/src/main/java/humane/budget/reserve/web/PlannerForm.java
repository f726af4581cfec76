package humane.budget.reserve.web;

import humane.budget.plan.web.AmountText;
import humane.budget.reserve.ComingCost;
import humane.budget.reserve.ReserveQuestion;
import humane.budget.schedule.PayFrequency;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The planner's form as it was typed, each field with what is wrong with it. */
public record PlannerForm(
    String currency,
    PayFrequency payEvery,
    String nextPayOn,
    Field pay,
    Field needs,
    Field saved,
    List<CostField> costs,
    boolean wrongDate) {
  /** The currencies that may be chosen; the first is meant where none was. */
  static final List<String> CURRENCIES = List.of("CNY", "EUR", "GBP", "INR", "USD");

  /** An amount as typed; empty means nothing was said. */
  public record Field(String name, String typed, boolean wrong) {}

  /** What one coming cost is, and its month, 1 to 12. */
  public record CostField(ComingCost.Kind kind, Field amount, int month) {}

  static PlannerForm empty(String currency, LocalDate today) {
    List<CostField> costs =
        Stream.of(ComingCost.Kind.values())
            .map(kind -> new CostField(kind, blank(kind.name()), usualMonth(kind, today)))
            .toList();
    return new PlannerForm(
        currency,
        PayFrequency.MONTHLY,
        "",
        blank("pay"),
        blank("needs"),
        blank("saved"),
        costs,
        false);
  }

  static PlannerForm typed(MultivaluedMap<String, String> form, LocalDate today) {
    String currency =
        CURRENCIES.contains(text(form, "currency"))
            ? text(form, "currency")
            : CURRENCIES.getFirst();
    List<CostField> costs =
        Stream.of(ComingCost.Kind.values())
            .map(
                kind ->
                    new CostField(
                        kind,
                        field(form, kind.name(), currency),
                        monthOf(text(form, kind.name() + ".month"), usualMonth(kind, today))))
            .toList();
    String nextPayOn = text(form, "nextPayOn");
    return new PlannerForm(
        currency,
        everyOf(text(form, "payEvery")),
        nextPayOn,
        field(form, "pay", currency),
        field(form, "needs", currency),
        field(form, "saved", currency),
        costs,
        payDay(nextPayOn, today).isEmpty());
  }

  /** The question, where all that was typed can be read and there is something to plan for. */
  Optional<ReserveQuestion> question(LocalDate today) {
    if (isWrong() || costs.stream().allMatch(cost -> cost.amount().typed().isBlank())) {
      return Optional.empty();
    }
    List<ComingCost> coming = new ArrayList<>();
    for (CostField cost : costs) {
      minor(cost.amount())
          .ifPresent(minor -> coming.add(new ComingCost(cost.kind(), minor, cost.month())));
    }
    return Optional.of(
        new ReserveQuestion(
            today,
            payEvery,
            payDay(nextPayOn, today).orElseThrow(),
            minor(saved).orElse(0),
            coming,
            minor(pay),
            minor(needs)));
  }

  public boolean isWrong() {
    return wrongDate
        || Stream.concat(Stream.of(pay, needs, saved), costs.stream().map(CostField::amount))
            .anyMatch(Field::wrong);
  }

  private OptionalLong minor(Field field) {
    return AmountText.read(field.typed(), currency);
  }

  private static Field blank(String name) {
    return new Field(name, "", false);
  }

  private static Field field(MultivaluedMap<String, String> form, String name, String currency) {
    String typed = text(form, name);
    boolean wrong = !typed.isBlank() && AmountText.read(typed, currency).isEmpty();
    return new Field(name, typed, wrong);
  }

  /** No day means the first of next month; one that lies in the past or far ahead is none. */
  private static Optional<LocalDate> payDay(String typed, LocalDate today) {
    if (typed.isBlank()) {
      return Optional.of(today.plusMonths(1).withDayOfMonth(1));
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      boolean near = !day.isBefore(today) && !day.isAfter(today.plusYears(1));
      return near ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static int usualMonth(ComingCost.Kind kind, LocalDate today) {
    return switch (kind) {
      case SCHOOL -> 9;
      case NEW_YEAR -> 2;
      case INSURANCE, REPAIRS, HEALTH, OTHER -> today.plusMonths(6).getMonthValue();
    };
  }

  private static int monthOf(String typed, int otherwise) {
    return typed.matches("[1-9]|1[0-2]") ? Integer.parseInt(typed) : otherwise;
  }

  private static PayFrequency everyOf(String typed) {
    return Stream.of(PayFrequency.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(PayFrequency.MONTHLY);
  }

  private static String text(MultivaluedMap<String, String> form, String name) {
    String typed = form.getFirst(name);
    return typed == null ? "" : typed.strip();
  }
}
