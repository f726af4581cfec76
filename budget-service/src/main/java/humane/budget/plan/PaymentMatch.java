package humane.budget.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which instalments one payment pays, oldest first, and what of it is left over when nothing more
 * is open. Minor units; the parts and the rest are the payment.
 */
public record PaymentMatch(List<Part> parts, long overMinor) {

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

  public PaymentMatch {
    parts = List.copyOf(parts);
  }

  /** Matches a payment with open instalments in the order in which they are to be paid. */
  public static PaymentMatch of(
      long amountMinor, LocalDate paidOn, List<TrackedInstalment> oldestFirst) {
    long leftMinor = amountMinor;
    List<Part> parts = new ArrayList<>();
    for (TrackedInstalment one : oldestFirst) {
      long partMinor = Math.min(leftMinor, one.openMinor());
      if (partMinor > 0) {
        boolean completes = partMinor == one.openMinor();
        parts.add(new Part(one, partMinor, Timing.of(paidOn, one.dueOn()), completes));
        leftMinor -= partMinor;
      }
    }
    return new PaymentMatch(parts, leftMinor);
  }
}
