package humane.budget.agreement.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.plan.job.AcceptedPlans;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestMasterKey;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
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
  @jakarta.inject.Inject humane.budget.agreement.store.CalendarAddresses addresses;

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
  void theAgreementSaysWhatTheLawAsksFor() throws IOException {
    String text = textOf(AcceptedPlans.accept(borrowerId, 0)).replaceAll("\\s+", "");
    assertThat(text)
        .as("CN-CARD-05")
        .contains("币种CNY", "期数30", "还款频率每月", "信用卡", "余额", "其中已到期", "不向我们申请新的信用卡")
        .as("CN-COST-01")
        .contains("综合融资成本", "年利率14.6%", "收取方", "正常履约情形下的年化综合融资成本", "不收取任何其他费用", "不加收利息")
        .as("CN-CIV-03")
        .contains("时效可能重新计算")
        .as("the gentle rule")
        .contains("移到计划末尾", "连续两期未到，会由专人问候您")
        .as("how to reach us")
        .contains("400-000-0000");
  }

  @Test
  void theSameAgreementIsHandedOutEverAfterAndItsSignatureHolds() throws Exception {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    byte[] pdf = paper(planId, "/agreement.pdf");
    assertThat(paper(planId, "/agreement.pdf")).isEqualTo(pdf);
    byte[] signed = paper(planId, "/agreement.sig");
    assertThat(signed).hasSize(64);
    String pem = given().get("/plan/check/keys").then().statusCode(200).extract().asString();
    assertThat(isSigned(pem, pdf, signed)).isTrue();
    pdf[pdf.length / 2] ^= 1;
    assertThat(isSigned(pem, pdf, signed)).isFalse();
  }

  @Test
  void anybodyChecksACopyAndOneChangedByteIsNoticed() {
    byte[] pdf = paper(AcceptedPlans.accept(borrowerId, 0), "/agreement.pdf");
    assertThat(checked(pdf)).contains("We signed this very file", "¥28,698.77", "30");
    for (int at : new int[] {0, pdf.length / 3, pdf.length - 1}) {
      byte[] altered = pdf.clone();
      altered[at] ^= 1;
      assertThat(checked(altered)).contains("not a file that we signed").doesNotContain("28,698");
    }
    assertThat(checked(new byte[0])).contains("Please choose a file first");
  }

  @Test
  void aPrintedCopyIsCheckedByItsNumberTogetherWithItsTerms() throws IOException {
    String text = textOf(AcceptedPlans.accept(borrowerId, 0));
    String number = found("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}", text);
    String terms = found("(?<![-0-9A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}(?![-0-9A-Z])", text);
    assertThat(typed(number, terms)).contains("with this number and these terms", "28,698.77");
    assertThat(typed(number.toLowerCase(java.util.Locale.ROOT).replace("-", " "), terms))
        .contains("with this number and these terms");
    String other = (terms.startsWith("7") ? "8" : "7") + terms.substring(1);
    assertThat(typed(number, other))
        .contains("no agreement with these two")
        .doesNotContain("28,698");
    assertThat(typed("", "")).contains("no agreement with these two");
  }

  private static boolean isSigned(String pem, byte[] paper, byte[] signed) throws Exception {
    byte[] der =
        java.util.Base64.getMimeDecoder()
            .decode(pem.replaceAll("-----(BEGIN|END) [A-Z ]+-----", ""));
    java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
    signature.initVerify(
        java.security.KeyFactory.getInstance("Ed25519")
            .generatePublic(new java.security.spec.X509EncodedKeySpec(der)));
    signature.update(paper);
    return signature.verify(signed);
  }

  private byte[] paper(String planId, String which) {
    return as(TestTokens.borrower(borrowerId, true))
        .get("/plans/" + planId + which)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String checked(byte[] file) {
    Form form = Form.open();
    return given()
        .cookies(form.cookies())
        .multiPart(form.tokenName(), form.token())
        .multiPart("file", "agreement.pdf", file, "application/pdf")
        .post("/plan/check/file")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String typed(String number, String terms) {
    Form form = Form.open();
    return given()
        .cookies(form.cookies())
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(form.tokenName(), form.token())
        .formParam("number", number)
        .formParam("terms", terms)
        .post("/plan/check/number")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** The open page as a browser holds it: its cookies, and the token of its forms. */
  private record Form(java.util.Map<String, String> cookies, String tokenName, String token) {
    static Form open() {
      var page = given().accept("text/html").get("/plan/check?lang=en");
      String html = page.then().statusCode(200).extract().asString();
      var cookies = new java.util.HashMap<>(page.cookies());
      cookies.put("humane_lang", "en");
      return new Form(
          cookies,
          found("(?<=type=\"hidden\" name=\")[^\"]+", html),
          found("(?<=value=\")[^\"]{20,}", html));
    }
  }

  private static String found(String pattern, String text) {
    var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group();
  }

  @Test
  void aCalendarThatSubscribesIsToldOfWhatMovedUnderTheSameNames() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    String token = addresses.tokenOf(planId);
    assertThat(token).hasSizeGreaterThan(25).isEqualTo(addresses.tokenOf(planId));
    String first = calendarAt(token);
    assertThat(first)
        .contains(
            "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H")
        .doesNotContain("CANCELLED");
    assertThat(calendarAt(token)).isEqualTo(first);

    as(TestTokens.borrower(borrowerId, true))
        .contentType("application/json")
        .post("/plans/" + planId + "/step-back")
        .then()
        .statusCode(200);
    String after = calendarAt(token);
    assertThat(linesOf(after, "UID:")).isEqualTo(linesOf(first, "UID:"));
    assertThat(linesOf(after, "SEQUENCE:")).containsOnly("SEQUENCE:1");
    assertThat(linesOf(after, "STATUS:")).containsOnly("STATUS:CANCELLED");

    addresses.renew(planId);
    given().get("/calendar/" + token + ".ics").then().statusCode(404);
    assertThat(calendarAt(addresses.tokenOf(planId))).isEqualTo(after);
  }

  @Test
  void addressesOfCalendarsGoWithTheMasterKeySoThatTheOlderOneMayBeDropped() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    String token = addresses.tokenOf(planId);

    TestMasterKey.addPrimary();
    rotated();
    TestMasterKey.dropOlder();
    rotated();

    assertThat(addresses.tokenOf(planId)).isEqualTo(token);
  }

  private static void rotated() {
    as(TestTokens.admin())
        .contentType("application/json")
        .post("/key-rotation")
        .then()
        .statusCode(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> as(TestTokens.admin()).get("/key-rotation").<String>path("state").equals("DONE"));
  }

  private static String calendarAt(String token) {
    return given()
        .get("/calendar/" + token + ".ics")
        .then()
        .statusCode(200)
        .contentType("text/calendar")
        .extract()
        .asString();
  }

  private static java.util.List<String> linesOf(String calendar, String begin) {
    return calendar.lines().filter(line -> line.startsWith(begin)).toList();
  }

  @Test
  void theStatementIsTakenAwayAsPaperAndAsATable() throws IOException {
    AcceptedPlans.accept(borrowerId, 0);
    byte[] pdf =
        as(TestTokens.borrower(borrowerId, true))
            .get("/borrowers/" + borrowerId + "/statement.pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("我的收支", "您的工资", "¥6,500", "¥3,400", "所需合计");
    }
    String table =
        as(TestTokens.borrower(borrowerId, true))
            .get("/borrowers/" + borrowerId + "/statement.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table).startsWith("\uFEFF").contains("您的工资,6500.00,每月,6500.00,CNY", "\r\n");
    as(TestTokens.borrower("B-other", true))
        .get("/borrowers/" + borrowerId + "/statement.csv")
        .then()
        .statusCode(404);
  }

  @Test
  void thePapersOfSomebodyElseAreNotThere() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    for (String paper : new String[] {"/agreement.pdf", "/agreement.sig", "/calendar.ics"}) {
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
