package humane.budget.agreement.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.plan.job.AcceptedPlans;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class AgreementTest {
  private final String borrowerId = "B-" + UUID.randomUUID();
  private final String accountRef = "A-" + UUID.randomUUID();

  @BeforeEach
  void aBorrower() {
    BorrowerServiceStandIn.behave(BorrowerServiceStandIn.Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, accountRef, 2_400_000);
  }

  @Test
  void theAgreementNamesPartiesTermsAndEveryInstalmentInTheBorrowersLanguage() throws IOException {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    String text = textOf(planId);
    assertThat(text)
        .contains("还款计划协议", "李伟", accountRef, "14.6 %", "¥28,698.77", "2029年6月12日")
        .contains("不会就这些账户联系您催收", "不向我们申请新的信用卡");
    assertThat(text.split("¥975[^0-9.]", -1)).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void theAgreementIsInEnglishForWhoeverReadsIt() throws IOException {
    BorrowerServiceStandIn.card(borrowerId).put("language", "en").put("fullName", "Ann Smith");
    assertThat(textOf(AcceptedPlans.accept(borrowerId, 0)))
        .contains("Repayment plan agreement", "Ann Smith", "12 June 2029");
  }

  @Test
  void theCalendarHasOneNeutralEntryForEachDate() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    String calendar =
        as(TestTokens.borrower(borrowerId, false))
            .get("/plans/" + planId + "/calendar.ics")
            .then()
            .statusCode(200)
            .contentType("text/calendar")
            .extract()
            .asString();
    assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(31);
    assertThat(calendar)
        .contains("DTSTART;VALUE=DATE:20270112", "您选定的日期")
        .doesNotContain("97500", "975", "还款", "欠");
  }

  @Test
  void thePapersOfSomebodyElseAreNotThere() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    for (String paper : new String[] {"/agreement.pdf", "/calendar.ics"}) {
      as(TestTokens.borrower("B-other", true))
          .get("/plans/" + planId + paper)
          .then()
          .statusCode(404);
    }
  }

  private String textOf(String planId) throws IOException {
    byte[] pdf =
        as(TestTokens.agent())
            .get("/plans/" + planId + "/agreement.pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
