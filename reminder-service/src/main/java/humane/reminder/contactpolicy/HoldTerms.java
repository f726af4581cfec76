package humane.reminder.contactpolicy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of holds and purposes.
 *
 * @param row its HOUSE-HOLD-… row
 * @param passes the purposes it lets through
 * @param endsAfterDays when it ends by itself after its first day, if nobody set an end; null if it
 *     does not
 */
public record HoldTerms(
    HoldKind kind, Row row, Set<Purpose> passes, @Nullable Integer endsAfterDays) {

  public HoldTerms {
    passes = Set.copyOf(passes);
  }

  /** The same, on every day. */
  public HoldTerms always() {
    return new HoldTerms(kind, row.always(), passes, endsAfterDays);
  }
}
