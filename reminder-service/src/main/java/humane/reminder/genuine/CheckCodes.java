package humane.reminder.genuine;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Gives out check codes and remembers what each belongs to: a step, so that a second attempt of it
 * repeats the code.
 */
public interface CheckCodes {

  /** A code never given out before, in the form {@code XXXX-XXXX}. */
  String newCode();

  /**
   * Remembers the codes, in the current transaction; the same code for the same step a second time
   * changes nothing.
   */
  void register(Collection<Given> given, Instant at);

  /** A code and what it belongs to. */
  record Given(String code, UUID stepId, String borrowerId, String numberToken) {}
}
