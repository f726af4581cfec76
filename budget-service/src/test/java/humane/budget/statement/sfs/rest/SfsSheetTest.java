package humane.budget.statement.sfs.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class SfsSheetTest {
  private static final String SHEET =
      """
      { "total-number-in-household": 3, "dependent-children-under-16": 1,
        "overview": { "total-monthly-income": "2383.33", "total-monthly-outgoings": "1300.00", "income-minus-outgoings": "1083.33" },
        "monthly-income": { "earnings": { "client-salary-or-wages": { "amount": "1950.00", "frequency": "MONTHLY" },
                                          "partner-salary-or-wages": { "amount": "100.00", "frequency": "WEEKLY", "not-sure": true }, "total-earnings": "2383.33" } },
        "monthly-outgoings": { "fixed-costs": { "home-contents": { "rent": { "amount": "200.00", "frequency": "WEEKLY" } } },
                               "flexible-costs": { "food-housekeeping": { "groceries": "433.33" } }, "total-monthly-outgoings": "1300.00" },
        "savings": { "savings-contribution": "25.00" } }
      """;

  private final String borrowerId = "B-" + UUID.randomUUID();

  @BeforeEach
  void aBorrower() {
    BorrowerServiceStandIn.behave(BorrowerServiceStandIn.Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, "A-" + borrowerId, 2_400_000);
  }

  @Test
  void aSheetIsReadIntoTheStatement() {
    put(SHEET)
        .statusCode(200)
        .body("statement.adults", equalTo(2))
        .body("statement.children", equalTo(1))
        .body("statement.incomes.amountMinor", contains(195_000, 10_000))
        .body("statement.incomes[1].frequency", equalTo("WEEKLY"))
        .body("statement.incomes[1].notSure", equalTo(true))
        .body("statement.expenses.category", hasItems("HOUSING", "FOOD", "SAVINGS"));
  }

  @Test
  void whatIsWrittenIsReadAgainAsTheSame() {
    put(SHEET).statusCode(200);
    String first = sheet().statusCode(200).extract().asString();
    put(first).statusCode(200);
    sheet()
        .body(equalTo(first))
        .body("overview.total-monthly-income", equalTo("2383.33"))
        .body("monthly-income.total-monthly-income", equalTo("2383.33"))
        .body("monthly-outgoings.fixed-costs.home-contents.total-home-contents", equalTo("866.67"))
        .body("savings.savings-contribution.amount", equalTo("25.00"));
  }

  @Test
  void aSumThatIsNotThatOfItsLinesIsNamedWithTheRightOne() {
    put(SHEET.replace("\"total-earnings\": \"2383.33\"", "\"total-earnings\": \"2388.33\""))
        .statusCode(400)
        .body("errors.field", contains("monthly-income/earnings/total-earnings"))
        .body("errors.reason", hasItem(containsString("2383.33")));
  }

  @Test
  void namesOfAnybodyAndUnknownLinesAreRefused() {
    put("{ \"partner-name\": \"X\", \"monthly-income\": { \"earnings\": { \"tips\": \"1.00\" } } }")
        .statusCode(400)
        .body("errors.field", contains("partner-name", "monthly-income/earnings/tips"));
  }

  @Test
  void theSectionOfDebtsIsReadWrittenAndItsArithmeticChecked() {
    String debts =
        """
        "debts": { "priority-debts": [ { "kind": "RENT", "balance": "400.00", "offer": "10.00", "frequency": "WEEKLY" } ],
                   "total-priority-debts": "400.00", "total-priority-debt-offers": "43.33",
                   "total-available-for-priority-debts": "1058.33", "total-available-for-non-priority-debts": "1015.00",
                   "non-priority-debts": [ { "kind": "CREDIT_CARD", "balance": "900.00", "not-sure": true } ] },
        "savings":
        """;
    String sheet = SHEET.replace("\"savings\":", debts);
    put(sheet)
        .statusCode(200)
        .body("statement.debts.kind", contains("RENT", "CREDIT_CARD"))
        .body("statement.debts[0].paymentMinor", equalTo(1_000))
        .body("statement.debts[1].notSure", equalTo(true));
    String written = sheet().statusCode(200).extract().asString();
    put(written).statusCode(200);
    sheet().body(equalTo(written)).body("debts.total-non-priority-debts", equalTo("900.00"));
    put(sheet.replace("\"43.33\"", "\"53.33\""))
        .statusCode(400)
        .body("errors.field", contains("debts/total-priority-debt-offers"));
    put(sheet.replace("\"kind\": \"RENT\"", "\"kind\": \"LOAN\", \"creditor-name\": \"X\""))
        .statusCode(400)
        .body(
            "errors.field",
            hasItems("debts/priority-debts[0]/creditor-name", "debts/priority-debts[0]/kind"));
  }

  @Test
  void anAmountWithMoreDigitsThanItsCurrencyHasIsRefused() {
    put(SHEET.replace("1950.00", "1950.005"))
        .statusCode(400)
        .body("errors.field", hasItem("monthly-income/earnings/client-salary-or-wages"));
  }

  private ValidatableResponse put(String sheet) {
    return staff()
        .body(sheet)
        .put("/borrowers/" + borrowerId + "/statement/sfs?currency=GBP")
        .then();
  }

  private ValidatableResponse sheet() {
    return staff().get("/borrowers/" + borrowerId + "/statement/sfs?currency=GBP").then();
  }

  private static RequestSpecification staff() {
    return given().auth().oauth2(TestTokens.admin()).contentType("application/json");
  }
}
