package humane.handset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HandsetTestResource.class)
class PageTest {
  private static final String SENDER = "+8675588880000";
  private static final String PHONE = "+8613712340001";

  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

  @TestHTTPResource URI base;

  @BeforeEach
  void theLenderRegistersItsNumber() {
    IncomingPhoneNumber.creator(new PhoneNumber(SENDER))
        .setSmsUrl(URI.create(HandsetTestResource.LENDER.url() + "/texts"))
        .create(TwilioHere.at(base));
  }

  private void send(String words) {
    Message.creator(new PhoneNumber(PHONE), new PhoneNumber(SENDER), words)
        .create(TwilioHere.at(base));
  }

  private static String page() {
    return given().queryParam("number", PHONE).get("/").then().statusCode(200).extract().asString();
  }

  @Test
  void aTextIsShownWithItsLinkAndNothingInItIsMarkup() {
    send("请打开 http://localhost:8081/me/s/abc。 <b>B4TR-8WKE</b>");
    assertThat(page())
        .contains("href=\"http://localhost:8081/me/s/abc\" target=\"_blank\" rel=\"noopener\"")
        .contains("&lt;b&gt;B4TR-8WKE")
        .contains("+86 137 1234 0001")
        .contains("Shanghai");
  }

  @Test
  void anUnchangedPartIsNotSentAgainAndAChangedOneIs() {
    send("first");
    // The text itself moves on to delivered; from then on nothing changes.
    org.awaitility.Awaitility.await()
        .until(
            () ->
                given()
                    .get("/numbers/{phone}/messages", PHONE)
                    .jsonPath()
                    .getList("status")
                    .stream()
                    .allMatch("delivered"::equals));
    Matcher address = Pattern.compile("hx-get=\"(/handset/screen[^\"]*)\"").matcher(page());
    assertThat(address.find()).isTrue();
    String poll = address.group(1).replace("&amp;", "&");
    given().urlEncodingEnabled(false).get(poll).then().statusCode(204);
    send("second");
    given()
        .urlEncodingEnabled(false)
        .get(poll)
        .then()
        .statusCode(200)
        .body(containsString("second"));
  }

  @Test
  void everyPartThatAsksForItselfIsAnswered() {
    Matcher addresses = Pattern.compile("hx-get=\"(/handset/[^\"]*)\"").matcher(page());
    int asked = 0;
    while (addresses.find()) {
      asked++;
      given()
          .urlEncodingEnabled(false)
          .get(addresses.group(1).replace("&amp;", "&"))
          .then()
          .statusCode(org.hamcrest.Matchers.oneOf(200, 204));
    }
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void aReplyWorksWithAndWithoutScript() {
    send("hello");
    given()
        .redirects()
        .follow(false)
        .contentType(FORM)
        .formParams("number", PHONE, "text", "计划")
        .post("/handset/text")
        .then()
        .statusCode(303);
    given()
        .header("HX-Request", "true")
        .contentType(FORM)
        .formParams("number", PHONE, "text", "请让人给我打电话")
        .post("/handset/text")
        .then()
        .statusCode(200)
        .body(containsString("请让人给我打电话"), not(containsString("<html")));
    assertThat(given().get("/numbers/{phone}/messages", PHONE).jsonPath().getList("body"))
        .contains("计划", "请让人给我打电话");
  }

  @Test
  void aFormOnSomebodyElsesPageIsRefused() {
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .formParams("number", PHONE, "text", "STOP")
        .post("/handset/text")
        .then()
        .statusCode(403);
  }

  @Test
  void theClockPanelMovesTheClockAndSaysWhyNot() {
    long before = given().get("/clock").jsonPath().getLong("offsetMillis");
    given()
        .header("HX-Request", "true")
        .formParams("number", PHONE, "move", "PT1H")
        .post("/handset/clock")
        .then()
        .statusCode(200);
    assertThat(given().get("/clock").jsonPath().getLong("offsetMillis"))
        .isEqualTo(before + 3_600_000);
    given()
        .header("HX-Request", "true")
        .formParams("number", PHONE, "move", "morning")
        .post("/handset/clock")
        .then()
        .statusCode(200)
        .body(containsString("09:00"));
    given()
        .header("HX-Request", "true")
        .formParams("number", PHONE, "at", "2020-01-01T09:00")
        .post("/handset/clock")
        .then()
        .statusCode(200)
        .body(containsString("never turned back"));
  }

  @Test
  void howAPhoneAnswersIsChosenOnThePage() {
    given()
        .redirects()
        .follow(false)
        .formParams("number", PHONE, "answers", "NOBODY")
        .post("/handset/behaviour")
        .then()
        .statusCode(303);
    assertThat(page()).contains("value=\"NOBODY\" aria-pressed=\"true\"");
    given()
        .redirects()
        .follow(false)
        .formParams("number", PHONE, "answers", "")
        .post("/handset/behaviour")
        .then()
        .statusCode(303);
    assertThat(page()).contains("value=\"NOBODY\" aria-pressed=\"false\"");
  }

  @Test
  void thePageNeedsNoScriptOfItsOwnInTheMarkup() {
    given().get("/").then().header("Content-Security-Policy", containsString("script-src 'self'"));
    assertThat(page())
        .doesNotContain("<script>")
        .doesNotContain(" style=")
        .doesNotContain("onclick");
    assertThat(page()).contains("content='{\"includeIndicatorStyles\":false,\"allowEval\":false");
    given().get("/handset.js").then().statusCode(200);
    given().get("/handset.css").then().statusCode(200);
    given().get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").then().statusCode(200);
  }

  @Test
  void theFirstPageListsPhones() {
    send("hello");
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("+86 137 1234 0001"), containsString("Choose a phone"));
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    given()
        .get("/?number=nonsense")
        .then()
        .statusCode(200)
        .body("html.body.@class", equalTo("no-phone"));
  }
}
