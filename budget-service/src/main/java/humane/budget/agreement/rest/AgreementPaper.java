package humane.budget.agreement.rest;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import humane.budget.borrowerclient.rest.Brand;
import humane.budget.plan.Plan;
import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.budget.words.Words;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.logging.Level;

/**
 * The agreement as PDF, in the borrower's language, written from the terms as they were accepted.
 * On what stands in it for cards in China: CN-CARD-05.
 */
@ApplicationScoped
class AgreementPaper {
  private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";

  private final Template template;
  private final Brand brand;
  private final PlanLimitsFile limitsFile;

  AgreementPaper(
      @Location("agreement/agreement.html") Template template,
      Brand brand,
      PlanLimitsFile limitsFile) {
    this.template = template;
    this.brand = brand;
    this.limitsFile = limitsFile;
  }

  byte[] pdf(Plan plan) {
    // It would tell of each stylesheet it reads.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(() -> AgreementPaper.class.getResourceAsStream(FONT), "Noto Sans SC")
          .withHtmlContent(html(plan), null)
          .toStream(paper)
          .run();
    } catch (IOException broken) {
      throw new UncheckedIOException("The agreement cannot be drawn", broken);
    }
    return paper.toByteArray();
  }

  String html(Plan plan) {
    Words words = Words.in(plan.party().language());
    LocalDate acceptedOn = LocalDate.ofInstant(plan.acceptedAt().orElseThrow(), plan.zone());
    PlanLimits limits = limitsFile.on(acceptedOn);
    ProposalKind kind = plan.terms().proposal().kind();
    return template
        .data("w", words)
        .data("brand", brand.in(words))
        .data("plan", plan)
        .data("proposal", plan.terms().proposal())
        .data("question", plan.terms().question())
        .data("currency", plan.terms().question().currency())
        .data("acceptedOn", acceptedOn)
        .data("paysBack", kind.paysBack())
        .data("kindName", words.say("kind." + kind))
        .data("confirmedName", words.say("confirmed." + plan.confirmedBy()))
        .data("limits", limits)
        .data("coolingOffUntil", acceptedOn.plusDays(limits.coolingOffDays()))
        .render();
  }
}
