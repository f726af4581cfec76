package humane.borrower.portfolio;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import humane.kit.testing.TestTokens;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@RunningService
class PortfolioImportTest {
  @Test
  void goodRowsAreKeptAndBadRowsAreListed() {
    PortfolioFile file = new PortfolioFile();
    String good = freshRef();
    String bad = freshRef();
    file.row(good, freshNumber());
    file.row(bad, "+8613490")
        .with("balance", "1,5")
        .with("time_zone", "Asia/Peking")
        .with("given_name", "=1+1");

    String id = imported(file);

    progress(id)
        .then()
        .body("state", equalTo("DONE"))
        .body("rowsRead", equalTo(2))
        .body("rowsAccepted", equalTo(1))
        .body("rowsRejected", equalTo(1));
    assertThat(rejects(id).lines()).first().isEqualTo("line,column,value,reason");
    assertThat(rejects(id))
        .contains("3,mobile,••••••90,")
        .contains("3,balance,\"1,5\",")
        .contains("3,time_zone,Asia/Peking,")
        .contains("3,given_name,")
        .doesNotContain("+8613490")
        .doesNotContain("=1+1");
    assertThat(borrowerId(good)).isNotNull();
    assertThat(borrowerId(bad)).isNull();
  }

  @Test
  void aFileWithAMothersNumberIsRefusedAndNothingIsStored() throws Exception {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    file.column("Mother's mobile", freshNumber());
    long before = imports();

    send(file.bytes())
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", endsWith("/forbidden-column"))
        .body("errors[0].field", equalTo("Mother's mobile"));

    assertThat(imports()).isEqualTo(before);
    assertThat(borrowerId(ref)).isNull();
  }

  @Test
  void anUnknownColumnIsRefusedByName() {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());
    file.column("shoe_size", "42");

    send(file.bytes())
        .then()
        .statusCode(422)
        .body("type", endsWith("/unknown-column"))
        .body("errors.field", contains("shoe_size"));
  }

  @Test
  void theSameBytesAreTheFirstImportAndChangeNothing() {
    PortfolioFile file = new PortfolioFile();
    String ref = freshRef();
    file.row(ref, freshNumber());
    String first = imported(file);
    List<String> changesBefore = changeKinds(borrowerId(ref));

    assertThat(imported(file, "2026-11-22T10:00:00+08:00")).isEqualTo(first);

    assertThat(changeKinds(borrowerId(ref))).isEqualTo(changesBefore);
    progress(first).then().body("rowsRead", equalTo(1));
  }

  @Test
  void anOlderFileNeverOverwritesNewerFacts() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile newer = new PortfolioFile();
    newer.row(ref, number).with("arrears", "0.00").with("balance", "100.00");
    imported(newer, "2026-11-20T00:00:00+08:00");
    PortfolioFile older = new PortfolioFile();
    older
        .row(ref, number)
        .with("arrears", "500.00")
        .with("balance", "600.00")
        .with("given_name", "强");

    String id = imported(older, "2026-11-10T00:00:00+08:00");

    progress(id).then().body("rowsAccepted", equalTo(1));
    admin()
        .get("/accounts/A-" + ref)
        .then()
        .body("arrearsMinor", equalTo(0))
        .body("balanceMinor", equalTo(10000));
    assertThat(card(borrowerId(ref))).containsEntry("fullName", "李伟");
  }

  @Test
  void aRowThatRepeatsABorrowerAddsAnAccount() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    file.row(ref, number).with("account_ref", "B-" + ref).with("product", "PERSONAL_LOAN");

    imported(file);

    assertThat((List<?>) card(borrowerId(ref)).get("accounts")).hasSize(2);
    assertThat((List<?>) card(borrowerId(ref)).get("contactPoints")).hasSize(1);
  }

  @Test
  void aRowThatCallsTheSameBorrowerByAnotherNameIsRefused() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    file.row(ref, number).with("account_ref", "B-" + ref).with("given_name", "强");

    String id = imported(file);

    progress(id).then().body("rowsAccepted", equalTo(1)).body("rowsRejected", equalTo(1));
    assertThat(rejects(id)).contains("3,borrower_ref," + ref);
  }

  @Test
  void aNumberThatTwoBorrowersClaimIsUsedForNeitherAlsoAfterLaterFiles() {
    String first = freshRef();
    String second = freshRef();
    String number = freshNumber();
    PortfolioFile one = new PortfolioFile();
    one.row(first, number);
    imported(one, "2026-11-20T00:00:00+08:00");
    assertThat(ownership(first)).isEqualTo("ATTESTED");
    PortfolioFile other = new PortfolioFile();
    other.row(second, number).with("given_name", "芳");
    imported(other, "2026-11-21T00:00:00+08:00");
    assertThat(ownership(first)).isEqualTo("QUARANTINED");
    assertThat(ownership(second)).isEqualTo("QUARANTINED");
    assertThat(changeKinds(borrowerId(first))).contains("CONTACT_POINT_CHANGED");

    PortfolioFile again = new PortfolioFile();
    again.row(first, number).with("mobile_attested_on", "2026-11-22");
    imported(again, "2026-11-22T12:00:00+08:00");

    assertThat(ownership(first)).isEqualTo("QUARANTINED");
    List<Map<String, Object>> open =
        admin().get("/number-conflicts").then().statusCode(200).extract().path("items");
    Map<String, Object> conflict =
        open.stream()
            .filter(item -> ((List<?>) item.get("borrowerIds")).contains(borrowerId(first)))
            .findFirst()
            .orElseThrow();
    admin()
        .contentType("application/json")
        .body(Map.of("borrowerId", borrowerId(first)))
        .post("/number-conflicts/" + conflict.get("id") + "/settlement")
        .then()
        .statusCode(204);
    assertThat(ownership(first)).isEqualTo("ATTESTED");
    assertThat(ownership(second)).isEqualTo("UNKNOWN");
    imported(other, "2026-11-21T00:00:00+08:00");
    assertThat(ownership(second)).isEqualTo("UNKNOWN");
  }

  @Test
  void aConsentCountsOnlyWithDateAndSourceAndARefusalClosesTheChannel() {
    String silent = freshRef();
    String refusing = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(silent, freshNumber()).with("consent_sms_source", "");
    file.row(refusing, freshNumber())
        .with("consent_sms", "false")
        .with("consent_sms_on", "")
        .with("consent_sms_source", "");

    String id = imported(file);

    assertThat((List<?>) card(borrowerId(silent)).get("consents")).isEmpty();
    assertThat(admin().get("/portfolio-imports/" + id + "/warnings").asString())
        .contains("2,consent_sms,true,");
    assertThat(card(borrowerId(refusing)).get("consents"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("kind", "SMS")
        .containsKey("withdrawnAt")
        .doesNotContainKey("givenAt");
  }

  @Test
  void whatIsNotUtf8OrNotSeparatedByCommasIsSaidClearly() {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());

    send(file.text().getBytes(Charset.forName("GB18030")))
        .then()
        .statusCode(422)
        .body("type", endsWith("/wrong-encoding"))
        .body("detail", containsString("line 2"));
    send(file.text().getBytes(StandardCharsets.UTF_16))
        .then()
        .statusCode(422)
        .body("type", endsWith("/wrong-encoding"));
    send(file.text().replace(',', ';').getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("type", endsWith("/wrong-separator"));
    send(new byte[0]).then().statusCode(422).body("type", endsWith("/empty-file"));
  }

  @Test
  void aFileDeclaredAsGbkIsReadAndBytesThatAreNoneAreSaid() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber()).with("given_name", "镕基");

    done(
        sendAs("text/csv; charset=GBK", file.text().getBytes(Charset.forName("GBK")))
            .then()
            .statusCode(202)
            .extract()
            .path("id"));
    admin().get("/borrowers/" + borrowerId(ref)).then().body("givenName", equalTo("镕基"));

    sendAs("text/csv; charset=GBK", new byte[] {'a', (byte) 0xC0})
        .then()
        .statusCode(422)
        .body("type", endsWith("/wrong-encoding"));
  }

  private static Response sendAs(String type, byte[] file) {
    return admin().contentType(type).body(file).post("/portfolio-imports");
  }

  @Test
  void aByteOrderMarkAndUnixLinesAreWelcome() {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());
    String id =
        done(
            send(('\uFEFF' + file.text().replace("\r\n", "\n")).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

    progress(id).then().body("rowsAccepted", equalTo(1));
  }

  @Test
  void aLendersOwnTitlesComeWithAMappingButNoRelativesTitleDoes() {
    admin()
        .contentType("text/plain; charset=UTF-8")
        .body("手机号 = mobile\nKundennummer = borrower_ref\n")
        .put("/portfolio-mappings/our-core")
        .then()
        .statusCode(204);
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    byte[] theirs =
        file.text()
            .replaceFirst("borrower_ref", "Kundennummer")
            .replaceFirst(",mobile,", ",手机号,")
            .getBytes(StandardCharsets.UTF_8);

    done(
        admin()
            .contentType("text/csv")
            .queryParam("mapping", "our-core")
            .body(theirs)
            .post("/portfolio-imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id"));

    assertThat(borrowerId(ref)).isNotNull();
    admin()
        .contentType("text/plain; charset=UTF-8")
        .body("紧急联系人电话 = mobile")
        .put("/portfolio-mappings/their-core")
        .then()
        .statusCode(422)
        .body("type", endsWith("/forbidden-column"));
    admin()
        .contentType("text/plain; charset=UTF-8")
        .body("home_tel = mobile")
        .put("/portfolio-mappings/their-core")
        .then()
        .statusCode(422)
        .body("type", endsWith("/not-the-borrowers-number"))
        .body(
            "detail", startsWith("The mapping \"home_tel\" does not say that it is the borrower's"))
        .body("detail", containsString("customer_phone"));
  }

  @Test
  void onlyAnAdminMaySendAFile() {
    byte[] file = new PortfolioFile().bytes();

    as(TestTokens.agent())
        .contentType("text/csv")
        .body(file)
        .post("/portfolio-imports")
        .then()
        .statusCode(403);
    io.restassured.RestAssured.given()
        .contentType("text/csv")
        .body(file)
        .post("/portfolio-imports")
        .then()
        .statusCode(401);
  }

  @Test
  void aPersonUnderEighteenAtTheContractIsHeld() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber())
        .with("birth_date", "2006-01-01")
        .with("contract_date", "2023-09-04");

    imported(file);

    assertThat(card(borrowerId(ref)).get("holds").toString()).contains("MINOR");
  }

  @Test
  void thousandsOfRowsASecondGoIn() {
    PortfolioFile file = new PortfolioFile();
    String mark = freshRef();
    for (int at = 0; at < 21_000; at++)
      file.row(mark + "-" + at, "+861348%07d".formatted(at))
          .with("arrears", at % 6 == 0 ? "120.00" : "0.00");

    String id = imported(file);

    progress(id).then().body("rowsAccepted", equalTo(21_000)).body("state", equalTo("DONE"));
    int rowsPerSecond = progress(id).path("rowsPerSecond");
    assertThat(rowsPerSecond).as("rows a second").isGreaterThan(500);
    org.jboss.logging.Logger.getLogger(PortfolioImportTest.class)
        .infof("%d rows a second", rowsPerSecond);
  }

  @SuppressWarnings("unchecked")
  private static String ownership(String ref) {
    List<Map<String, Object>> points =
        (List<Map<String, Object>>) card(borrowerId(ref)).get("contactPoints");
    return (String) points.getFirst().get("ownership");
  }

  private static long imports() throws Exception {
    try (var connection = Service.tables();
        var row =
            connection.createStatement().executeQuery("SELECT count(*) FROM portfolio_import")) {
      row.next();
      return row.getLong(1);
    }
  }
}
