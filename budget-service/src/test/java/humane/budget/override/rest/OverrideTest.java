package humane.budget.override.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.plan.store.ProposalStore;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The budget leaves 975.00 a month; home and food leave 2,500.00. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class OverrideTest {
  private static final String WHY = "A relative of age pays part of the rent from January on.";
  private static final String STATEMENT =
      """
      { "incomes": [ { "category": "EARNINGS", "amountMinor": 650000, "frequency": "MONTHLY" } ],
        "expenses": [ { "category": "HOUSING", "amountMinor": 220000, "frequency": "MONTHLY" },
                      { "category": "FOOD", "amountMinor": 180000, "frequency": "MONTHLY" },
                      { "category": "LEISURE", "amountMinor": 120000, "frequency": "MONTHLY" } ] }
      """;

  @Inject ProposalStore proposals;
  private final String borrowerId = "B-" + UUID.randomUUID();

  @BeforeEach
  void aBorrowerWithABudget() {
    BorrowerServiceStandIn.behave(BorrowerServiceStandIn.Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, "A-" + borrowerId, 2_400_000);
    as(TestTokens.admin())
        .body(STATEMENT)
        .put("/borrowers/" + borrowerId + "/statement")
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsLeftNeedsNoOverrideAndWhatHomeAndFoodNeedCanNeverBeAsked() {
    ask(97_500, WHY).statusCode(400).body("errors.reason", hasItem(containsString("97500")));
    ask(250_001, WHY).statusCode(400).body("errors.reason", hasItem(containsString("250000")));
    ask(250_000, WHY).statusCode(200).body("leftMinor", equalTo(97_500));
  }

  @Test
  void anOverrideWithoutAReasonIsRefused() {
    ask(150_000, "because").statusCode(400).body("errors.field", hasItem("reason"));
  }

  @Test
  void theOneWhoAskedCannotDecide() {
    String id =
        as(TestTokens.compliance())
            .body(Map.of("monthlyMinor", 150_000, "reason", WHY))
            .post("/borrowers/" + borrowerId + "/plan-overrides")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    for (String decision : new String[] {"approval", "refusal"}) {
      as(TestTokens.compliance())
          .post("/plan-overrides/" + id + "/" + decision)
          .then()
          .statusCode(403)
          .body("type", containsString("four-eyes"));
    }
    assertThat(proposals.of(borrowerId)).isEmpty();
  }

  /** Both come through reminder-service's console, each in their own name. */
  @Test
  void twoPeopleAtOneConsoleAreTwoAndOneIsOne() {
    String id =
        as(atTheConsole("anna"))
            .body(Map.of("monthly", "1500.00", "reason", WHY))
            .post("/borrowers/" + borrowerId + "/plan-overrides")
            .then()
            .statusCode(200)
            .body("monthlyMinor", equalTo(150_000))
            .body("askedBy", equalTo("anna"))
            .extract()
            .path("id");
    as(atTheConsole("Anna")).post("/plan-overrides/" + id + "/approval").then().statusCode(403);
    as(atTheConsole("bo"))
        .post("/plan-overrides/" + id + "/approval")
        .then()
        .statusCode(200)
        .body("decidedBy", equalTo("bo"));
  }

  @Test
  void aSumThatIsNoneOfTheCurrencyIsRefusedByName() {
    for (String sum : new String[] {"", "1.500,00", "1500.001", "-3", "1e99"}) {
      as(TestTokens.agent())
          .body(Map.of("monthly", sum, "reason", WHY))
          .post("/borrowers/" + borrowerId + "/plan-overrides")
          .then()
          .statusCode(400)
          .body("errors.field", hasItem("monthly"));
    }
  }

  private static String atTheConsole(String name) {
    return TestTokens.onBehalfOf(
        name, java.util.Set.of("agent", "compliance"), "reminder-service", "budget-service");
  }

  @Test
  void anAgentCannotDecideAtAll() {
    String id = ask(150_000, WHY).extract().path("id");
    as(TestTokens.agent()).post("/plan-overrides/" + id + "/approval").then().statusCode(403);
  }

  @Test
  void theSecondPersonsYesMakesOneProposalThatSaysWhatItIsAndIsReported() {
    String id = ask(150_000, WHY).extract().path("id");
    String proposalId =
        as(TestTokens.compliance())
            .post("/plan-overrides/" + id + "/approval")
            .then()
            .statusCode(200)
            .body("state", equalTo("APPROVED"))
            .extract()
            .path("proposalId");
    var made = proposals.byId(proposalId).orElseThrow().terms();
    assertThat(made.proposal().instalments().getFirst().amountMinor()).isEqualTo(150_000);
    assertThat(made.proposal().why()).contains("takes more than what is left", "CNY 975.00");
    assertThat(made.proposal().whyZh()).contains("超过您的剩余", "975.00 元");
    assertThat(made.affordability().monthlySurplusMinor()).isEqualTo(97_500);
    as(TestTokens.compliance()).post("/plan-overrides/" + id + "/approval").then().statusCode(409);
    as(TestTokens.compliance())
        .accept("text/csv")
        .get("/plan-overrides?from=2020-01-01&to=2100-01-01")
        .then()
        .statusCode(200)
        .body(containsString(id), containsString("APPROVED"));
    given().get("/q/metrics").then().body(containsString("humane_plan_overrides"));
  }

  @Test
  void aRefusalMakesNoProposal() {
    String id = ask(150_000, WHY).extract().path("id");
    as(TestTokens.compliance())
        .post("/plan-overrides/" + id + "/refusal")
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    assertThat(proposals.of(borrowerId)).isEmpty();
  }

  @Test
  void aReasonThatWouldBeAFormulaIsWordsInTheReport() {
    String formula = "=HYPERLINK(\"http://example.invalid\") said the family can pay more";
    ask(150_000, formula).statusCode(200);
    as(TestTokens.compliance())
        .accept("text/csv")
        .get("/plan-overrides?from=2020-01-01&to=2100-01-01")
        .then()
        .statusCode(200)
        .body(containsString("'=HYPERLINK("), not(containsString("\"=HYPERLINK(")));
  }

  @Test
  void theBorrowersExportTellsWhatWasAskedAndNotWhoAskedIt() {
    String id = ask(150_000, WHY).extract().path("id");
    as(TestTokens.compliance())
        .get("/borrowers/" + borrowerId + "/export")
        .then()
        .statusCode(200)
        .body("overrides.id", hasItem(id))
        .body("overrides[0].reason", equalTo(WHY))
        .body("overrides[0].leftMinor", equalTo(97_500))
        .body("overrides[0].askedBy", nullValue());
  }

  private ValidatableResponse ask(long monthlyMinor, String reason) {
    return as(TestTokens.agent())
        .body(Map.of("monthlyMinor", monthlyMinor, "reason", reason))
        .post("/borrowers/" + borrowerId + "/plan-overrides")
        .then();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }
}
