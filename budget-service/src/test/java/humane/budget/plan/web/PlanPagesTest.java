package humane.budget.plan.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.borrowerclient.BorrowerServiceStandIn.Mood;
import humane.budget.plan.job.AcceptedPlans;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class PlanPagesTest {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"(csrf[^\"]*)\" value=\"([^\"]+)\"");
  private static final Pattern LOOK = Pattern.compile("href=\"(/plan/proposals/[^\"]+)\"");
  private static final Pattern HASH = Pattern.compile("name=\"termsHash\" value=\"([^\"]+)\"");

  private String borrowerId;
  private final Map<String, String> cookies = new HashMap<>();

  @BeforeEach
  void aBorrowerSignsIn() {
    borrowerId = "B-" + UUID.randomUUID();
    BorrowerServiceStandIn.behave(Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, "A-" + UUID.randomUUID(), 2_400_000);
    cookies.clear();
    cookies.put("humane_lang", "en");
    cookies.put("humane_borrower", TestTokens.borrower(borrowerId, true));
  }

  @AfterEach
  void everyCallIsAsAgreed() {
    BorrowerServiceStandIn.behave(Mood.WELL);
    assertThat(BorrowerServiceStandIn.unexpected()).isEmpty();
  }

  @Test
  void fromTheFirstQuestionToTheAcceptedPlan() {
    fillTheBudget("6500");
    String proposals = page("/plan/proposals").then().statusCode(200).extract().asString();
    assertThat(proposals).contains("The shortest way", "The steady way", "<polyline", "CN¥975");
    String first = found(LOOK, proposals, 1);
    Response detail = page(first);
    String accepted = accept(first, detail).then().statusCode(303).extract().header("Location");
    page(accepted.substring(accepted.indexOf("/plan")))
        .then()
        .statusCode(200)
        .body(containsString("Thank you. Your plan stands."))
        .body(containsString("/agreement.pdf"));
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).isNotEmpty();
    page("/plan").then().statusCode(303).header("Location", containsString("/plan/accepted/"));
  }

  @Test
  void theBudgetIsShownAsItGoesAndMoreThanUsualIsAskedAboutKindly() {
    fillTheBudget("6500");
    page("/plan/budget/check")
        .then()
        .statusCode(200)
        .body(containsString("Where your money goes in a month"))
        .body(containsString("Food and household"))
        .body(not(containsString("households of your size")));
    post("/plan/budget/essentials", Map.of("HOUSING.amount", "1500", "FOOD.amount", "4500"))
        .then()
        .statusCode(303);
    page("/plan/budget/check")
        .then()
        .statusCode(200)
        .body(containsString("Food and household: you wrote CN¥4,500 a month"))
        .body(containsString("It counts in full either way."));
  }

  @Test
  void whatIsOwedElsewhereIsLeftOutOfEveryPlan() {
    fillTheBudget("6500");
    post(
            "/plan/budget/debts",
            Map.of("d0.kind", "", "d0.payment", "300", "d1.kind", "RENT", "d1.payment", "viel"))
        .then()
        .statusCode(200)
        .body(containsString("Please choose what it is."))
        .body(containsString("value=\"viel\""));
    post(
            "/plan/budget/debts",
            Map.of("d0.kind", "RENT", "d0.payment", "300", "d0.owed", "1,200", "d1.kind", ""))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/plan/budget/check"));
    page("/plan/budget/debts")
        .then()
        .body(containsString("value=\"RENT\" selected"))
        .body(containsString("name=\"d0.payment\" value=\"300\""))
        .body(containsString("name=\"d0.owed\" value=\"1200\""));
    page("/plan/proposals").then().statusCode(200).body(containsString("CN¥675"));
  }

  @Test
  void whileABudgetIsFilledInNobodyCollectsAndThatEndsWithThePlan() {
    fillTheBudget("6500");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> BorrowerServiceStandIn.standingHolds(borrowerId, "PLAN_BEING_MADE").size() == 1);
    String first = found(LOOK, page("/plan/proposals").asString(), 1);
    accept(first, page(first)).then().statusCode(303);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> BorrowerServiceStandIn.standingHolds(borrowerId, "PLAN_BEING_MADE").isEmpty());
  }

  @Test
  void thePagesSpeakTheBorrowersLanguageUnlessAnotherIsChosen() {
    cookies.remove("humane_lang");
    page("/plan").then().statusCode(200).body(containsString("一起看看怎样合适"));
    page("/plan?lang=en").then().statusCode(200).body(containsString("Let’s find what fits"));
  }

  @Test
  void aLanguageThatIsChosenStaysChosenWhereTheAnswerIsElsewhere() {
    given()
        .cookie("humane_borrower", TestTokens.borrower(borrowerId, true))
        .redirects()
        .follow(false)
        .get("/plan/budget/household?lang=en")
        .then()
        .cookie("humane_lang", equalTo("en"));
    String planId = AcceptedPlans.accept(borrowerId, 0);
    given()
        .cookie("humane_borrower", TestTokens.borrower(borrowerId, true))
        .redirects()
        .follow(false)
        .get("/plan?lang=zh")
        .then()
        .statusCode(303)
        .header("Location", containsString(planId))
        .cookie("humane_lang", equalTo("zh-CN"));
  }

  @Test
  void theBudgetSpeaksTheCountrysOwnWords() {
    page("/plan/budget/other").then().body(containsString("Parents and family you support"));
  }

  @Test
  void whatCannotBeReadIsShownAgainAndTheRestIsSaved() {
    post("/plan/budget/essentials", Map.of("HOUSING.amount", "lots", "FOOD.amount", "1800"))
        .then()
        .statusCode(200)
        .body(containsString("Please write a number"))
        .body(containsString("value=\"lots\""));
    page("/plan/budget/essentials").then().body(containsString("value=\"1800\""));
  }

  @Test
  void aCostNobodyIsSureOfIsAskedForKindlyAndNoPlanIsMadeAsIfItWereNothing() {
    fillTheBudget("6500");
    post(
            "/plan/budget/essentials",
            Map.of("HOUSING.notSure", "on", "FOOD.amount", "1800", "FOOD.notSure", "on"))
        .then()
        .statusCode(303);
    page("/plan/budget/essentials")
        .then()
        .body(containsString("name=\"HOUSING.notSure\" checked"))
        .body(containsString("value=\"1800\""));
    page("/plan/budget/check").then().body(containsString("we do not count it as nothing"));
    page("/plan/proposals").then().statusCode(200).body(not(containsString("The shortest way")));
  }

  @Test
  void otherDebtsStayInTheBudgetWhenAPageIsSaved() {
    given()
        .auth()
        .oauth2(TestTokens.admin())
        .contentType("application/json")
        .body(
            """
            { "incomes": [], "expenses": [],
              "debts": [ { "kind": "RENT", "paymentMinor": 40000, "frequency": "MONTHLY" } ] }
            """)
        .put("/borrowers/" + borrowerId + "/statement")
        .then()
        .statusCode(200);
    fillTheBudget("6500");
    assertThat(page("/plan/proposals").asString()).contains("CN¥575").doesNotContain("CN¥975");
  }

  @Test
  void whereNothingIsLeftAPauseAndFreeAdviceAreShown() {
    fillTheBudget("3000");
    page("/plan/budget/check").then().body(containsString("there is a way through"));
    page("/plan/proposals")
        .then()
        .statusCode(200)
        .body(containsString("A pause"))
        .body(containsString("Nothing is asked of you until"))
        .body(containsString("tel:12363"));
  }

  @Test
  void freeAdviceWithItsHoursIsThereAlsoForWhoeverCanPay() {
    fillTheBudget("6500");
    page("/plan/proposals")
        .then()
        .statusCode(200)
        .body(containsString("The shortest way"))
        .body(containsString("tel:12363"))
        .body(containsString("Working days; each province keeps its own hours"))
        .body(containsString("whether or not you pay us"));
  }

  @Test
  void withoutThePinThePageSendsToConfirmAndNothingIsAccepted() {
    fillTheBudget("6500");
    cookies.put("humane_borrower", TestTokens.borrower(borrowerId, false));
    String first = found(LOOK, page("/plan/proposals").asString(), 1);
    Response detail = page(first);
    detail
        .then()
        .statusCode(200)
        .body(containsString("/me/confirm?return="))
        .body(not(containsString("Yes, I choose this plan")));
  }

  @Test
  void aChangedLifeLeadsFromTheStandingPlanToTheBudgetAndAnotherPlan() {
    fillTheBudget("6500");
    String first = found(LOOK, page("/plan/proposals").asString(), 1);
    String accepted = accept(first, page(first)).then().extract().header("Location");
    String plan = accepted.substring(accepted.indexOf("/plan"));
    Response standing = page(plan);
    standing.then().body(containsString("My circumstances have changed"));
    send(plan + "/change", standing, Map.of())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/plan/budget/household"));
    fillTheBudget("6200");
    String other = found(LOOK, page("/plan/proposals").asString(), 1);
    accept(other, page(other))
        .then()
        .statusCode(303)
        .header("Location", containsString("/plan/accepted/"));
    page(plan)
        .then()
        .statusCode(200)
        .body(containsString("Another plan has taken the place of this one."));
  }

  @Test
  void afterACodeThePageRecordsACode() {
    fillTheBudget("6500");
    cookies.put("humane_borrower", TestTokens.borrowerByCode(borrowerId));
    String first = found(LOOK, page("/plan/proposals").asString(), 1);
    String accepted = accept(first, page(first)).then().extract().header("Location");
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .get("/plans/" + accepted.substring(accepted.lastIndexOf('/') + 1))
        .then()
        .statusCode(200)
        .body("confirmedBy", equalTo("CODE"));
  }

  @Test
  void whenCollectingCannotBeStoppedThePageSaysThatNothingHasChanged() {
    fillTheBudget("6500");
    String first = found(LOOK, page("/plan/proposals").asString(), 1);
    Response detail = page(first);
    BorrowerServiceStandIn.behave(Mood.FAILS_BEFORE_THE_DEED);
    accept(first, detail)
        .then()
        .statusCode(200)
        .body(containsString("the plan is not accepted, and nothing has changed"));
    BorrowerServiceStandIn.behave(Mood.WELL);
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).isEmpty();
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    browser().formParam("adults", "2").post("/plan/budget/household").then().statusCode(400);
  }

  @Test
  void whoeverIsNotSignedInIsTakenToSignInAndBack() {
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get("/plan/budget/income")
        .then()
        .statusCode(303)
        .header("Location", startsWith("http://localhost:8081/me?return="))
        .header("Location", endsWith("%2Fplan%2Fbudget%2Fincome"));
  }

  private void fillTheBudget(String pay) {
    post("/plan/budget/household", Map.of("adults", "2", "children", "1")).then().statusCode(303);
    post("/plan/budget/income", Map.of("EARNINGS.amount", pay, "EARNINGS.nextOn", "2026-12-10"))
        .then()
        .statusCode(303);
    post(
            "/plan/budget/essentials",
            Map.of("HOUSING.amount", "2,200", "FOOD.amount", "1800元", "UTILITIES.amount", "1200"))
        .then()
        .statusCode(303);
    post("/plan/budget/other", Map.of()).then().statusCode(303);
  }

  private Response accept(String path, Response detail) {
    return send(path + "/accept", detail, Map.of("termsHash", found(HASH, detail.asString(), 1)));
  }

  private Response post(String path, Map<String, String> fields) {
    return send(path, page(path), fields);
  }

  private Response send(String path, Response from, Map<String, String> fields) {
    String html = from.asString();
    return browser()
        .formParam(found(TOKEN, html, 1), found(TOKEN, html, 2))
        .formParams(fields)
        .post(path);
  }

  private Response page(String path) {
    Response answer = browser().get(path);
    cookies.putAll(answer.cookies());
    return answer;
  }

  private RequestSpecification browser() {
    return given()
        .redirects()
        .follow(false)
        .accept("text/html,application/xhtml+xml")
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  private static String found(Pattern pattern, String html, int group) {
    Matcher matcher = pattern.matcher(html);
    assertThat(matcher.find()).as("%s in %s", pattern, html).isTrue();
    return matcher.group(group);
  }
}
