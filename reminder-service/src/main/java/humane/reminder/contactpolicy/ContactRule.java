package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule: when it objects to a contact. Its numbers, source and dates come from the row of the
 * same identifier.
 */
public interface ContactRule {

  /** The identifier of the regulations table, or HOUSE-…. */
  String id();

  /** The legal source on the day of the terms, or an empty text if the rule is not in force. */
  default String source(TermsOnDate terms) {
    Row row = terms.row(id());
    return row == null ? "" : row.source();
  }

  /**
   * Whether it is about contacts of that kind at all: by channel, voice, purpose, party and
   * product, never by account, date or person.
   */
  default boolean concerns(ContactProposal proposal) {
    return true;
  }

  Finding judge(ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at);

  /**
   * The same question without the words: null if it has nothing against this instant; else a later
   * instant before which it agrees at none, {@link Instant#MAX} if time alone never makes it agree.
   */
  default @Nullable Instant objectsUntil(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return judge(proposal, situation, terms, at).until();
  }

  /**
   * This rule as it stands under these terms, asked only about days of theirs; null if it is not in
   * force there.
   */
  default @Nullable ContactRule inForce(TermsOnDate terms) {
    return this;
  }

  /**
   * Whether it judges a collecting contact by what has been, and not by the hour: what it allows at
   * one instant it allows at every later one under the same terms, as long as nothing new is known.
   */
  default boolean looksBackOnly() {
    return false;
  }

  /** Whether it never has anything to say of a person on whom there is no hold. */
  default boolean judgesHoldsOnly() {
    return false;
  }
}
