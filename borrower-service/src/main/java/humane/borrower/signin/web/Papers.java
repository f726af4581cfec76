package humane.borrower.signin.web;

import humane.borrower.lender.Lender;
import humane.kit.paper.PdfPress;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Prints what a page shows, in the visitor's language, to be kept or shown. */
@ApplicationScoped
class Papers {
  private final Engine engine;
  private final Pages pages;
  private final Visit visit;
  private final Lender lender;
  private final PdfPress press;

  Papers(Engine engine, Pages pages, Visit visit, Lender lender, PdfPress press) {
    this.engine = engine;
    this.pages = pages;
    this.visit = visit;
    this.lender = lender;
    this.press = press;
  }

  /**
   * @param titleKey the word that is the paper's title
   * @param fileName under which a browser keeps it; it names nothing that others should not read
   */
  Response paper(String name, String titleKey, Map<String, Object> data, String fileName) {
    TemplateInstance paper = engine.getTemplate("me/" + name + ".html").instance();
    data.forEach(paper::data);
    String html =
        paper
            .data("title", pages.word(titleKey))
            .data("lang", visit.language())
            .data("t", pages.words())
            .data("lender", lender)
            .render();
    return Response.ok(press.print(html))
        .type("application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + fileName + "\"")
        .build();
  }
}
