package humane.borrower.signin;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.testing.Phone;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a borrower may read of their own: how it came about, what was agreed, what was answered. */
@RunningService
class OpenBookTest {
  private String id;
  private Phone phone;

  @BeforeEach
  void somebodyIsSignedIn() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    id = borrowerId(ref);
    phone = new Phone("zh-CN").withSession(TestTokens.borrower(id, true));
  }

  private String paper(String address) throws IOException {
    byte[] pdf =
        phone
            .open(address)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(paper);
    }
  }

  @Test
  void everythingKnownOfAnAccountStandsOnAPageAndOnAPaper() throws IOException {
    phone.open("/me/how").then().statusCode(200);
    assertThat(phone.page()).contains("来龙去脉", "您收到的款项", "您已支付", "年利率");
    assertThat(paper("/me/how/paper.pdf")).contains("来龙去脉", "李伟", "我们只联系您本人");

    phone.open("/me/how?lang=en").then().statusCode(200);
    assertThat(phone.page()).contains("How it came about", "What you received");
  }

  @Test
  void theClausesOfTheContractAndTheConsentsStandThereWithTheirDates() {
    phone.open("/me/contract?lang=en").then().statusCode(200);
    assertThat(phone.page())
        .contains(
            "Clause 12.1", "About your data", "Text messages", "agreed on", "September 4, 2023");
  }

  @Test
  void aPersonIsAskedToRingInHoursOfTheBorrowersOwn() {
    phone.open("/me/call?lang=en").then().statusCode(200);
    String page = phone.page();
    Matcher window = Pattern.compile("name=\"window\" value=\"([^\"]+)\"").matcher(page);
    assertThat(window.find()).isTrue();
    phone.send("/me/call", Map.of("window", window.group(1))).then().statusCode(200);
    assertThat(phone.page()).contains("somebody rings you on");
    phone.send("/me/call", Map.of("window", "2026-01-01T03:00+08:00")).then().statusCode(400);

    assertThat(changes(id).stream().filter(one -> one.get("kind").equals("CALL_BACK_WANTED")))
        .singleElement()
        .satisfies(change -> assertThat(change).containsEntry("from", window.group(1)));
  }

  @Test
  void anAnswerIsALetterInTheBorrowersLanguageWithOurWayFirstAndThenTheAuthority()
      throws IOException {
    phone.open("/me/asks").then().statusCode(200);
    phone.send("/me/asks/complaint", Map.of("text", "短信太多了")).then().statusCode(200);
    assertThat(phone.page()).contains("已收到，尚未由人工阅读");
    String complaint = admin().get("/borrowers/" + id + "/complaints").path("items[0].id");
    phone.open("/me/asks/letter/" + complaint).then().statusCode(404);
    for (Map<String, String> step :
        List.of(
            Map.of("state", "ACKNOWLEDGED"),
            Map.of("state", "ANSWERED", "answer", "您说得对，我们减少了短信。")))
      admin()
          .contentType("application/json")
          .body(step)
          .post("/borrowers/" + id + "/complaints/" + complaint + "/state")
          .then()
          .statusCode(200);

    phone.open("/me/asks").then().statusCode(200);
    assertThat(phone.page()).contains("您说得对，我们减少了短信。", "以信函形式查看答复");
    phone.open("/me/asks/letter/" + complaint).then().statusCode(200);
    String letter = paper("/me/asks/letter/" + complaint + "/paper.pdf");
    assertThat(letter).contains("李伟", "短信太多了", "我们减少了短信", "12378");
    assertThat(letter.indexOf("请先告诉我们")).isLessThan(letter.indexOf("12378"));
  }

  @Test
  void aLetterIsForNobodyElseAndAPageForNobodyWhoIsNotSignedIn() {
    String other = "/me/asks/letter/somebody-elses";
    phone.open(other).then().statusCode(404);
    Phone stranger = new Phone("en");
    for (String address : List.of("/me/how", "/me/contract", other, "/me/how/paper.pdf")) {
      stranger.open(address);
      assertThat(stranger.page()).as(address).doesNotContain("李伟", "…").contains("name=\"number\"");
    }
  }
}
