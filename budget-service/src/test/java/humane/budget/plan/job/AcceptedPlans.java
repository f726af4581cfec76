package humane.budget.plan.job;

import static io.restassured.RestAssured.given;

import humane.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Plans accepted the way a borrower does it, for tests of what comes after. */
public final class AcceptedPlans {
  private AcceptedPlans() {}

  /** Saves the example's budget, asks for plans and accepts the one at this place. */
  public static String accept(String borrowerId, int place) {
    return accept(borrowerId, place, 650_000);
  }

  public static String accept(String borrowerId, int place, long incomeMinor) {
    as(borrowerId)
        .body(
            """
            { "adults": 2, "children": 1,
              "incomes": [ { "category": "EARNINGS", "amountMinor": %d, "frequency": "MONTHLY", "nextOn": "2026-12-10" } ],
              "expenses": [ { "category": "HOUSING", "amountMinor": 340000, "frequency": "MONTHLY" }, { "category": "FOOD", "amountMinor": 180000, "frequency": "MONTHLY" } ] }
            """
                .formatted(incomeMinor))
        .put("/borrowers/" + borrowerId + "/statement")
        .then()
        .statusCode(200);
    JsonPath proposal =
        as(borrowerId)
            .body("{}")
            .post("/borrowers/" + borrowerId + "/plan-proposals")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("proposals[" + place + "]");
    return as(borrowerId)
        .body(
            "{ \"termsHash\": \"%s\", \"confirmedBy\": \"PIN\" }"
                .formatted(proposal.getString("termsHash")))
        .post("/plan-proposals/" + proposal.getString("id") + "/acceptance")
        .then()
        .statusCode(200)
        .extract()
        .path("planId");
  }

  private static RequestSpecification as(String borrowerId) {
    return given()
        .auth()
        .oauth2(TestTokens.borrower(borrowerId, true))
        .contentType("application/json");
  }
}
