package humane.reminder.contactpolicy;

import java.time.Instant;

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

  Finding judge(ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at);
}
