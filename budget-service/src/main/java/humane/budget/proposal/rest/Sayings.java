package humane.budget.proposal.rest;

import humane.budget.proposal.CreditBureau;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.store.CreditBureauFile;
import humane.budget.statement.SpendingQuestion;
import humane.budget.statement.store.SpendingGuidelinesFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the lender says beside an answer: what it reports, and what it would kindly ask. */
@ApplicationScoped
public class Sayings {
  private final CreditBureauFile bureau;
  private final SpendingGuidelinesFile guidelines;

  Sayings(CreditBureauFile bureau, SpendingGuidelinesFile guidelines) {
    this.bureau = bureau;
    this.guidelines = guidelines;
  }

  public CreditBureau reported(PlanQuestion question) {
    return bureau.on(question);
  }

  public List<SpendingQuestion> asked(PlanQuestion question) {
    return SpendingQuestion.of(
        question.statement(),
        guidelines.of(question.jurisdiction(), question.currency(), question.today()));
  }
}
