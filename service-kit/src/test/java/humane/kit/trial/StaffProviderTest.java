package humane.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff who sign in at the lender's own provider. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "borrower-service"))
@WithTestResource(StaffProviderStandIn.class)
class StaffProviderTest {
  private static final List<String> ADMINS = List.of("collections-admins", "agent");

  private static int orders(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"name\": \"a\", \"day\": \"2026-11-23\", \"parts\": []}")
        .post("/trial/orders")
        .statusCode();
  }

  @BeforeEach
  void theKeysAreKnown() {
    await()
        .until(
            () -> orders(StaffProviderStandIn.token(StaffProviderStandIn.AUDIENCE, ADMINS)) == 200);
  }

  @Test
  void aRoleIsWhatTheProvidersGroupGives() {
    assertThat(orders(StaffProviderStandIn.token(StaffProviderStandIn.AUDIENCE, List.of("agent"))))
        .as("an agent is no admin")
        .isEqualTo(403);
    assertThat(orders(StaffProviderStandIn.token(StaffProviderStandIn.AUDIENCE, List.of("admin"))))
        .as("the role's own name gives nothing where a group is named for it")
        .isEqualTo(403);
  }

  @Test
  void aTokenThatIsForgedExpiredOrMeantForAnotherIsNone() {
    assertThat(orders(StaffProviderStandIn.forged())).isEqualTo(401);
    assertThat(orders(StaffProviderStandIn.expired())).isEqualTo(401);
    assertThat(orders(StaffProviderStandIn.token("payroll", ADMINS))).isEqualTo(401);
  }

  @Test
  void theLocalStaffIssuerCountsForNobodyAnyMoreAndServicesGoOn() {
    assertThat(orders(TestTokens.admin())).isEqualTo(401);
    given()
        .auth()
        .oauth2(TestTokens.service("reminder-service", "borrower-service"))
        .get("/trial/changes")
        .then()
        .statusCode(200);
  }

  @Test
  void aKeyThatTheProviderChangesIsKnownSoonAndUnknownOnesDoNotDrownIt() {
    StaffProviderStandIn.newKey();
    String fresh = StaffProviderStandIn.token(StaffProviderStandIn.AUDIENCE, ADMINS);
    int before = StaffProviderStandIn.asked();
    await().until(() -> orders(fresh) == 200);
    assertThat(StaffProviderStandIn.asked() - before).isBetween(1, 4);
  }
}
