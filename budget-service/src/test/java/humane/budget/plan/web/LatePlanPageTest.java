package humane.budget.plan.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.plan.TrackedInstalment;
import humane.budget.plan.job.AcceptedPlans;
import humane.budget.plan.store.InstalmentStore;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Business time only goes forward, so these tests have a service of their own. */
@QuarkusTest
@TestProfile(LatePlanPageTest.OwnClock.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class LatePlanPageTest {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"(csrf[^\"]*)\" value=\"([^\"]+)\"");

  public static class OwnClock implements QuarkusTestProfile {}

  @Inject InstalmentStore instalments;

  private final String borrowerId = "B-" + UUID.randomUUID();
  private final Map<String, String> cookies = new HashMap<>();

  @BeforeEach
  void aBorrower() {
    BorrowerServiceStandIn.behave(BorrowerServiceStandIn.Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, "A-" + UUID.randomUUID(), 400_000);
    cookies.put("humane_lang", "en");
    cookies.put("humane_borrower", TestTokens.borrower(borrowerId, true));
  }

  @Test
  void aHardDateMovesToTheEndByOneTapBeforeItAndAfterIt() {
    String planId = AcceptedPlans.accept(borrowerId, 0);
    List<TrackedInstalment> agreed = instalments.of(planId);
    LocalDate first = agreed.getFirst().dueOn();
    LocalDate second = agreed.get(1).dueOn();
    assertThat(page(planId))
        .contains(
            "Thank you. Your plan stands.", "How to pay", "The way to zero", "Half of it is paid")
        .doesNotContain("/move\"");

    moveTo(first.minusDays(3));
    assertThat(page(planId)).contains("If the next date is hard", "/move\"");
    tapMove(planId, first);
    assertThat(page(planId)).contains("moved to the end").doesNotContain("/move\"");

    moveTo(second.plusDays(1));
    assertThat(page(planId)).contains("has passed", "Pay it when you can, if that is by");
    tapMove(planId, second);
    assertThat(page(planId)).doesNotContain("has passed");
    assertThat(instalments.of(planId).stream().mapToLong(TrackedInstalment::askedMinor).sum())
        .isEqualTo(agreed.stream().mapToLong(TrackedInstalment::amountMinor).sum());

    moveTo(agreed.get(2).dueOn().plusDays(1));
    assertThat(page(planId))
        .contains("Dates have moved twice this year", "My circumstances have changed")
        .doesNotContain("/move\"");
  }

  private void tapMove(String planId, LocalDate date) {
    Matcher token = TOKEN.matcher(page(planId));
    assertThat(token.find()).isTrue();
    given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(token.group(1), token.group(2))
        .formParam("dueOn", date.toString())
        .post("/plan/accepted/" + planId + "/move")
        .then()
        .statusCode(303);
  }

  private String page(String planId) {
    var answer = given().cookies(cookies).get("/plan/accepted/" + planId);
    cookies.putAll(answer.cookies());
    return answer.then().statusCode(200).extract().asString();
  }

  private static void moveTo(LocalDate day) {
    TestClocks.moveBusinessTo(
        day.atTime(12, 0).atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant());
  }
}
