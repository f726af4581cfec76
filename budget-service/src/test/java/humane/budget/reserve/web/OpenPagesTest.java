package humane.budget.reserve.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.budget.lesson.store.LessonFile;
import humane.kit.testing.KitTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody in these tests has signed in. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class OpenPagesTest {
  @Inject LessonFile lessons;

  @Test
  void anyoneIsToldWhatToPutAsideAndWhatAFifthLessWouldMean() {
    String answer =
        reckon(
            Map.of(
                "SCHOOL",
                "3000",
                "SCHOOL.month",
                "9",
                "NEW_YEAR",
                "2,000元",
                "NEW_YEAR.month",
                "2",
                "currency",
                "CNY",
                "pay",
                "6500",
                "needs",
                "5400"));
    assertThat(answer)
        .contains("each pay day", "role=\"img\"", "CN¥5,000", "And if a fifth less comes in?")
        .contains("A month would not reach")
        .contains("value=\"2,000元\"");
  }

  @Test
  void whatCannotBeReadIsShownAgainWithAKindWord() {
    assertThat(reckon(Map.of("SCHOOL", "lots", "nextPayOn", "1999-01-01")))
        .contains("value=\"lots\"", "Please write a number", "Please choose a date from today")
        .doesNotContain("each pay day</p>");
  }

  @Test
  void theHotlineItsHoursAndFreeAdviceStandThereWithoutCondition() {
    given()
        .get("/plan/ahead?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("400-000-0000"))
        .body(containsString("every day 9:00–20:00"))
        .body(containsString("whether or not anything was paid"))
        .body(containsString("tel:12363"));
  }

  @Test
  void everyLessonOpensInBothLanguagesWithItsDate() {
    assertThat(lessons.all()).hasSizeGreaterThanOrEqualTo(5);
    for (var lesson : lessons.all()) {
      String address = "/plan/ahead/lessons/" + lesson.id();
      assertThat(given().get(address + "?lang=en").then().statusCode(200).extract().asString())
          .contains(lesson.titleEn(), "Written on");
      assertThat(given().get(address + "?lang=zh-CN").then().statusCode(200).extract().asString())
          .contains(lesson.titleZh(), "写于");
      assertThat(lesson.lookAgainOn()).isAfter(lesson.writtenOn());
    }
    given().get("/plan/ahead/lessons/none").then().statusCode(404);
  }

  @Test
  void theSameReckoningIsThereForPrograms() {
    given()
        .contentType("application/json")
        .body(
            """
            { "currency": "CNY", "today": "2026-11-25", "nextPayOn": "2026-12-10",
              "costs": [ { "kind": "SCHOOL", "amountMinor": 90000, "month": 9 } ] }
            """)
        .post("/reserves/preview")
        .then()
        .statusCode(200)
        .body("eachPayDayMinor", equalTo(10_000))
        .body("months.size()", equalTo(12));
    given()
        .contentType("application/json")
        .body(
            """
            { "currency": "CNY", "today": "2026-11-25", "nextPayOn": "2026-11-01",
              "costs": [ { "amountMinor": -1, "month": 13 } ] }
            """)
        .post("/reserves/preview")
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            org.hamcrest.Matchers.containsInAnyOrder(
                "nextPayOn", "costs[0].amountMinor", "costs[0].month"));
  }

  private static String reckon(Map<String, String> fields) {
    Response page = given().get("/plan/ahead?lang=en");
    Map<String, String> cookies = new HashMap<>(page.cookies());
    String html = page.asString();
    return given()
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(
            found("(?<=type=\"hidden\" name=\")[^\"]+", html),
            found("(?<=value=\")[^\"]{20,}", html))
        .formParams(fields)
        .post("/plan/ahead")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group();
  }
}
