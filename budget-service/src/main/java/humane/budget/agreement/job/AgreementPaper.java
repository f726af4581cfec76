package humane.budget.agreement.job;

import humane.budget.agreement.store.LimitationFile;
import humane.budget.agreement.store.PaperStore;
import humane.budget.borrowerclient.rest.Brand;
import humane.budget.plan.Plan;
import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.store.CreditBureauFile;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.budget.words.Words;
import humane.kit.paper.PdfPress;
import humane.kit.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The agreement as a page to be printed, in the borrower's language, written from the terms as they
 * were accepted. What stands in it: CN-CARD-05 (fields of art. 70), CN-COST-01 (the table of all
 * costs), and the note on limitation where there is one.
 */
@ApplicationScoped
class AgreementPaper {
  private final Template template;
  private final Brand brand;
  private final PlanLimitsFile limitsFile;
  private final LimitationFile limitation;
  private final CreditBureauFile bureau;
  private final PdfPress press;
  private final String checkAddress;

  AgreementPaper(
      @Location("agreement/agreement.html") Template template,
      Brand brand,
      PlanLimitsFile limitsFile,
      LimitationFile limitation,
      CreditBureauFile bureau,
      PdfPress press,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.template = template;
    this.brand = brand;
    this.limitsFile = limitsFile;
    this.limitation = limitation;
    this.bureau = bureau;
    this.press = press;
    this.checkAddress = publicBaseUrl + "/plan/check";
  }

  /**
   * @param checkNumber printed on it, so that a copy can be checked
   * @throws Problem 503 while the lender's own name cannot be read: no paper bears a general word
   */
  public byte[] pdf(Plan plan, String checkNumber) {
    Words words = Words.in(plan.party().language());
    String lender =
        brand
            .nameIn(words)
            .orElseThrow(
                () ->
                    Problem.unavailable(
                        "paper-not-ready",
                        "The agreement cannot be written just now. Please try again in a moment."));
    return press.print(html(plan, checkNumber, words, lender));
  }

  private String html(Plan plan, String checkNumber, Words words, String lender) {
    LocalDate acceptedOn = LocalDate.ofInstant(plan.acceptedAt().orElseThrow(), plan.zone());
    PlanLimits limits = limitsFile.on(acceptedOn);
    ProposalKind kind = plan.terms().proposal().kind();
    return template
        .data("w", words)
        .data("brand", lender)
        .data("plan", plan)
        .data("proposal", plan.terms().proposal())
        .data("cost", plan.terms().proposal().cost())
        .data("question", plan.terms().question())
        .data("currency", plan.terms().question().currency())
        .data("acceptedOn", acceptedOn)
        .data("paysBack", kind.paysBack())
        .data("regular", plan.terms().regularMinor())
        .data("limits", limits)
        .data("movesPerYearMax", limitsFile.movesPerYearMaxOn(acceptedOn))
        .data("coolingOffUntil", acceptedOn.plusDays(limits.coolingOffDays()))
        .data("limitation", limitation.on(plan.terms().question()).orElse(null))
        .data("bureau", bureau.on(plan.terms().question()))
        .data("waysToPay", brand.waysToPay(words))
        .data("person", brand.person(words))
        .data("checkAddress", checkAddress)
        .data("checkNumber", checkNumber)
        .data("fingerprint", PaperStore.fingerprint(plan.terms().proposal().termsHash()))
        .render();
  }
}
