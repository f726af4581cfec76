package humane.reminder.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.standins.StandIns;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class FiguresPageTest {

  @Test
  void anybodyReadsTheCountsAndTheLimitsInBothLanguages() {
    given()
        .accept("text/html")
        .get("/figures?lang=en")
        .then()
        .statusCode(200)
        .body(
            containsString("Our own figures this month"),
            containsString("We contact nobody before"));
    given()
        .accept("text/html")
        .get("/figures?lang=zh-CN")
        .then()
        .statusCode(200)
        .body(containsString("本月我们自己的数字"));
  }

  @Test
  void aProgramReadsTheSameAsNumbers() {
    given()
        .accept("application/json")
        .get("/figures")
        .then()
        .statusCode(200)
        .body("contacts", greaterThanOrEqualTo(0))
        .body("heldBack", greaterThanOrEqualTo(0))
        .body("wrongRecipients", greaterThanOrEqualTo(0));
  }

  @Test
  void aCopyWantsASurePersonAndIsWholeOrNotThere() {
    String nobody = "a-person-of-whom-others-know-nothing";
    given()
        .get("/messages/copy")
        .then()
        .statusCode(anyOf(equalTo(401), equalTo(200)))
        .body(not(containsString("fullName")));
    given()
        .auth()
        .oauth2(TestTokens.borrower(nobody, false))
        .redirects()
        .follow(false)
        .get("/messages/copy/data.json")
        .then()
        .statusCode(303)
        .header("Location", containsString("/me/confirm?return="));
    given()
        .auth()
        .oauth2(TestTokens.borrower(nobody, true))
        .get("/messages/copy/data.json")
        .then()
        .statusCode(503)
        .body(not(containsString("reminderService")));
  }

  @Test
  void theLetterOfApologyIsAPaperToShowAtHome() throws IOException {
    byte[] pdf =
        given()
            .get("/not-me/letter/paper.pdf?lang=zh-CN")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains("致歉与说明")
          .doesNotContain("欠款", "逾期", "债", "贷款");
    }
  }
}
