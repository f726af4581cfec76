package humane.budget.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which instalments one payment pays, oldest first, what of it pays the regular instalments beside
 * the plan, and what is left over when nothing more is open. Minor units; the parts, the regular
 * part and the rest are the payment.
 */
public record PaymentMatch(List<Part> parts, long regularMinor, long overMinor) {

  /** When it came, against the day it was asked for. */
  public enum Timing {
    EARLY,
    ON_THE_DAY,
    LATE;

    static Timing of(LocalDate paidOn, LocalDate dueOn) {
      if (paidOn.isBefore(dueOn)) return EARLY;
      return paidOn.isAfter(dueOn) ? LATE : ON_THE_DAY;
    }
  }

  /**
   * @param completes whether nothing of the instalment is open afterwards
   */
  public record Part(TrackedInstalment on, long amountMinor, Timing timing, boolean completes) {}

  /**
   * What else the account asks for: regular instalments, of which so much has fallen due and is not
   * yet paid; minor units, zero where the plan is all there is.
   */
  public record Beside(long openMinor) {
    public static final Beside NOTHING = new Beside(0);

    public Beside {
      if (openMinor < 0) throw new IllegalArgumentException("What is open is never below zero");
    }
  }

  public PaymentMatch {
    parts = List.copyOf(parts);
  }

  /**
   * Matches a payment: first with the instalments that are due by the plan's next date, then with
   * the regular ones, then with later ones, each oldest first. So neither whoever pays both at once
   * nor whoever pays them apart is late with either.
   *
   * @param nextDate the plan's first date on or after the payment, paid or not; the last where none
   *     is left
   */
  public static PaymentMatch of(
      long amountMinor,
      LocalDate paidOn,
      LocalDate nextDate,
      List<TrackedInstalment> oldestFirst,
      Beside beside) {
    List<Part> parts = new ArrayList<>();
    long leftMinor = amountMinor;
    List<TrackedInstalment> asked =
        oldestFirst.stream().filter(one -> !one.dueOn().isAfter(nextDate)).toList();
    leftMinor = pay(asked, leftMinor, paidOn, parts);
    long regularMinor = Math.min(leftMinor, beside.openMinor());
    leftMinor -= regularMinor;
    List<TrackedInstalment> later =
        oldestFirst.stream().filter(one -> one.dueOn().isAfter(nextDate)).toList();
    leftMinor = pay(later, leftMinor, paidOn, parts);
    return new PaymentMatch(parts, regularMinor, leftMinor);
  }

  private static long pay(
      List<TrackedInstalment> instalments, long amountMinor, LocalDate paidOn, List<Part> parts) {
    long leftMinor = amountMinor;
    for (TrackedInstalment one : instalments) {
      long partMinor = Math.min(leftMinor, one.openMinor());
      if (partMinor > 0) {
        boolean completes = partMinor == one.openMinor();
        parts.add(new Part(one, partMinor, Timing.of(paidOn, one.dueOn()), completes));
        leftMinor -= partMinor;
      }
    }
    return leftMinor;
  }
}
