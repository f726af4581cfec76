package humane.reminder.outreach;

import java.util.List;

/**
 * Whom a number stands for, as the contact cards last said; known also while borrower-service is
 * down.
 */
public interface Recipients {

  /** Every borrower with this number; more than one when it is shared, none when it is not ours. */
  List<KnownNumber> byToken(String numberToken);

  /** Every number of the borrower. */
  List<KnownNumber> of(String borrowerId);
}
