package humane.budget.schedule.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
class SchedulePreviewTest {
  private static final String AGREED =
      """
      { "currency": "EUR", "principalMinor": 125000, "annualRatePercent": "15", "interestMethod": "DECLINING", "method": "EQUAL_INSTALMENTS",
        "dayCount": "THIRTY_360", "frequency": "MONTHLY", "periods": 4, "disbursedOn": "2023-09-01", "firstDueOn": "2023-10-01", "rounding": "HALF_EVEN", "roundInstalmentTo": 100 }
      """;

  private static ValidatableResponse ask(String body) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(body)
        .post("/schedules/preview")
        .then();
  }

  @Test
  void theAgreedExampleComesOutToTheDigit() {
    ask(AGREED)
        .statusCode(200)
        .body("instalments.amountMinor", contains(32200, 32200, 32200, 32333))
        .body("instalments.principalMinor", contains(30638, 31020, 31408, 31934))
        .body("instalments.interestMinor", contains(1562, 1180, 792, 399))
        .body("instalments.balanceMinor", contains(94362, 63342, 31934, 0))
        .body("instalments[0].dueOn", equalTo("2023-10-01"))
        .body("totalMinor", equalTo(128933))
        .body("totalInterestMinor", equalTo(3933))
        .body("annualPercentageRate.US", equalTo("15.00"))
        .body("annualPercentageRate.EU", equalTo("16.08"));
  }

  @Test
  void aRoundingThatWouldLetTheDebtGrowIsRefused() {
    ask(AGREED.replace("\"roundInstalmentTo\": 100", "\"roundInstalmentTo\": 1000000"))
        .statusCode(400)
        .body("errors.field", contains("roundInstalmentTo"));
  }

  @Test
  void whereNoInstalmentIsLevelNoneIsRounded() {
    String equalPrincipal = AGREED.replace("EQUAL_INSTALMENTS", "EQUAL_PRINCIPAL");
    for (String multiple : List.of("1", "100"))
      ask(equalPrincipal.replace(
              "\"roundInstalmentTo\": 100", "\"roundInstalmentTo\": " + multiple))
          .statusCode(200)
          .body("instalments.principalMinor", contains(31250, 31250, 31250, 31250));
  }

  /** As in Apache Fineract, where a flat loan's instalments are alike with either method. */
  @Test
  void theInstalmentsOfAFlatLoanAreRoundedWithEitherMethod() {
    String flat = AGREED.replace("\"DECLINING\"", "\"FLAT\"");
    for (String method : List.of("EQUAL_INSTALMENTS", "EQUAL_PRINCIPAL"))
      ask(flat.replace("EQUAL_INSTALMENTS", method))
          .statusCode(200)
          .body("instalments.amountMinor", contains(32800, 32800, 32800, 32848))
          .body("instalments.interestMinor", everyItem(equalTo(1562)));
  }

  @Test
  void aDownPaymentAndAnotherRhythmCanBeAsked() {
    ask(AGREED
            .replace(
                "\"frequency\": \"MONTHLY\"", "\"everyDays\": 15, \"downPaymentPercent\": \"25\"")
            .replace("\"15\"", "\"0\""))
        .statusCode(200)
        .body("instalments[0].dueOn", equalTo("2023-09-01"))
        .body("instalments[0].amountMinor", equalTo(31_250))
        .body("instalments[2].dueOn", equalTo("2023-10-16"))
        .body("totalMinor", equalTo(125_000));
  }

  @Test
  void termsThatContradictEachOtherAreNamed() {
    ask(AGREED.replace(
            "\"periods\": 4",
            "\"periods\": 4, \"everyDays\": 15, \"downPaymentPercent\": \"100\", \"principalGracePeriods\": 4, \"interestFrom\": \"2023-08-31\""))
        .statusCode(400)
        .body(
            "errors.field",
            contains("everyDays", "downPaymentPercent", "interestFrom", "principalGracePeriods"));
  }

  @Test
  void datesAndNumbersThatCannotBeAreNamedTogether() {
    ask(AGREED
            .replace("2023-10-01", "2023-09-01")
            .replace("125000", "0")
            .replace("\"periods\": 4", "\"periods\": 0"))
        .statusCode(400)
        .body("errors.field", hasItems("principalMinor", "periods", "firstDueOn"))
        .body("errors.value", hasItem("0"));
  }
}
