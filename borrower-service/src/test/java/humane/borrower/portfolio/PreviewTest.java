package humane.borrower.portfolio;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@RunningService
class PreviewTest {

  private static Response preview(PortfolioFile file, String asOf) {
    return as(TestTokens.agent())
        .contentType("text/csv")
        .queryParam("as_of", asOf)
        .body(file.bytes())
        .post("/portfolio-imports/preview");
  }

  @Test
  void aPreviewSaysWhatAFileWouldDoAndDoesNothing() {
    String ref = freshRef();
    String same = freshNumber();
    String moved = freshNumber();
    String paid = freshNumber();
    PortfolioFile known = new PortfolioFile();
    known.row(ref + "-same", same);
    known.row(ref + "-moved", moved);
    known.row(ref + "-paid", paid);
    imported(known, "2026-11-10");
    PortfolioFile next = new PortfolioFile();
    next.row(ref + "-same", same);
    next.row(ref + "-moved", moved).with("family_name", "王").with("arrears", "900.00");
    next.row(ref + "-paid", paid)
        .with("balance", "0.00")
        .with("arrears", "0.00")
        .with("minimum_due", "0.00");
    next.row(ref + "-new", freshNumber());
    next.row(ref + "-new", "").with("account_ref", "bad ref");
    next.row(ref + "-bad", "+8613490");

    preview(next, "2026-11-20")
        .then()
        .statusCode(200)
        .body("rowsRead", equalTo(6))
        .body("rowsRejected", equalTo(2))
        .body("borrowersNew", equalTo(1))
        .body("borrowersChanged", equalTo(1))
        .body("borrowersUnchanged", equalTo(2))
        .body("accountsNew", equalTo(1))
        .body("accountsChanged", equalTo(1))
        .body("accountsUnchanged", equalTo(1))
        .body("accountsClosed", equalTo(1))
        .body("olderThanKnown", equalTo(0))
        .body("firstRefusals.line", contains(6, 7))
        .body("firstRefusals.column", contains("account_ref", "mobile"))
        .body("firstRefusals[1].value", equalTo("••••••90"));

    assertThat(borrowerId(ref + "-new")).isNull();
    assertThat(card(borrowerId(ref + "-moved"))).containsEntry("fullName", "李伟");
  }

  @Test
  void aFileOlderThanWhatIsKnownWouldChangeNoAccount() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile known = new PortfolioFile();
    known.row(ref, number);
    imported(known, "2026-11-20");
    PortfolioFile older = new PortfolioFile();
    older.row(ref, number).with("arrears", "2400.00");

    preview(older, "2026-11-10")
        .then()
        .body("olderThanKnown", equalTo(1))
        .body("accountsChanged", equalTo(0));
  }

  @Test
  void aRefusedColumnIsRefusedAsAnImportRefusesIt() {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());
    file.column("Mother's mobile", freshNumber());
    preview(file, "2026-11-20").then().statusCode(422).body("type", endsWith("/forbidden-column"));
  }
}
