package humane.budget.proposal.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
class PlanPreviewTest {

  /** The example of the agreed forms, to the letter. */
  static final String AGREED =
      """
      { "jurisdiction": "CN", "currency": "CNY", "startsOn": "2026-12-12", "today": "2026-11-23",
        "debts": [ { "accountRef": "A-1", "product": "CREDIT_CARD", "balanceMinor": 2400000, "arrearsMinor": 120000, "minimumDueMinor": 120000, "annualRatePercent": "14.6", "repay": "BALANCE", "priority": false } ],
        "statement": { "adults": 2, "children": 1,
           "incomes":  [ { "category": "EARNINGS", "amountMinor": 650000, "frequency": "MONTHLY", "nextOn": "2026-12-10" } ],
           "expenses": [ { "category": "HOUSING", "amountMinor": 220000, "frequency": "MONTHLY" }, { "category": "FOOD", "amountMinor": 180000, "frequency": "MONTHLY" },
                         { "category": "TRANSPORT", "amountMinor": 50000, "frequency": "MONTHLY" }, { "category": "UTILITIES", "amountMinor": 30000, "frequency": "MONTHLY" }, { "category": "CHILDREN", "amountMinor": 40000, "frequency": "MONTHLY" } ] } }
      """;

  static ValidatableResponse ask(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/plan-proposals/preview")
        .then();
  }

  @Test
  void theAgreedExampleComesOutToTheDigit() {
    ask(TestTokens.agent(), AGREED)
        .statusCode(200)
        .body("affordability.verdict", equalTo("SURPLUS"))
        .body("affordability.bufferMinor", equalTo(32500))
        .body("affordability.monthlySurplusMinor", equalTo(97500))
        .body("affordability.reasons.code", hasItem("LEFT_AFTER_COSTS"))
        .body("proposals.kind", contains("SHORTEST", "STEADY", "GENTLE_START"))
        .body("proposals[0].frequency", equalTo("MONTHLY"))
        .body("proposals[0].instalments", hasSize(30))
        .body("proposals[0].instalments[0].dueOn", equalTo("2027-01-12"))
        .body("proposals[0].instalments[0].accountRef", equalTo("A-1"))
        .body("proposals[0].instalments[0].amountMinor", equalTo(97500))
        .body("proposals[0].instalments[0].principalMinor", equalTo(68300))
        .body("proposals[0].instalments[0].interestMinor", equalTo(29200))
        .body("proposals[0].instalments[0].feeMinor", equalTo(0))
        .body("proposals[0].totalMinor", equalTo(2869877))
        .body("proposals[0].totalInterestMinor", equalTo(469877))
        .body("proposals[0].endsOn", equalTo("2029-06-12"))
        .body("proposals.termsHash", everyItem(not(emptyString())))
        .body("proposals.why", everyItem(not(emptyString())));
  }

  @Test
  void whoAsksChangesNothing() {
    String forStaff = ask(TestTokens.compliance(), AGREED).extract().asString();
    ask(TestTokens.borrower("b-1", false), AGREED).statusCode(200).body(equalTo(forStaff));
    ask(TestTokens.service("reminder-service", "budget-service"), AGREED)
        .statusCode(200)
        .body(equalTo(forStaff));
  }

  @Test
  void aStrangerIsNotAnswered() {
    given()
        .contentType("application/json")
        .body(AGREED)
        .post("/plan-proposals/preview")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "balanceMinor": 2400000      | "balanceMinor": -1           | debts[0].balanceMinor             | must be 1 or more
          "arrearsMinor": 120000       | "arrearsMinor": 2400001      | debts[0].arrearsMinor             | must not be more than the balance
          "annualRatePercent": "14.6"  | "annualRatePercent": "1460"  | debts[0].annualRatePercent        | must be a yearly percentage
          "annualRatePercent": "14.6"  | "annualRatePercent": "-1"    | debts[0].annualRatePercent        | must not be below zero
          "annualRatePercent": "14.6"  | "annualRatePercent": "14,6"  | debts[0].annualRatePercent        | must be a decimal number
          "startsOn": "2026-12-12"     | "startsOn": "2026-11-22"     | startsOn                          | must not be before today
          "startsOn": "2026-12-12"     | "startsOn": null             | startsOn                          | is required
          "currency": "CNY"            | "currency": "YUAN"           | currency                          | must be a currency code
          "jurisdiction": "CN"         | "jurisdiction": "China"      | jurisdiction                      | must be a jurisdiction
          "amountMinor": 650000        | "amountMinor": -650000       | statement.incomes[0].amountMinor  | must not be below zero
          "amountMinor": 220000        | "amountMinor": -1            | statement.expenses[0].amountMinor | must not be below zero
          "category": "EARNINGS"       | "category": "LOTTERY"        | statement.incomes[0].category     | must be one of
          "adults": 2                  | "adults": 0                  | statement.adults                  | must be 1 or more
          "product": "CREDIT_CARD"     | "product": "MORTGAGE"        | debts[0].product                  | must be one of
          "priority": false            | "sister": "x"                | debts[0].sister                   | is not a field
          """)
  void eachMistakeIsNamed(String right, String wrong, String field, String reason) {
    ask(TestTokens.agent(), AGREED.replace(right, wrong))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/bad-input"))
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @Test
  void whatIsReportedAndWhatItCostsStandsWithEachProposal() {
    ask(TestTokens.agent(), AGREED)
        .body("proposals.creditBureau.text", everyItem(containsString("we report")))
        .body("proposals[0].cost.principalMinor", equalTo(2400000))
        .body("proposals[0].cost.items[0].amountMinor", equalTo(469877))
        .body("proposals[0].cost.annualPercent", equalTo(15.62f))
        .body("proposals[0].cost.nothingElse", equalTo(true))
        .body("affordability.reasons[0].textZh", containsString("剩余"));
  }

  @Test
  void instalmentsFollowPayDaysAndNeverMoreOften() {
    String weekly = AGREED.replace("\"statement\"", "\"frequency\": \"WEEKLY\", \"statement\"");
    ask(TestTokens.agent(), weekly).statusCode(400).body("errors.field", hasItem("frequency"));
    ask(
            TestTokens.agent(),
            weekly.replace(
                "\"amountMinor\": 650000, \"frequency\": \"MONTHLY\"",
                "\"amountMinor\": 150000, \"frequency\": \"WEEKLY\""))
        .statusCode(200)
        .body("proposals[0].frequency", equalTo("WEEKLY"))
        .body("proposals[0].instalments[0].dueOn", equalTo("2026-12-19"))
        .body("proposals[0].instalments[1].dueOn", equalTo("2026-12-26"));
  }

  @Test
  void theLendersAuthorityBoundsWhatIsLetGo() {
    String relief =
        "\"priority\": false, \"feesMinor\": 5000, \"concession\": { \"writeOffMinor\": %d, \"feeWaiverMinor\": 5000 }";
    ask(TestTokens.agent(), AGREED.replace("\"priority\": false", relief.formatted(720_001)))
        .statusCode(400)
        .body("errors.field", contains("debts[0].concession.writeOffMinor"))
        .body("errors.reason", hasItem(containsString("authority")));
    ask(TestTokens.agent(), AGREED.replace("\"priority\": false", relief.formatted(720_000)))
        .statusCode(200)
        .body("proposals[0].cost.writtenOffMinor", equalTo(720_000))
        .body("proposals[0].cost.principalMinor", equalTo(1_680_000));
  }

  @Test
  void aSeasonIsLookedAtMonthByMonth() {
    ask(
            TestTokens.agent(),
            AGREED.replace(
                "\"nextOn\": \"2026-12-10\"",
                "\"nextOn\": \"2026-12-10\", \"months\": [1,2,3,4,5,6,7,8,9,10,12]"))
        .statusCode(200)
        .body("affordability.months", hasSize(12))
        .body("affordability.months[10].incomeMinor", equalTo(0))
        .body("affordability.months[9].spareMinor", equalTo(0))
        .body("affordability.reasons.code", hasItem("MONTHS_DIFFER"));
  }

  @Test
  void aboveAGuidelineAKindQuestionIsAskedAndTheAmountCountsInFull() {
    ask(TestTokens.agent(), AGREED).body("questions", hasSize(0));
    ask(
            TestTokens.agent(),
            AGREED
                .replace("\"amountMinor\": 180000", "\"amountMinor\": 270000")
                .replace("\"children\": 1", "\"children\": 0")
                .replace("\"adults\": 2", "\"adults\": 1"))
        .statusCode(200)
        .body("questions.category", contains("FOOD"))
        .body("questions[0].usualMinor", equalTo(180000))
        .body("questions[0].textZh", containsString("全额计入"))
        .body("affordability.monthlySurplusMinor", equalTo(7500));
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    ask(TestTokens.agent(), "{ \"jurisdiction\": \"CN\", \"debts\": [] }")
        .statusCode(400)
        .body("errors.field", hasItems("currency", "startsOn", "debts", "statement"));
  }

  @Test
  void whereNothingIsLeftAPauseIsOfferedAndAPerson() {
    ask(TestTokens.agent(), AGREED.replace("650000", "500000"))
        .statusCode(200)
        .body("affordability.verdict", equalTo("NOTHING"))
        .body("proposals.kind", contains("PAUSE"))
        .body("notes.code", hasItem("ASK_A_PERSON"));
  }
}
