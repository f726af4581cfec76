package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;

/** Where nobody has written down the rules of a place, or of a time, nobody is contacted. */
final class HousePackMissing implements ContactRule {
  @Override
  public String id() {
    return "HOUSE-PACK";
  }

  @Override
  public String source(TermsOnDate terms) {
    return "House rule, design §4";
  }

  @Override
  public Finding judge(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    List<String> missing = terms.missing();
    if (missing.isEmpty()) return Finding.NO_OBJECTION;
    String places = String.join(", ", missing);
    return new Finding.Never(
        new Reason(
            ReasonCode.PACK_MISSING,
            id(),
            source(terms),
            null,
            "The contact rules of "
                + places
                + " for that date are not in our rulebook, so nobody there is contacted.",
            "规则库中没有 " + places + " 在该日期的联系规则，因此不联系。"));
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }
}
