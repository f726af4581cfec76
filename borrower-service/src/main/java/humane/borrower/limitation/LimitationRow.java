package humane.borrower.limitation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a debt may be claimed somewhere.
 *
 * @param place a jurisdiction like GB-SCT; GB stands for all its parts that have no row
 * @param validTo the last day, null while in force
 */
public record LimitationRow(
    String place,
    int years,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String rule,
    String source) {
  boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
