package humane.borrower.signin.web;

import humane.borrower.segment.SegmentDecider;
import humane.borrower.segment.rest.SegmentAnswer;
import java.util.List;

/**
 * How early help is offered, and why.
 *
 * @param reasons none when a person has decided
 * @param askAPerson how to have it looked at again; empty when a person has decided
 */
public record HelpView(String meaning, List<String> reasons, String askAPerson) {
  static HelpView of(SegmentAnswer answer) {
    if (answer.decidedBy() == SegmentDecider.PERSON)
      return new HelpView(answer.meaning(), List.of(), "");
    return new HelpView(
        answer.meaning(),
        answer.accounts().stream()
            .filter(account -> account.segment() == answer.segment())
            .flatMap(account -> account.reasons().stream())
            .map(SegmentAnswer.Reason::text)
            .distinct()
            .toList(),
        answer.askAPerson());
  }
}
