package humane.reminder.suppression;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stopped. The writers work in the current transaction and lock the borrowers first; when
 * that transaction commits, the commit returns only once no request to the carrier can still begin
 * for them, so that STOP is final when the webhook answers.
 */
public interface Suppressions {

  /**
   * Stops, releases every reserved attempt it covers, writes the ledger and stores the delivery to
   * borrower-service.
   *
   * @return the borrowers it reaches, as far as they are known here
   */
  List<String> suppress(NewSuppression suppression);

  /**
   * Ends the opt-outs that came from this number, after an explicit START from the same number.
   *
   * @param channel the channel that opens again; null opens all that were closed
   * @return the borrowers it reaches
   */
  List<String> lift(String numberToken, @Nullable Channel channel, Instant at, String reason);

  /**
   * Ends the holds of this kind that were set for the borrower up to this instant, because what
   * they waited for has happened. Locks the borrower, in the current transaction.
   */
  void endHold(String borrowerId, HoldKind kind, Instant at, String reason);

  /** Those in force for the borrower or any of the numbers. */
  List<Suppression> inForce(String borrowerId, Collection<String> numberTokens);

  /**
   * The same for many people at once: each person's number tokens in, each person's suppressions
   * out.
   */
  Map<String, List<Suppression>> inForceFor(Map<String, List<String>> numbersOf);
}
