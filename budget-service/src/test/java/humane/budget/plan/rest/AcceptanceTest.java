package humane.budget.plan.rest;

import static humane.budget.borrowerclient.BorrowerServiceStandIn.Mood.FAILS_AFTER_THE_DEED;
import static humane.budget.borrowerclient.BorrowerServiceStandIn.Mood.WELL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class AcceptanceTest {
  private String borrowerId;
  private String accountRef;

  @BeforeEach
  void aBorrowerWithABudget() {
    borrowerId = "B-" + UUID.randomUUID();
    accountRef = "A-" + UUID.randomUUID();
    BorrowerServiceStandIn.behave(WELL);
    BorrowerServiceStandIn.knows(borrowerId, accountRef, 2_400_000);
    saveStatement(650_000).statusCode(200);
  }

  @AfterEach
  void everyCallIsAsAgreed() {
    BorrowerServiceStandIn.behave(WELL);
    assertThat(BorrowerServiceStandIn.unexpected()).isEmpty();
  }

  @Test
  void anAcceptedPlanHoldsCollectingAndKeepsItsTerms() {
    JsonPath proposal = propose();
    String planId = accept(proposal, null).statusCode(200).extract().path("planId");
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.command().path("kind").asText()).isEqualTo("PLAN_IN_GOOD_STANDING");
              assertThat(hold.command().at("/accountRefs/0").asText()).isEqualTo(accountRef);
            });
    asBorrower()
        .get("/plans/" + planId)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("confirmedBy", equalTo("PIN"))
        .body("termsHash", equalTo(proposal.getString("termsHash")))
        .body("instalments.amountMinor", equalTo(proposal.getList("instalments.amountMinor")))
        .body("agreementUrl", endsWith("/plans/" + planId + "/agreement.pdf"))
        .body("calendarUrl", endsWith("/plans/" + planId + "/calendar.ics"));
    given()
        .auth()
        .oauth2(TestTokens.service("reminder-service", "budget-service"))
        .queryParam("limit", 1000)
        .get("/changes")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.planId == '" + planId + "' }.kind",
            equalTo(java.util.List.of("PLAN_ACCEPTED")));
  }

  @Test
  void theSameKeyTwiceIsOnePlan() {
    JsonPath proposal = propose();
    String first = accept(proposal, "key-" + borrowerId).statusCode(200).extract().asString();
    accept(proposal, "key-" + borrowerId).statusCode(200).body(equalTo(first));
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).hasSize(1);
  }

  @Test
  void theSameKeyForSomethingElseIsRefused() {
    JsonPath proposal = propose();
    accept(proposal, "other-" + borrowerId).statusCode(200);
    asBorrower()
        .header("Idempotency-Key", "other-" + borrowerId)
        .body(form(proposal.getString("termsHash"), "CODE"))
        .post("/plan-proposals/" + proposal.getString("id") + "/acceptance")
        .then()
        .statusCode(422)
        .body("type", endsWith("/idempotency-key-reused"));
  }

  @Test
  void twoAtTheSameMomentAreOnePlan() throws Exception {
    JsonPath proposal = propose();
    Callable<String> tap = () -> accept(proposal, null).statusCode(200).extract().path("planId");
    try (ExecutorService both = Executors.newFixedThreadPool(4)) {
      var plans = both.invokeAll(Stream.generate(() -> tap).limit(4).toList());
      String first = plans.getFirst().get();
      for (var plan : plans) {
        assertThat(plan.get()).isEqualTo(first);
      }
    }
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSES_CONNECTIONS", "FAILS_BEFORE_THE_DEED"})
  void withoutBorrowerServiceNothingIsAcceptedAndLaterItIsOnce(BorrowerServiceStandIn.Mood mood) {
    JsonPath proposal = propose();
    BorrowerServiceStandIn.behave(mood);
    accept(proposal, "later-" + borrowerId).statusCode(503).body("type", endsWith("/not-accepted"));
    BorrowerServiceStandIn.behave(WELL);
    standingPlans().body("plans", empty());
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).isEmpty();
    accept(proposal, "later-" + borrowerId).statusCode(200).body("planId", notNullValue());
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).hasSize(1);
  }

  @Test
  void aHoldThatWasSetAlthoughTheAnswerWasLostIsTakenBack() {
    JsonPath proposal = propose();
    BorrowerServiceStandIn.behave(FAILS_AFTER_THE_DEED);
    accept(proposal, null).statusCode(503).body("type", endsWith("/not-accepted"));
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).hasSize(1);
    BorrowerServiceStandIn.behave(WELL);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> standingPlans().body("plans.state", equalTo(java.util.List.of("NOT_ACCEPTED"))));
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).isEmpty();
    accept(proposal, null).statusCode(200);
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).hasSize(1);
  }

  @Test
  void otherTermsThanThoseShownAreNotAccepted() {
    JsonPath proposal = propose();
    asBorrower()
        .body(form("another", "PIN"))
        .post("/plan-proposals/" + proposal.getString("id") + "/acceptance")
        .then()
        .statusCode(409)
        .body("type", endsWith("/terms-changed"));
  }

  @Test
  void aPlanIsNotAcceptedWhenLessIsLeftThanWasShown() {
    JsonPath proposal = propose();
    saveStatement(600_000).statusCode(200);
    accept(proposal, null).statusCode(409).body("type", endsWith("/affordability-changed"));
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).isEmpty();
  }

  @Test
  void aPlanIsNotAcceptedWhenTheBalanceHasChanged() {
    JsonPath proposal = propose();
    BorrowerServiceStandIn.knows(borrowerId, accountRef, 2_300_000);
    accept(proposal, null).statusCode(409).body("type", endsWith("/terms-changed"));
  }

  @Test
  void whatTheLendersOtherAccountsAskForEachMonthIsNotSpentOnThePlan() {
    int alone = proposals().getInt("affordability.monthlySurplusMinor");
    ArrayNode accounts = (ArrayNode) BorrowerServiceStandIn.card(borrowerId).path("accounts");
    ObjectNode current = ((ObjectNode) accounts.get(0)).deepCopy();
    current.put("accountRef", "A-" + UUID.randomUUID()).put("arrearsMinor", 0);
    current.put("minimumDueMinor", 25_000);
    accounts.add(current);

    JsonPath beside = proposals();

    assertThat(beside.getInt("affordability.monthlySurplusMinor")).isEqualTo(alone - 25_000);
    assertThat(beside.getList("affordability.reasons.code"))
        .contains("REGULAR_INSTALMENTS_COUNTED");
  }

  @Test
  void whileOnePlanStandsASecondIsNotAccepted() {
    JsonPath proposal = propose();
    accept(proposal, null).statusCode(200);
    JsonPath steady = proposals().setRootPath("proposals[1]");
    accept(steady, null).statusCode(409).body("type", endsWith("/plan-exists"));
  }

  @Test
  void withoutThePinNothingIsAccepted() {
    JsonPath proposal = propose();
    as(TestTokens.borrower(borrowerId, false))
        .body(form(proposal.getString("termsHash"), "PIN"))
        .post("/plan-proposals/" + proposal.getString("id") + "/acceptance")
        .then()
        .statusCode(403)
        .body("type", endsWith("/confirm-first"));
  }

  @Test
  void theSameKeyHasTheSameProposalsAlsoAfterTheStatementHasChanged() {
    String first = proposeUnder("key-" + borrowerId, "{}").statusCode(200).extract().asString();
    saveStatement(700_000).statusCode(200);
    proposeUnder("key-" + borrowerId, "{}").statusCode(200).body(equalTo(first));
    assertThat(
            asBorrower().body("{}").post("/borrowers/" + borrowerId + "/plan-proposals").asString())
        .isNotEqualTo(first);
  }

  @Test
  void theSameKeyForOtherProposalsIsRefused() {
    proposeUnder("key-" + borrowerId, "{}").statusCode(200);
    proposeUnder("key-" + borrowerId, "{ \"accountRefs\": [ \"" + accountRef + "\" ] }")
        .statusCode(422)
        .body("type", endsWith("/idempotency-key-reused"));
  }

  @Test
  void aPlanOnPayDaysIsAcceptedAsItWasShown() {
    asBorrower()
        .body(
            """
            { "incomes": [ { "category": "EARNINGS", "amountMinor": 150000, "frequency": "WEEKLY", "nextOn": "2026-12-10" } ],
              "expenses": [ { "category": "FOOD", "amountMinor": 480000, "frequency": "MONTHLY" } ] }
            """)
        .put("/borrowers/" + borrowerId + "/statement")
        .then()
        .statusCode(200);
    JsonPath weekly =
        proposeUnder(
                "weekly-" + borrowerId, "{ \"frequency\": \"WEEKLY\", \"sharing\": \"PRO_RATA\" }")
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("proposals[0]");
    assertThat(weekly.getString("frequency")).isEqualTo("WEEKLY");
    String planId = accept(weekly, null).statusCode(200).extract().path("planId");
    asBorrower().get("/plans/" + planId).then().body("frequency", equalTo("WEEKLY"));
  }

  @Test
  void nobodyIsAskedMoreOftenThanMoneyComesIn() {
    proposeUnder("often-" + borrowerId, "{ \"frequency\": \"WEEKLY\" }")
        .statusCode(400)
        .body("errors.field", org.hamcrest.Matchers.contains("frequency"));
  }

  @Test
  void afterACodeACodeIsRecordedAndNothingElse() {
    JsonPath proposal = propose();
    String address = "/plan-proposals/" + proposal.getString("id") + "/acceptance";
    String byCode = TestTokens.borrowerByCode(borrowerId);
    as(byCode)
        .body(form(proposal.getString("termsHash"), "PIN"))
        .post(address)
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-this-way"));
    String planId =
        as(byCode)
            .body(form(proposal.getString("termsHash"), "CODE"))
            .post(address)
            .then()
            .statusCode(200)
            .extract()
            .path("planId");
    as(byCode).get("/plans/" + planId).then().body("confirmedBy", equalTo("CODE"));
  }

  @Test
  void aYesByTextAcceptsOnlyAPlanThatWasSeen() {
    JsonPath unseen =
        as(TestTokens.agent())
            .body("{}")
            .post("/borrowers/" + borrowerId + "/plan-proposals")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("proposals[0]");
    String yes = form(unseen.getString("termsHash"), "TEXT");
    String address = "/plan-proposals/" + unseen.getString("id") + "/acceptance";
    asService()
        .body(yes)
        .post(address)
        .then()
        .statusCode(409)
        .body("type", endsWith("/plan-not-seen"));
    propose();
    asService()
        .get("/borrowers/" + borrowerId + "/latest-proposals")
        .then()
        .body("items", hasSize(3))
        .body("items[0].seenAt", notNullValue());
    asService().body(yes).post(address).then().statusCode(200);
  }

  @Test
  void anotherBorrowersAffairsAreNotThere() {
    JsonPath proposal = propose();
    var stranger = TestTokens.borrower("B-other", true);
    as(stranger)
        .body("{}")
        .post("/borrowers/" + borrowerId + "/plan-proposals")
        .then()
        .statusCode(404);
    as(stranger).get("/borrowers/" + borrowerId + "/export").then().statusCode(404);
    as(stranger).get("/borrowers/" + borrowerId + "/statement").then().statusCode(404);
    as(stranger)
        .body(form(proposal.getString("termsHash"), "PIN"))
        .post("/plan-proposals/" + proposal.getString("id") + "/acceptance")
        .then()
        .statusCode(404);
    String planId = accept(proposal, null).extract().path("planId");
    as(stranger).get("/plans/" + planId).then().statusCode(404);
  }

  @Test
  void theExportHoldsStatementProposalsAndPlans() {
    accept(propose(), null).statusCode(200);
    asBorrower()
        .get("/borrowers/" + borrowerId + "/export")
        .then()
        .statusCode(200)
        .body("statement.incomes[0].amountMinor", equalTo(650_000))
        .body("proposals", hasSize(3))
        .body("plans[0].state", equalTo("ACCEPTED"));
  }

  @Test
  void theExportNamesEachSignedPaperByTheNumberThatIsPrintedOnIt() throws java.io.IOException {
    String planId = accept(propose(), null).extract().path("planId");
    byte[] pdf =
        asBorrower().get("/plans/" + planId + "/agreement.pdf").then().extract().asByteArray();
    String number =
        asBorrower()
            .get("/borrowers/" + borrowerId + "/export")
            .then()
            .statusCode(200)
            .body("papers", hasSize(1))
            .body("papers[0].planId", equalTo(planId))
            .body("papers[0].signedAt", notNullValue())
            .body("papers[0].keyId", notNullValue())
            .extract()
            .path("papers[0].checkNumber");
    try (var paper = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(paper)).contains(number);
    }
  }

  @Test
  void theExportIsForComplianceAndTheBorrowerAndNotForAgents() {
    accept(propose(), null).statusCode(200);
    String export = "/borrowers/" + borrowerId + "/export";
    given().auth().oauth2(TestTokens.agent()).get(export).then().statusCode(403);
    for (String token :
        List.of(
            TestTokens.compliance(),
            TestTokens.admin(),
            TestTokens.service("borrower-service", "budget-service")))
      given()
          .auth()
          .oauth2(token)
          .get(export)
          .then()
          .statusCode(200)
          .body("borrowerId", equalTo(borrowerId));
  }

  @Test
  void shownTwiceAProposalKeepsItsId() {
    assertThat(propose().getString("id")).isEqualTo(propose().getString("id"));
  }

  private ValidatableResponse saveStatement(long incomeMinor) {
    return asBorrower()
        .body(
            """
            { "adults": 2, "children": 1,
              "incomes": [ { "category": "EARNINGS", "amountMinor": %d, "frequency": "MONTHLY", "nextOn": "2026-12-10" } ],
              "expenses": [ { "category": "HOUSING", "amountMinor": 340000, "frequency": "MONTHLY" }, { "category": "FOOD", "amountMinor": 180000, "frequency": "MONTHLY" } ] }
            """
                .formatted(incomeMinor))
        .put("/borrowers/" + borrowerId + "/statement")
        .then();
  }

  private JsonPath proposals() {
    return asBorrower()
        .body("{}")
        .post("/borrowers/" + borrowerId + "/plan-proposals")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private ValidatableResponse proposeUnder(String key, String body) {
    return asBorrower()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/borrowers/" + borrowerId + "/plan-proposals")
        .then();
  }

  private JsonPath propose() {
    return proposals().setRootPath("proposals[0]");
  }

  private ValidatableResponse accept(JsonPath proposal, String key) {
    var request = asBorrower().body(form(proposal.getString("termsHash"), "PIN"));
    if (key != null) {
      request = request.header("Idempotency-Key", key);
    }
    return request.post("/plan-proposals/" + proposal.getString("id") + "/acceptance").then();
  }

  private ValidatableResponse standingPlans() {
    return asService().get("/borrowers/" + borrowerId + "/latest-proposals").then().statusCode(200);
  }

  private static String form(String termsHash, String confirmedBy) {
    return "{ \"termsHash\": \"%s\", \"confirmedBy\": \"%s\" }".formatted(termsHash, confirmedBy);
  }

  private io.restassured.specification.RequestSpecification asBorrower() {
    return as(TestTokens.borrower(borrowerId, true));
  }

  private static io.restassured.specification.RequestSpecification asService() {
    return as(TestTokens.service("reminder-service", "budget-service"));
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }
}
