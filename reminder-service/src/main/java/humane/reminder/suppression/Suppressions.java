package humane.reminder.suppression;

import humane.reminder.contactpolicy.HoldKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
   * An explicit START from this number: the opt-outs of texts that came from it end, and it is a
   * new consent to texts to it, told to borrower-service.
   */
  void start(String numberToken, Instant at, String reason);

  /**
   * Ends the holds of this kind that were set for the borrower up to this instant, because what
   * they waited for has happened. Locks the borrower, in the current transaction.
   */
  void endHold(String borrowerId, HoldKind kind, Instant at, String reason);

  /** Whether somebody has said that this number is not the borrower's. */
  boolean isSomebodyElses(String numberToken);

  /** Those in force for the borrower or any of the numbers. */
  List<Suppression> inForce(String borrowerId, Collection<String> numberTokens);

  /** Those in force that came from this number, whoever has it, and if nobody has. */
  List<Suppression> inForceFrom(String numberToken);

  /**
   * The same for many people at once: each person's number tokens in, each person's suppressions
   * out.
   */
  Map<String, List<Suppression>> inForceFor(Map<String, List<String>> numbersOf);

  /**
   * When each of their numbers consented to texts anew, by a START: each person's numbers by token.
   */
  Map<String, Map<String, Instant>> startedFor(Collection<String> borrowerIds);
}
