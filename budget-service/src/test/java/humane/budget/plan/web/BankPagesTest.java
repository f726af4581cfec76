package humane.budget.plan.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.borrowerclient.BorrowerServiceStandIn.Mood;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class BankPagesTest {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"(csrf[^\"]*)\" value=\"([^\"]+)\"");
  private static final Pattern CHOICE =
      Pattern.compile(
          "<select name=\"((?:in|out)\\.[^\"]+)\".*?value=\"([^\"]+)\" selected", Pattern.DOTALL);
  private static final String FILE =
      """
      交易时间,交易对方,商品说明,收/支,金额,交易状态
      2026-04-03 08:11:09,永辉超市,蔬菜,支出,800.00,交易成功
      2026-04-05 08:11:09,房东,四月房租,支出,1500.00,交易成功
      2026-04-10 09:00:00,某公司,四月工资,收入,6500.00,交易成功
      """;

  private final Map<String, String> cookies = new HashMap<>();
  private String borrowerId;

  @BeforeEach
  void aBorrowerSignsIn() {
    borrowerId = "B-" + UUID.randomUUID();
    BorrowerServiceStandIn.behave(Mood.WELL);
    BorrowerServiceStandIn.knows(borrowerId, "A-" + UUID.randomUUID(), 2_400_000);
    cookies.clear();
    cookies.put("humane_lang", "en");
    cookies.put("humane_borrower", TestTokens.borrower(borrowerId, true));
  }

  private RequestSpecification asThem() {
    return given().cookies(cookies).redirects().follow(false);
  }

  private Matcher token(String path) {
    Response page = asThem().get(path);
    cookies.putAll(page.getCookies());
    Matcher token = TOKEN.matcher(page.then().statusCode(200).extract().asString());
    assertThat(token.find()).isTrue();
    return token;
  }

  private Response sends(String file) {
    Matcher token = token("/plan/budget/bank");
    return asThem()
        .multiPart("file", "bill.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
        .multiPart(token.group(1), token.group(2))
        .post("/plan/budget/bank");
  }

  @Test
  void aBillIsReadSortedCorrectedAndOnlyItsSumsAreKept() {
    String sorted =
        sends(FILE)
            .then()
            .statusCode(200)
            .body(containsString("永辉超市"))
            .body(containsString("Is this right?"))
            .extract()
            .asString();
    Matcher token = TOKEN.matcher(sorted);
    assertThat(token.find()).isTrue();
    Map<String, String> form = new HashMap<>();
    form.put(token.group(1), token.group(2));
    Matcher choice = CHOICE.matcher(sorted);
    while (choice.find()) form.put(choice.group(1), choice.group(2));
    assertThat(form.values()).contains("IN_EARNINGS", "OUT_FOOD", "OUT_HOUSING");
    form.replaceAll((field, value) -> value.equals("OUT_FOOD") ? "OUT_CHILDREN" : value);

    asThem()
        .contentType("application/x-www-form-urlencoded")
        .formParams(form)
        .post("/plan/budget/bank/lines")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/plan/budget/income"));

    asThem().get("/plan/budget/income").then().body(containsString("value=\"6500\""));
    asThem()
        .get("/plan/budget/essentials")
        .then()
        .body(containsString("name=\"CHILDREN.amount\" value=\"800\""))
        .body(containsString("name=\"HOUSING.amount\" value=\"1500\""))
        .body(not(containsString("永辉")));
  }

  @Test
  void aFileThatCannotBeReadIsAnsweredKindlyWithItsLine() {
    sends(FILE.replace("1500.00", "viel"))
        .then()
        .statusCode(200)
        .body(containsString("In line 3 we could not read the sum: viel"));
    sends("").then().statusCode(200).body(containsString("There is no payment in this file."));
  }

  @Test
  void aProgramGetsTheSameAndAnErrorThatNamesTheLine() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv")
        .body(FILE.getBytes(StandardCharsets.UTF_8))
        .post("/bank-statements/preview?currency=CNY&country=CN")
        .then()
        .statusCode(200)
        .body("format", equalTo("CSV"))
        .body("months", equalTo(1))
        .body("groups[0].sort", equalTo("IN_EARNINGS"))
        .body("groups[0].monthlyMinor", equalTo(650_000));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv")
        .body(FILE.replace("1500.00", "viel").getBytes(StandardCharsets.UTF_8))
        .post("/bank-statements/preview?currency=CNY")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("file line 3"))
        .body("errors[0].value", equalTo("viel"));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv")
        .body("x")
        .post("/bank-statements/preview?currency=yuan")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("currency"));
  }
}
