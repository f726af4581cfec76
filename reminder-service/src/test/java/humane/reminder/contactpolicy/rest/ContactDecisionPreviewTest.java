package humane.reminder.contactpolicy.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The preview as others see it. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class ContactDecisionPreviewTest {
  private static final String NIGHT =
      """
      { "channel": "SMS", "purpose": "PAYMENT_REMINDER", "at": "2026-11-23T22:00:00+08:00", "jurisdictions": ["CN"],
        "timeZones": ["Asia/Shanghai"], "daysPastDue": 12, "contactPoint": { "ownership": "VERIFIED" } }
      """;

  @Test
  void aNightInChinaIsDeferredToTheMorningOfThatZone() {
    ask(NIGHT)
        .statusCode(200)
        .body("verdict", equalTo("DEFERRED"))
        .body("notBefore", equalTo("2026-11-24T09:00:00+08:00"))
        .body("reasons.rule", hasItems("CN-GB-05", "CN-CBA-01", "HOUSE-HOURS"))
        .body("reasons[0].code", equalTo("NIGHT_BAN"))
        .body("reasons[0].source", equalTo("GB/T 45251-2025 5.3"))
        .body("reasons[0].notBefore", equalTo("2026-11-24T08:00:00+08:00"))
        .body("packs.find { it.id == 'CN' }.version", equalTo("2026-01-30"))
        .body("packs.id", hasItem("HOUSE"));
  }

  @Test
  void aDayIsClearedWithoutReasons() {
    ask(NIGHT.replace("22:00:00", "12:00:00"))
        .statusCode(200)
        .body("verdict", equalTo("CLEARED"))
        .body("notBefore", nullValue())
        .body("reasons.size()", equalTo(0));
  }

  @Test
  void withoutTheHouseOnlyTheLawIsAsked() {
    ask(NIGHT.replace("22:00:00", "20:30:00").replaceFirst("\\{", "{ \"withHouse\": false,"))
        .body("verdict", equalTo("CLEARED"));
    ask(NIGHT.replace("22:00:00", "20:30:00")).body("verdict", equalTo("DEFERRED"));
  }

  @Test
  void theReasonIsSaidInChineseToWhoReadsChinese() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .header("Accept-Language", "zh-CN")
        .contentType("application/json")
        .body(NIGHT)
        .post("/contact-decisions/preview")
        .then()
        .body("reasons[0].text", containsString("22:00 至次日 08:00"));
  }

  @Test
  void everyMissingFieldIsNamedAtOnce() {
    ask("{}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("bad-input"))
        .body(
            "errors.field",
            hasItems("channel", "purpose", "at", "jurisdictions", "timeZones", "contactPoint"));
  }

  @Test
  void theOwnershipOfTheNumberHasToBeSaid() {
    ask(NIGHT.replace("\"ownership\": \"VERIFIED\"", ""))
        .statusCode(400)
        .body("errors[0].field", equalTo("contactPoint.ownership"));
  }

  @Test
  void anUnknownFieldIsRefusedByName() {
    ask(NIGHT.replaceFirst("\\{", "{ \"motherNumber\": \"+8613490104729\","))
        .statusCode(400)
        .body("errors[0].field", equalTo("motherNumber"))
        .body("errors[0].reason", equalTo("is not a field of this form"));
  }

  @Test
  void aNumberWhereNoneBelongsIsNotRepeated() {
    ask(NIGHT.replace("\"SMS\"", "\"+8613490104729\""))
        .statusCode(400)
        .body("errors[0].field", equalTo("channel"))
        .body("errors[0].value", not(containsString("1349010")))
        .body("errors[0].reason", equalTo("must be one of SMS, VOICE"));
  }

  @Test
  void aTimeWithoutAnOffsetIsNoInstant() {
    ask(NIGHT.replace("22:00:00+08:00", "22:00:00"))
        .statusCode(400)
        .body("errors[0].field", equalTo("at"));
  }

  @Test
  void aHistoryEntryNeedsItsFourFacts() {
    ask(NIGHT.replaceFirst(
            "\\{",
            "{ \"history\": [ { \"at\": \"2026-11-22T10:00:00+08:00\", \"channel\": \"SMS\" } ],"))
        .statusCode(400)
        .body("errors.field", hasItems("history[0].direction", "history[0].outcome"));
  }

  @Test
  void aHoldDoesNotEndBeforeItBegins() {
    String held =
        "{ \"holds\": [ { \"kind\": \"DISPUTE\", \"from\": \"2026-11-20\", \"until\": \"%s\" } ],";

    ask(NIGHT.replaceFirst("\\{", held.formatted("2026-11-19")))
        .statusCode(400)
        .body("errors[0].field", equalTo("holds[0].until"))
        .body("errors[0].reason", equalTo("must not be before from"));
    ask(NIGHT.replaceFirst("\\{", held.formatted("2026-11-30")))
        .statusCode(200)
        .body("reasons.code", hasItem("HOLD_DISPUTE"));
  }

  @Test
  void aConsentGoesWithTheChannelItIsFor() {
    String consent = "{ \"consents\": [ { \"channel\": \"%s\", \"kind\": \"%s\" } ],";

    ask(NIGHT.replaceFirst("\\{", consent.formatted("VOICE", "SMS")))
        .statusCode(400)
        .body("errors[0].field", equalTo("consents[0].kind"))
        .body("errors[0].reason", equalTo("goes with channel SMS only"));
    ask(NIGHT.replaceFirst("\\{", consent.formatted("SMS", "AUTOMATED_VOICE"))).statusCode(400);
    ask(NIGHT.replaceFirst("\\{", consent.formatted("SMS", "SMS"))).statusCode(200);
    ask(NIGHT.replaceFirst("\\{", consent.formatted("VOICE", "MORE_CALLS"))).statusCode(200);
  }

  @Test
  void aReminderWithoutADueDateIsRefusedInWords() {
    ask(NIGHT.replace("\"daysPastDue\": 12,", ""))
        .statusCode(200)
        .body("verdict", equalTo("REFUSED"))
        .body("reasons.find { it.rule == 'HOUSE-FIRST-STEP' }.code", equalTo("FACT_MISSING"))
        .body(
            "reasons.find { it.rule == 'HOUSE-FIRST-STEP' }.text",
            containsString("not known on which date the payment is due"));
  }

  @Test
  void anythingButAnObjectIsRefused() {
    ask("[]").statusCode(400).body("type", endsWith("bad-input"));
    ask("{ \"channel\": ").statusCode(400).body("type", endsWith("bad-input"));
  }

  @Test
  void everyStaffRoleAndEveryServiceMayAsk() {
    for (String token :
        new String[] {
          TestTokens.agent(),
          TestTokens.compliance(),
          TestTokens.admin(),
          TestTokens.service("budget-service", "reminder-service")
        })
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(NIGHT)
          .post("/contact-decisions/preview")
          .then()
          .statusCode(200);
  }

  @Test
  void nobodyElseMay() {
    given()
        .contentType("application/json")
        .body(NIGHT)
        .post("/contact-decisions/preview")
        .then()
        .statusCode(401);
  }

  @Test
  void everyRowOfThePacksCanBeRead() {
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .get("/contact-policy/packs")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("CN", "US", "US-MA", "HOUSE"))
        .body(
            "items.find { it.id == 'US' }.rows.find { it.id == 'US-F-15' }.numbers.callsMax",
            equalTo(7))
        .body(
            "items.find { it.id == 'CN' }.rows.find { it.id == 'CN-GB-05' }.times.quietFrom",
            equalTo("22:00:00"));
  }

  @Test
  void theRowsOfADayCanBeRead() {
    packs("?on=2026-01-29")
        .statusCode(200)
        .body("items.find { it.id == 'CN' }.rows.id", not(hasItem("CN-CBA-01")))
        .body("items.find { it.id == 'CN' }.rows.id", hasItem("CN-GB-05"));
    packs("?on=2026-01-30").body("items.find { it.id == 'CN' }.rows.id", hasItem("CN-CBA-01"));
    packs("?on=tomorrow").statusCode(400).body("errors[0].field", equalTo("on"));
  }

  private static ValidatableResponse packs(String query) {
    return given()
        .auth()
        .oauth2(TestTokens.compliance())
        .get("/contact-policy/packs" + query)
        .then();
  }

  private static ValidatableResponse ask(String body) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(body)
        .post("/contact-decisions/preview")
        .then();
  }
}
