package humane.borrower.signin;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.Phone;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import humane.kit.testing.TestTokens;
import io.restassured.common.mapper.TypeRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class SignInTest {
  private final String ref = freshRef();
  private final String number = freshNumber();

  private String borrower() {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file);
    return borrowerId(ref);
  }

  private String contractEnd() {
    return ref.substring(ref.length() - 4);
  }

  private String linkFor(String borrowerId, String purpose) {
    return reminderService()
        .body(
            Map.of(
                "borrowerId",
                borrowerId,
                "contactPointId",
                pointOf(borrowerId),
                "purpose",
                purpose))
        .post("/sign-in-links")
        .then()
        .statusCode(201)
        .extract()
        .path("url");
  }

  @SuppressWarnings("unchecked")
  private static String pointOf(String borrowerId) {
    return ((List<Map<String, String>>) card(borrowerId).get("contactPoints")).getFirst().get("id");
  }

  private static List<Map<String, Object>> wanted(String borrowerId) {
    return changes(borrowerId).stream()
        .filter(change -> change.get("kind").equals("MESSAGE_WANTED"))
        .toList();
  }

  private static Map<String, Object> textOf(Map<String, Object> change) {
    return reminderService()
        .post("/message-requests/" + change.get("messageRequestId") + "/text")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<>() {});
  }

  private static Map<String, Object> nextText(String borrowerId, int after) {
    await().atMost(Duration.ofSeconds(10)).until(() -> wanted(borrowerId).size() > after);
    return textOf(wanted(borrowerId).get(after));
  }

  @Test
  void aBorrowerAsksForALinkGivesAFactChoosesAPinAndSeesTheAccount() {
    String id = borrower();
    Phone phone = new Phone("zh-CN");
    phone.open("/me").then().statusCode(200);
    assertThat(phone.page()).contains("您的专属页面").contains("小禾金融");
    phone.send("/me/links", Map.of("number", number.substring(3))).then().statusCode(200);
    assertThat(phone.page()).contains("谢谢");

    Map<String, Object> text = nextText(id, 0);
    assertThat(text)
        .containsEntry("purpose", "REQUESTED_REPLY")
        .containsEntry("templateId", "sign-in-link")
        .containsEntry("language", "zh-CN");
    phone.open((String) text.get("text")).then().statusCode(200);
    phone.send((String) text.get("text"), Map.of("contract", contractEnd())).then().statusCode(200);
    assertThat(phone.page()).contains("设置 PIN");
    phone.send("/me/pin", Map.of("pin", "739154", "again", "739154")).then().statusCode(200);

    assertThat(phone.page()).contains("李伟").contains("24,000.00").contains("1,200.00");
    assertThat(sessionOf(phone)).contains("\"confirmed_by\":\"PIN\"");
    assertThat(phone.page()).contains("我们多早提供帮助").contains("请工作人员重新看一看");
    phone.open("/me/wishes").then().statusCode(200);
    phone
        .send(
            "/me/wishes",
            Map.of(
                "notBefore",
                "16:00",
                "notAfter",
                "19:30",
                "avoid",
                "SUNDAY",
                "language",
                "en",
                "channel",
                "SMS"))
        .then()
        .statusCode(200);
    assertThat(card(id).get("preferences"))
        .isEqualTo(
            Map.of(
                "notBefore",
                "16:00",
                "notAfter",
                "19:30",
                "avoidDays",
                List.of("SUNDAY"),
                "agreedTimes",
                List.of()));
    assertThat(card(id)).containsEntry("language", "en");
    phone.open("/me").then().statusCode(200);
    phone.send("/me/sign-out", Map.of()).then().statusCode(200);
    assertThat(phone.isSignedIn()).isFalse();
  }

  @Test
  void theWordsBehindAWantedMessageAreGivenOutOnceAndToServicesOnly() {
    String id = borrower();
    Phone phone = new Phone("en");
    phone.open("/me");
    phone.send("/me/links", Map.of("number", number));
    await().atMost(Duration.ofSeconds(10)).until(() -> !wanted(id).isEmpty());
    String request = "/message-requests/" + wanted(id).getFirst().get("messageRequestId") + "/text";

    admin().contentType("application/json").post(request).then().statusCode(403);
    reminderService().post(request).then().statusCode(200).body("text", containsString("/me/in/"));
    reminderService().post(request).then().statusCode(410);
  }

  @Test
  void lookingAtALinkOpensNothingAndUsesNothingUp() {
    String link = linkFor(borrower(), "CHECKED");
    for (int look = 0; look < 10; look++) {
      Phone scanner = new Phone("en");
      scanner.open(link).then().statusCode(200);
      assertThat(scanner.isSignedIn()).isFalse();
    }
    Phone phone = new Phone("en");
    phone.open(link);
    phone.send(link, Map.of("month", "2026-10", "amount", "396")).then().statusCode(200);
    assertThat(phone.isSignedIn()).isTrue();
  }

  @Test
  void whatAFamilyKnowsOpensNothing() {
    String link = linkFor(borrower(), "CHECKED");
    for (String known : List.of("1990", "0412", "1204", "9004")) {
      Phone phone = new Phone("en");
      phone.open(link);
      phone
          .send(link, Map.of("contract", known, "birthDate", "1990-04-12", "address", "somewhere"))
          .then()
          .statusCode(403);
      assertThat(phone.isSignedIn()).isFalse();
    }
  }

  @Test
  void fiveWrongTriesLockTheLinkAndNotTheBorrower() {
    String id = borrower();
    String link = linkFor(id, "CHECKED");
    Phone phone = new Phone("en");
    phone.open(link);
    for (int wrong = 0; wrong < 4; wrong++)
      phone.send(link, Map.of("contract", "ZZZZ")).then().statusCode(403);
    phone.send(link, Map.of("contract", "ZZZZ")).then().statusCode(410);
    phone.send(link, Map.of("contract", contractEnd())).then().statusCode(410);
    assertThat(phone.isSignedIn()).isFalse();

    String another = linkFor(id, "CHECKED");
    phone.open(another);
    phone.send(another, Map.of("contract", contractEnd())).then().statusCode(200);
    assertThat(phone.isSignedIn()).isTrue();
  }

  @Test
  void theAnswerIsTheSameForEveryNumber() {
    borrower();
    Phone known = new Phone("en");
    known.open("/me");
    known.send("/me/links", Map.of("number", number)).then().statusCode(200);
    Phone unknown = new Phone("en");
    unknown.open("/me");
    unknown.send("/me/links", Map.of("number", "+8613480009999")).then().statusCode(200);

    assertThat(unknown.page()).isEqualTo(known.page());
  }

  @Test
  void aSharedNumberGetsNoLink() {
    String id = borrower();
    PortfolioFile other = new PortfolioFile();
    other.row(freshRef(), number).with("given_name", "芳");
    imported(other);
    Phone phone = new Phone("en");
    phone.open("/me");
    phone.send("/me/links", Map.of("number", number)).then().statusCode(200);
    String another = freshNumber();
    PortfolioFile control = new PortfolioFile();
    String controlRef = freshRef();
    control.row(controlRef, another);
    imported(control);
    phone.open("/me");
    phone.send("/me/links", Map.of("number", another)).then().statusCode(200);

    nextText(borrowerId(controlRef), 0);
    assertThat(wanted(id)).isEmpty();
    reminderService()
        .body(Map.of("borrowerId", id, "contactPointId", pointOf(id)))
        .post("/sign-in-links")
        .then()
        .statusCode(409);
  }

  @Test
  void wishesAndNumbersNeedThePinOrAFreshCode() {
    String id = borrower();
    String link = linkFor(id, "CHECKED");
    Phone phone = new Phone("en");
    phone.open(link);
    phone.send(link, Map.of("contract", contractEnd()));
    phone.open("/me/wishes").then().statusCode(200);
    assertThat(phone.page())
        .contains("Please confirm that it is you")
        .doesNotContain("Hours that suit you");
    phone.send("/me/wishes", Map.of("language", "en")).then().statusCode(200);
    assertThat((List<?>) card(id).get("consents")).hasSize(1);
    phone.open("/me/confirm?return=/me/wishes");

    phone
        .send("/me/confirm/code", Map.of("number", pointOf(id), "return", "/me/wishes"))
        .then()
        .statusCode(200);
    Map<String, Object> text = nextText(id, 0);
    assertThat(text).containsEntry("purpose", "VERIFY_NUMBER").containsEntry("kind", "CODE");
    phone
        .send("/me/confirm", Map.of("code", "not it", "return", "/me/wishes"))
        .then()
        .statusCode(403);
    phone
        .send("/me/confirm", Map.of("code", text.get("text"), "return", "/me/wishes"))
        .then()
        .statusCode(200);

    assertThat(phone.page()).contains("Hours that suit you");
    assertThat(sessionOf(phone)).contains("\"confirmed_by\":\"CODE\"");
  }

  private static String sessionOf(Phone phone) {
    String claims = phone.cookie("humane_borrower").split("\\.")[1];
    return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
  }

  @Test
  void aNumberCountsAsTheBorrowersOwnOnceTheCodeComesBack() {
    String id = borrower();
    Phone phone = signedIn(id);
    String second = freshNumber();
    phone.open("/me/numbers").then().statusCode(200);
    phone.send("/me/numbers", Map.of("number", second)).then().statusCode(200);
    assertThat(card(id).get("contactPoints").toString()).contains("ownership=UNKNOWN");

    phone
        .send("/me/numbers/proof", Map.of("code", nextText(id, 0).get("text")))
        .then()
        .statusCode(200);

    assertThat(card(id).get("contactPoints").toString())
        .contains("ownership=VERIFIED")
        .doesNotContain("ownership=UNKNOWN");
  }

  @Test
  void takingAwayTheTickClosesTheChannelAgainstLaterFiles() {
    String id = borrower();
    Phone phone = signedIn(id);
    phone.open("/me/wishes");
    phone.send("/me/wishes", Map.of("language", "zh-CN")).then().statusCode(200);

    PortfolioFile later = new PortfolioFile();
    later.row(ref, number).with("balance", "23000.00");
    imported(later);

    assertThat(card(id).get("consents").toString())
        .contains("withdrawnAt")
        .doesNotContain("givenAt");
  }

  @Test
  void aBirthdayIsNoPin() {
    Phone phone = new Phone("en");
    String link = linkFor(borrower(), "CHECKED");
    phone.open(link);
    phone.send(link, Map.of("contract", contractEnd()));
    phone.send("/me/pin", Map.of("pin", "900412", "again", "900412")).then().statusCode(400);
    assertThat(phone.page()).contains("looks like a birth date");
  }

  @Test
  void aFormFromAnotherSiteIsRefused() {
    String id = borrower();
    Phone phone = signedIn(id);
    phone.sendFromElsewhere("/me/wishes", Map.of("language", "en")).then().statusCode(400);
    assertThat(card(id).get("consents").toString()).contains("givenAt");
  }

  @Test
  void aLinkForThePlanLeadsToTheBudgetAndNowhereElse() {
    String link = linkFor(borrower(), "WANTS_PLAN");
    Phone phone = new Phone("en");
    phone.open(link);
    phone.send(link, Map.of("contract", contractEnd()));
    phone
        .send(
            "/me/pin",
            Map.of("pin", "739154", "again", "739154", "return", "http://localhost:8083/plan"))
        .then()
        .statusCode(303)
        .header("Location", "http://localhost:8083/plan");
    phone.open("/me/session?return=https://evil.example/").then().statusCode(200);
    assertThat(phone.page()).contains("Take your time");
    phone
        .open("/me/session?return=http://localhost:8083/plan")
        .then()
        .statusCode(303)
        .header("Location", "http://localhost:8083/plan");
  }

  @Test
  void aStaffTokenInTheCookieIsNobody() {
    Service.admin()
        .cookie("humane_borrower", TestTokens.admin())
        .header("Accept", "text/html")
        .get("/me")
        .then()
        .statusCode(200)
        .body(containsString("Send me a link"));
  }

  private Phone signedIn(String id) {
    String link = linkFor(id, "CHECKED");
    Phone phone = new Phone("en");
    phone.open(link);
    phone.send(link, Map.of("contract", contractEnd()));
    phone.send("/me/pin", Map.of("pin", "739154", "again", "739154")).then().statusCode(200);
    return phone;
  }

  @Test
  void afterThreeLinksInAnHourTheNextWaitsTheSameForEveryNumber() {
    String id = borrower();
    for (String typed : new String[] {number, freshNumber()}) {
      Phone phone = new Phone("en");
      phone.open("/me");
      for (int asked = 0; asked < 3; asked++)
        phone.send("/me/links", Map.of("number", typed)).then().statusCode(200);

      phone.send("/me/links", Map.of("number", typed)).then().statusCode(429);

      assertThat(phone.page())
          .contains("You can ask for the next one in 60 minutes.")
          .contains("A person can always help you in.");
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> wanted(id).size() == 3);
  }

  @Test
  void afterFiveLinksInADayTheNextIsHoursAway() throws Exception {
    borrower();
    Phone phone = new Phone("zh-CN");
    phone.open("/me");
    for (int asked = 0; asked < 3; asked++)
      phone.send("/me/links", Map.of("number", number)).then().statusCode(200);
    laterBy("5 hours");
    for (int asked = 0; asked < 2; asked++)
      phone.send("/me/links", Map.of("number", number)).then().statusCode(200);
    laterBy("2 hours");

    phone.send("/me/links", Map.of("number", number)).then().statusCode(429);

    assertThat(phone.page()).contains("17 小时后可以再次索取").contains("人工客服随时可以帮您");
  }

  /** As if what was asked until now had been asked so much earlier. */
  private static void laterBy(String interval) throws Exception {
    try (var tables = tables();
        var statement = tables.createStatement()) {
      statement.executeUpdate(
          "UPDATE link_ask SET asked_system_at = asked_system_at - INTERVAL '" + interval + "'");
    }
  }

  @Test
  void aComplaintOnThePageCountsAtOnceStopsRemindersAndIsPutBeforeThePersonWhoMustSeeIt() {
    String id = borrower();
    Phone phone = signedIn(id);
    phone.open("/me/asks").then().statusCode(200);
    phone
        .send("/me/asks/complaint", Map.of("text", "You rang my mother on 13912345678."))
        .then()
        .statusCode(200);

    assertThat(phone.page())
        .contains("It has been received")
        .contains("You rang my mother")
        .doesNotContain("13912345678");
    assertThat(((List<?>) card(id).get("holds")).toString()).contains("COMPLAINT");
    assertThat(changes(id))
        .anySatisfy(
            change ->
                assertThat(change)
                    .containsEntry("kind", "COMPLAINT_MADE")
                    .containsEntry("familyContact", true)
                    .doesNotContainKey("text"));
    phone.send("/me/asks/complaint", Map.of("text", " ")).then().statusCode(400);
    assertThat(phone.page()).contains("Please write a few words");
    phone.send("/me/asks/complaint", Map.of("text", "您".repeat(10_000))).then().statusCode(200);
  }

  @Test
  void aRequestForTheOwnDataHasItsDayAndIsNotAskedTwice() {
    String id = borrower();
    Phone phone = signedIn(id);
    phone.open("/me/asks").then().statusCode(200);
    phone.send("/me/asks/data", Map.of("kind", "ACCESS")).then().statusCode(200);
    assertThat(phone.page())
        .contains("We have noted it")
        .containsPattern("At the latest by \\w+ \\d+, 20");
    phone.send("/me/asks/data", Map.of("kind", "ACCESS")).then().statusCode(200);
    assertThat(phone.page()).contains("You asked for this before");
    phone.send("/me/asks/data", Map.of("kind", "SOMETHING")).then().statusCode(400);

    assertThat(changes(id).stream().filter(one -> one.get("kind").equals("DATA_REQUEST_MADE")))
        .singleElement()
        .satisfies(change -> assertThat(change).containsEntry("requestKind", "ACCESS"));
  }

  @Test
  void theOverviewLeadsToTheRightsOfThePlaceAndToThePageForHome() {
    Phone phone = signedIn(borrower());
    phone.open("/me").then().statusCode(200);
    assertThat(phone.page())
        .contains("/rights?place=CN&amp;lang=en")
        .contains("/rights/at-home?lang=en")
        .contains("/me/asks");
  }
}
