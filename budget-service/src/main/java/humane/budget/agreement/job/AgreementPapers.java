package humane.budget.agreement.job;

import humane.budget.agreement.SignedPaper;
import humane.budget.agreement.store.PaperStore;
import humane.budget.plan.Plan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The signed agreement of a plan: written and signed once, and the same ever after. */
@ApplicationScoped
public class AgreementPapers {
  private final PaperStore papers;
  private final AgreementPaper paper;

  AgreementPapers(PaperStore papers, AgreementPaper paper) {
    this.papers = papers;
    this.paper = paper;
  }

  public SignedPaper of(Plan plan) {
    Optional<SignedPaper> there = papers.of(plan.id());
    if (there.isPresent()) {
      return there.get();
    }
    String checkNumber = papers.newCheckNumber();
    byte[] pdf = paper.pdf(plan, checkNumber);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                papers.keep(
                    plan.id(),
                    plan.borrowerId(),
                    checkNumber,
                    plan.terms().question().currency(),
                    pdf));
    return papers.of(plan.id()).orElseThrow();
  }
}
