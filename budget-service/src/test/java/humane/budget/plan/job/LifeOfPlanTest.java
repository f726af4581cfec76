package humane.budget.plan.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.plan.LifeStage;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.StageOfPlan;
import humane.budget.plan.TrackedInstalment;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PlanStore;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Business time only goes forward, so these tests have a service of their own. */
@QuarkusTest
@TestProfile(LifeOfPlanTest.OwnClock.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class LifeOfPlanTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static class OwnClock implements QuarkusTestProfile {}

  @Inject InstalmentWatch watch;
  @Inject PendingPlans pendingPlans;
  @Inject PlanStore plans;
  @Inject humane.budget.statement.store.StatementStore statements;
  @Inject InstalmentStore instalments;

  private final String borrowerId = "B-" + UUID.randomUUID();
  private final String accountRef = "A-" + UUID.randomUUID();

  @BeforeEach
  void aBorrower() {
    BorrowerServiceStandIn.behave(BorrowerServiceStandIn.Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, accountRef, 200_000);
  }

  @Test
  void inTheFirstDaysThePlanIsSteppedBackFromWithoutAReason() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    plan(planId).body("stage", equalTo("COOLING_OFF"));
    ask(planId, "step-back").statusCode(200).body("stage", equalTo("ENDED"));
    assertThat(told(planId)).contains("PLAN_ENDED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> BorrowerServiceStandIn.standingHolds(borrowerId).isEmpty());
    ask(planId, "step-back").statusCode(409).body("type", endsWith("/cooling-off-over"));
  }

  @Test
  void afterTheFirstDaysAPlanIsChangedAndNotSteppedBackFrom() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    Plan accepted = plans.byId(planId).orElseThrow();
    LocalDate lastDay = StageOfPlan.coolingOffUntil(accepted, 14);
    assertThat(StageOfPlan.on(lastDay, accepted, instalments.of(planId), 14))
        .isEqualTo(LifeStage.COOLING_OFF);
    assertThat(StageOfPlan.on(lastDay.plusDays(1), accepted, instalments.of(planId), 14))
        .isEqualTo(LifeStage.KEPT);
    LocalDate due = instalments.of(planId).getFirst().dueOn();
    assertThat(StageOfPlan.on(due, accepted, instalments.of(planId), 14)).isEqualTo(LifeStage.KEPT);
    assertThat(StageOfPlan.on(due.plusDays(1), accepted, instalments.of(planId), 14))
        .isEqualTo(LifeStage.LATE);
  }

  @Test
  void aPlanThatNoLongerFitsStandsUntilAnotherReplacesIt() {
    String first = AcceptedPlans.accept(borrowerId, 0);
    ask(first, "change-wanted").statusCode(200).body("changeWantedAt", notNullValue());
    ask(first, "change-wanted").statusCode(200);
    assertThat(told(first)).containsExactly("PLAN_ACCEPTED", "PLAN_CHANGED");
    assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).hasSize(1);
    String second = AcceptedPlans.accept(borrowerId, 0, 600_000);
    plan(first).body("stage", equalTo("RENEGOTIATED")).body("endedWhy", equalTo("REPLACED"));
    plan(second).body("stage", equalTo("COOLING_OFF"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> BorrowerServiceStandIn.standingHolds(borrowerId).size() == 1);
    ask(first, "change-wanted").statusCode(409).body("type", endsWith("/plan-ended"));
  }

  private io.restassured.response.ValidatableResponse ask(String planId, String what) {
    return given()
        .auth()
        .oauth2(TestTokens.borrower(borrowerId, true))
        .contentType("application/json")
        .post("/plans/" + planId + "/" + what)
        .then();
  }

  private io.restassured.response.ValidatableResponse plan(String planId) {
    return given()
        .auth()
        .oauth2(TestTokens.borrower(borrowerId, true))
        .get("/plans/" + planId)
        .then()
        .statusCode(200);
  }

  @Test
  void threeDaysBeforeADateItIsToldOnceAndFourDaysBeforeItIsNot() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    LocalDate due = instalments.of(planId).getFirst().dueOn();
    moveTo(due.minusDays(4));
    watch.run();
    assertThat(told(planId)).doesNotContain("INSTALMENT_DUE_SOON");
    moveTo(due.minusDays(3));
    watch.run();
    watch.run();
    assertThat(told(planId)).containsOnlyOnce("INSTALMENT_DUE_SOON");
  }

  @Test
  void anInstalmentIsMissedOnlyAfterFiveDaysOfGrace() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    LocalDate due = instalments.of(planId).getFirst().dueOn();
    moveTo(due.plusDays(5));
    watch.run();
    assertThat(told(planId)).doesNotContain("INSTALMENT_MISSED");
    moveTo(due.plusDays(6));
    watch.run();
    watch.run();
    assertThat(told(planId)).containsOnlyOnce("INSTALMENT_MISSED").doesNotContain("PLAN_ENDED");
  }

  @Test
  void paymentsCountOnTheOldestInstalmentAndAPaidPlanEndsWithItsHold() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    long totalMinor = instalments.of(planId).stream().mapToLong(one -> one.amountMinor()).sum();
    BorrowerServiceStandIn.pays(borrowerId, accountRef, 100_000);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(instalments.of(planId).getFirst().openMinor()).isZero());
    assertThat(instalments.of(planId).get(1).paidMinor())
        .isEqualTo(100_000 - instalments.of(planId).getFirst().amountMinor());
    BorrowerServiceStandIn.pays(borrowerId, accountRef, totalMinor - 100_000);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              watch.run();
              assertThat(plans.byId(planId).orElseThrow().state()).isEqualTo(PlanState.ENDED);
            });
    assertThat(told(planId)).containsOnlyOnce("PLAN_ENDED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(BorrowerServiceStandIn.standingHolds(borrowerId)).isEmpty());
  }

  @Test
  void erasureTakesTheStatementAndLeavesTheRecordOfThePlan() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    BorrowerServiceStandIn.erases(borrowerId, "PROFILE");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> statements.of(borrowerId).isEmpty());
    assertThat(plans.byId(planId).orElseThrow().state()).isEqualTo(PlanState.ACCEPTED);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(BorrowerServiceStandIn.reports(borrowerId))
                    .singleElement()
                    .satisfies(
                        report ->
                            assertThat(report.at("/forgotten/statements").asInt()).isEqualTo(1)));
  }

  @Test
  void whenTheLawfulKeepingIsOverThePlanGoesTooAndThatIsReported() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    BorrowerServiceStandIn.erases(borrowerId, "PROFILE");
    BorrowerServiceStandIn.erases(borrowerId, "RECORD");
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> plans.byId(planId).isEmpty());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(BorrowerServiceStandIn.reports(borrowerId))
                    .anySatisfy(
                        report -> assertThat(report.at("/forgotten/plans").asInt()).isEqualTo(1)));
  }

  @Test
  void howeverManyAreMissedThePlanStandsUntilAPersonEndsItAndSaysWhy() {
    BorrowerServiceStandIn.knows(borrowerId, accountRef, 400_000);
    String planId = AcceptedPlans.accept(borrowerId, 0);
    moveTo(instalments.of(planId).get(0).dueOn().plusDays(6));
    watch.run();
    assertThat(told(planId)).contains("INSTALMENT_MISSED").doesNotContain("REVIEW_DUE");
    end(planId, "no answer yet").statusCode(409).body("type", endsWith("/plan-kept"));
    moveTo(instalments.of(planId).get(2).dueOn().plusDays(6));
    watch.run();
    assertThat(told(planId)).contains("REVIEW_DUE").doesNotContain("PLAN_ENDED");
    plan(planId).body("stage", equalTo("MISSED"));
    end(planId, " ").statusCode(400);
    end(planId, "spoke with them; they prefer the old contract")
        .statusCode(200)
        .body("stage", equalTo("ENDED"))
        .body("endedWhy", equalTo("BY_PERSON"));
    assertThat(told(planId)).containsOnlyOnce("PLAN_ENDED");
  }

  private static io.restassured.response.ValidatableResponse end(String planId, String reason) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(java.util.Map.of("reason", reason))
        .post("/plans/" + planId + "/end")
        .then();
  }

  @Test
  void aMissedDateMovesToTheEndAndThePlanIsKeptAgain() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    List<TrackedInstalment> before = instalments.of(planId);
    long totalMinor = before.stream().mapToLong(TrackedInstalment::askedMinor).sum();
    TrackedInstalment first = before.getFirst();
    move(planId, before.getLast().dueOn()).statusCode(409).body("type", endsWith("/not-yet-near"));
    moveTo(first.dueOn().plusDays(6));
    watch.run();
    plan(planId).body("stage", equalTo("MISSED"));
    move(planId, first.dueOn())
        .statusCode(200)
        .body("stage", equalTo("KEPT"))
        .body("instalments[0].movedToEndMinor", equalTo((int) first.amountMinor()))
        .body("instalments[-1].movedFrom", equalTo(1))
        .body("endsOn", equalTo(before.getLast().dueOn().plusMonths(1).toString()));
    move(planId, first.dueOn()).statusCode(409).body("type", endsWith("/nothing-open"));
    assertThat(instalments.of(planId).stream().mapToLong(TrackedInstalment::askedMinor).sum())
        .isEqualTo(totalMinor);
    assertThat(told(planId)).contains("PLAN_CHANGED").doesNotContain("REVIEW_DUE");
    given()
        .auth()
        .oauth2(TestTokens.borrower("B-other", true))
        .contentType("application/json")
        .body("{ \"dueOn\": \"2027-01-12\" }")
        .post("/plans/" + planId + "/move-to-end")
        .then()
        .statusCode(404);
  }

  private io.restassured.response.ValidatableResponse move(String planId, LocalDate dueOn) {
    return given()
        .auth()
        .oauth2(TestTokens.borrower(borrowerId, true))
        .contentType("application/json")
        .body(java.util.Map.of("dueOn", dueOn.toString()))
        .post("/plans/" + planId + "/move-to-end")
        .then();
  }

  @Test
  void anEarlyAPartAndAnOverPaymentEachHaveTheirRecord() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    long firstMinor = instalments.of(planId).getFirst().amountMinor();
    long totalMinor = instalments.of(planId).stream().mapToLong(one -> one.amountMinor()).sum();
    BorrowerServiceStandIn.pays(borrowerId, accountRef, firstMinor - 1_000);
    BorrowerServiceStandIn.pays(borrowerId, accountRef, totalMinor);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> plan(planId).body("payments.size()", equalTo(2)));
    plan(planId)
        .body("payments[0].parts[0].completes", equalTo(false))
        .body("payments[0].overMinor", equalTo(0))
        .body("payments[1].parts[0].amountMinor", equalTo(1_000))
        .body("payments[1].parts[-1].timing", equalTo("EARLY"))
        .body("payments[1].overMinor", equalTo((int) firstMinor - 1_000));
  }

  /** A standing order that goes on after the last date. */
  @Test
  void moneyPaidAfterThePlanWasCompleteIsKeptAndBroughtBeforeAPerson() {
    account().put("product", "PERSONAL_LOAN").remove("minimumDueMinor");
    String planId = AcceptedPlans.accept(borrowerId, 0);
    long totalMinor = instalments.of(planId).stream().mapToLong(one -> one.amountMinor()).sum();
    BorrowerServiceStandIn.pays(borrowerId, accountRef, totalMinor);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> plan(planId).body("payments.size()", equalTo(1)));
    watch.run();
    plan(planId).body("stage", equalTo("COMPLETED"));
    assertThat(told(planId)).doesNotContain("REVIEW_DUE");
    BorrowerServiceStandIn.pays(borrowerId, accountRef, 12_345);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> plan(planId).body("payments.size()", equalTo(2)));
    plan(planId).body("payments[1].overMinor", equalTo(12_345)).body("stage", equalTo("COMPLETED"));
    watch.run();
    watch.run();
    assertThat(told(planId)).containsOnlyOnce("REVIEW_DUE");
    for (String language : List.of("en", "zh")) {
      given()
          .cookie("humane_borrower", TestTokens.borrower(borrowerId, true))
          .cookie("humane_lang", language)
          .get("/plan/accepted/" + planId)
          .then()
          .statusCode(200)
          .body(containsString("123.45"))
          .body(containsString(language.equals("en") ? "This plan is complete" : "已经完成"));
      given()
          .cookie("humane_borrower", TestTokens.borrower(borrowerId, true))
          .get("/plan")
          .then()
          .statusCode(200)
          .body(containsString("/plan/accepted/" + planId));
    }
    given()
        .cookie("humane_borrower", TestTokens.borrower("B-other", true))
        .get("/plan/accepted/" + planId)
        .then()
        .statusCode(404);
  }

  @Test
  void aCardThatIsPaidOffIsUsedAgainAndItsNextBillIsNoOverPayment() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    long totalMinor = instalments.of(planId).stream().mapToLong(one -> one.amountMinor()).sum();
    String otherId = "B-" + UUID.randomUUID();
    String otherRef = "A-" + UUID.randomUUID();
    BorrowerServiceStandIn.knows(otherId, otherRef, 200_000);
    String laterPlan = AcceptedPlans.accept(otherId, 0);
    BorrowerServiceStandIn.pays(borrowerId, accountRef, totalMinor);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> plan(planId).body("payments.size()", equalTo(1)));
    watch.run();
    plan(planId).body("stage", equalTo("COMPLETED"));

    BorrowerServiceStandIn.pays(borrowerId, accountRef, 12_345);
    BorrowerServiceStandIn.pays(otherId, otherRef, 1_000);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> instalments.of(laterPlan).getFirst().paidMinor() == 1_000);
    plan(planId).body("payments.size()", equalTo(1));
  }

  @Test
  void whereOnlyTheArrearsArePlannedTheRegularInstalmentsGoOnBesideThePlan() {
    account().put("product", "PERSONAL_LOAN");
    String planId = AcceptedPlans.accept(borrowerId, 1, 950_000);
    List<TrackedInstalment> agreed = instalments.of(planId);
    assertThat(agreed.size()).isGreaterThan(1);
    plan(planId).body("regularInstalmentsMinor", equalTo(120_000));
    long firstMinor = agreed.getFirst().amountMinor();

    BorrowerServiceStandIn.pays(borrowerId, accountRef, 120_000 + firstMinor);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> plan(planId).body("payments.size()", equalTo(1)));
    plan(planId)
        .body("payments[0].regularMinor", equalTo(120_000))
        .body("payments[0].overMinor", equalTo(0));
    assertThat(instalments.of(planId).getFirst().openMinor()).isZero();
    assertThat(instalments.of(planId).get(1).paidMinor()).isZero();
    given()
        .cookie("humane_borrower", TestTokens.borrower(borrowerId, true))
        .cookie("humane_lang", "en")
        .get("/plan/accepted/" + planId)
        .then()
        .statusCode(200)
        .body(containsString("Your regular instalments"))
        .body(containsString("1,200"));
  }

  @Test
  void aPlanLeftHalfWayByACrashIsFinishedOnce() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    String crashedId = leaveHalfWay(plans.byId(planId).orElseThrow());
    assertThat(plans.byId(crashedId).orElseThrow().state()).isEqualTo(PlanState.PENDING_HOLD);
    pendingPlans.finish(Instant.now().plusSeconds(60));
    pendingPlans.finish(Instant.now().plusSeconds(60));
    assertThat(plans.byId(crashedId).orElseThrow().state()).isEqualTo(PlanState.ACCEPTED);
    assertThat(told(crashedId)).containsOnlyOnce("PLAN_ACCEPTED");
  }

  @Inject humane.budget.plan.store.ProposalStore proposals;

  /** What a kill between the first commit and the hold leaves behind. */
  private String leaveHalfWay(Plan like) {
    String otherBorrower = "B-" + UUID.randomUUID();
    var shown = proposals.keep(otherBorrower, like.terms());
    Plan crashed =
        new Plan(
            UUID.randomUUID().toString(),
            otherBorrower,
            shown.id(),
            PlanState.PENDING_HOLD,
            like.terms(),
            like.party(),
            like.accountRefs(),
            like.zone(),
            like.confirmedBy(),
            otherBorrower,
            like.askedKey(),
            Instant.now(),
            plans.newCommandId(),
            plans.nextSequence(),
            like.holdId().filter(id -> false),
            like.acceptedAt().filter(at -> false),
            like.endedWhy(),
            like.changeWantedAt());
    plans.insert(crashed);
    return crashed.id();
  }

  private ObjectNode account() {
    return (ObjectNode) BorrowerServiceStandIn.card(borrowerId).at("/accounts/0");
  }

  private static void moveTo(LocalDate day) {
    TestClocks.moveBusinessTo(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant());
  }

  private static List<String> told(String planId) {
    return given()
        .auth()
        .oauth2(TestTokens.service("reminder-service", "budget-service"))
        .queryParam("limit", 1000)
        .get("/changes")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.planId == '" + planId + "' }.kind");
  }
}
