package humane.budget.statement.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.borrowerclient.BorrowerServiceStandIn.Mood;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
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
class StatementOfNobodyTest {
  private static final String STATEMENT =
      """
      { "adults": 1, "incomes": [ { "category": "EARNINGS", "amountMinor": 650000, "frequency": "MONTHLY" } ],
        "expenses": [ { "category": "HOUSING", "amountMinor": 220000, "frequency": "MONTHLY" } ] }
      """;

  private final String borrowerId = "B-" + UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void borrowerServiceIsWell() {
    BorrowerServiceStandIn.behave(Mood.WELL);
  }

  @Test
  void nothingIsKeptOfABorrowerWhomNobodyKnows() {
    staff()
        .body(STATEMENT)
        .put("/borrowers/" + borrowerId + "/statement")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", endsWith("/not-found"));
    BorrowerServiceStandIn.knows(borrowerId, "A-" + borrowerId, 2_400_000);
    staff().get("/borrowers/" + borrowerId + "/statement").then().statusCode(404);
  }

  @Test
  void nobodysExportIsNotThere() {
    staff()
        .get("/borrowers/" + borrowerId + "/export")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", endsWith("/not-found"));
  }

  @Test
  void aKnownBorrowerOfWhomNothingIsHeldHasAnEmptyExport() {
    BorrowerServiceStandIn.knows(borrowerId, "A-" + borrowerId, 2_400_000);
    staff()
        .get("/borrowers/" + borrowerId + "/export")
        .then()
        .statusCode(200)
        .body("borrowerId", equalTo(borrowerId))
        .body("statement", nullValue())
        .body("plans", empty());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSES_CONNECTIONS", "FAILS_BEFORE_THE_DEED"})
  void whileNobodyCanSayWhetherABorrowerIsKnownNothingIsKept(Mood mood) {
    BorrowerServiceStandIn.knows(borrowerId, "A-" + borrowerId, 2_400_000);
    BorrowerServiceStandIn.behave(mood);
    staff()
        .body(STATEMENT)
        .put("/borrowers/" + borrowerId + "/statement")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", endsWith("/borrower-service-away"));
    staff().get("/borrowers/" + borrowerId + "/export").then().statusCode(503);
    staff().get("/borrowers/" + borrowerId + "/statement").then().statusCode(404);
  }

  @Test
  void whatIsHeldIsExportedAlsoWhileBorrowerServiceIsAway() {
    BorrowerServiceStandIn.knows(borrowerId, "A-" + borrowerId, 2_400_000);
    staff().body(STATEMENT).put("/borrowers/" + borrowerId + "/statement").then().statusCode(200);
    BorrowerServiceStandIn.behave(Mood.REFUSES_CONNECTIONS);
    staff()
        .get("/borrowers/" + borrowerId + "/export")
        .then()
        .statusCode(200)
        .body("statement.incomes[0].amountMinor", equalTo(650_000));
  }

  private static RequestSpecification staff() {
    return given().auth().oauth2(TestTokens.admin()).contentType("application/json");
  }
}
