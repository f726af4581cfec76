package humane.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.kit.crypto.NumberTokens;
import humane.kit.feed.ChangePage;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "borrower-service"))
class KitTest {
  private static final String ORDER =
      "{\"name\": \"a\", \"day\": \"2026-11-23\", \"parts\": [{\"amountMinor\": 5, \"shape\": \"ROUND\"}]}";

  @Inject BorrowerCiphers ciphers;
  @Inject NumberTokens numbers;
  @Inject ObjectMapper json;
  @Inject javax.sql.DataSource database;

  private static Response order(String body, String key) {
    var request =
        given().auth().oauth2(TestTokens.admin()).contentType("application/json").body(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/trial/orders");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "a", "sister": "b"}                                      | sister               | is not a field of this form
          {"name": 5}                                                       | name                 | must be text
          {"day": "tomorrow"}                                               | day                  | a date like 2026-11-23
          {"parts": [{"amountMinor": 1.5}]}                                 | parts[0].amountMinor | must be a whole number
          {"parts": [{"amountMinor": 1, "shape": "OVAL"}]}                  | parts[0].shape       | must be one of ROUND, SQUARE
          {"parts": 7}                                                      | parts                | must be a list
          {"name": "a", "name": "b"}                                        | body                 | Duplicate field
          {"name":                                                          | body                 | Unexpected end-of-input
          """)
  void badInputIsRefusedNamingWhereAndWhy(String body, String field, String reason) {
    order(body, null)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/bad-input"))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].reason", containsString(reason));
  }

  @Test
  void theSameKeyDoesTheWorkOnceAndAnswersTwice() {
    String first = order(ORDER, "key-1").then().statusCode(200).extract().path("id");
    order(ORDER, "key-1").then().statusCode(200).body("id", equalTo(first));
    assertThat(order(ORDER, "key-2").then().statusCode(200).extract().<String>path("id"))
        .isNotEqualTo(first);
    order(ORDER.replace("\"a\"", "\"b\""), "key-1")
        .then()
        .statusCode(422)
        .body("type", endsWith("/idempotency-key-reused"));
  }

  @Test
  void changesStandInOrderAndAReaderGoesOnWhereItWas() {
    String first = order(ORDER, null).then().extract().path("id");
    String second = order(ORDER, null).then().extract().path("id");
    String token = TestTokens.service("reminder-service", "borrower-service");
    var all =
        given()
            .auth()
            .oauth2(token)
            .get("/trial/changes")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<String> ids = all.getList("items.borrowerId");
    assertThat(ids).containsSubsequence(first, second);
    assertThat(all.getString("items[0].kind")).isEqualTo("ORDERED");
    assertThat(all.getInt("items[0].parts")).isEqualTo(1);
    given()
        .auth()
        .oauth2(token)
        .queryParam("after", all.getLong("next"))
        .get("/trial/changes")
        .then()
        .body("items.size()", equalTo(0))
        .body("next", equalTo((int) all.getLong("next")));
    given()
        .auth()
        .oauth2(token)
        .queryParam("limit", 0)
        .get("/trial/changes")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("limit"));
  }

  @Test
  void aReaderUnderstandsWhatAProviderWrites() throws Exception {
    order(ORDER, null).then().statusCode(200);
    String page =
        given()
            .auth()
            .oauth2(TestTokens.service("reminder-service", "borrower-service"))
            .get("/trial/changes")
            .asString();
    ChangePage read = json.readValue(page, ChangePage.class);
    assertThat(read.items()).isNotEmpty();
    assertThat(read.items().getLast().accountRef()).isEqualTo("a");
    assertThat(read.items().getLast().more()).containsEntry("parts", 1);
    assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(page));
  }

  @Test
  void onlyARightlySignedTokenOfTheRightRoleOpensADoor() {
    given()
        .contentType("application/json")
        .body(ORDER)
        .post("/trial/orders")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    for (String token :
        List.of(
            TestTokens.forgedAdmin(),
            TestTokens.expiredAdmin(),
            TestTokens.borrowerWhoClaimsToBeAdmin("b-1"),
            "nonsense"))
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(ORDER)
          .post("/trial/orders")
          .then()
          .statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(ORDER)
        .post("/trial/orders")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.service("reminder-service", "budget-service"))
        .get("/trial/changes")
        .then()
        .statusCode(401);
    given().cookies(TestTokens.cookie("b-1", false)).get("/trial/changes").then().statusCode(403);
    given().auth().oauth2("nonsense").get("/trial/public").then().statusCode(200);
  }

  @Test
  void aMissingPageIsAPageForPeopleAndAProblemForPrograms() {
    given()
        .accept("text/html,*/*")
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType(containsString("text/html"))
        .body(containsString("<h1>"));
    given()
        .accept("application/json")
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void aFieldOpensOnlyForItsBorrowerAndPlaceAndNeverAfterItsKeyIsDestroyed() {
    byte[] sealed = ciphers.encrypt("b-1", KeyPurpose.PROFILE, "伟", "borrower.given_name");
    assertThat(ciphers.decrypt("b-1", KeyPurpose.PROFILE, sealed, "borrower.given_name"))
        .isEqualTo("伟");
    ciphers.encrypt("b-2", KeyPurpose.PROFILE, "x", "borrower.given_name");
    assertThatThrownBy(
            () -> ciphers.decrypt("b-2", KeyPurpose.PROFILE, sealed, "borrower.given_name"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> ciphers.decrypt("b-1", KeyPurpose.PROFILE, sealed, "borrower.family_name"))
        .isInstanceOf(IllegalStateException.class);
    ciphers.destroy("b-1", KeyPurpose.PROFILE);
    assertThatThrownBy(
            () -> ciphers.decrypt("b-1", KeyPurpose.PROFILE, sealed, "borrower.given_name"))
        .isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void aKeyThatWasRolledBackSealsNothingAfterwards() {
    QuarkusTransaction.begin();
    ciphers.prepare(List.of("b-rolled"), KeyPurpose.PROFILE);
    ciphers.encrypt("b-rolled", KeyPurpose.PROFILE, "lost", "t");
    ciphers.prepare(List.of("b-rolled"), KeyPurpose.PROFILE);
    QuarkusTransaction.rollback();
    byte[] sealed = ciphers.encrypt("b-rolled", KeyPurpose.PROFILE, "kept", "t");
    assertThat(ciphers.decrypt("b-rolled", KeyPurpose.PROFILE, sealed, "t")).isEqualTo("kept");
    assertThat(keysOf("b-rolled")).isEqualTo(1);
  }

  @Test
  void aNumberHasOneToken() {
    assertThat(numbers.of("+8613490104729"))
        .hasSize(43)
        .isEqualTo(numbers.of("+8613490104729"))
        .isNotEqualTo(numbers.of("+8613490104728"));
  }

  private long keysOf(String borrowerId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT count(*) FROM borrower_key WHERE borrower_id = ?")) {
      query.setString(1, borrowerId);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (java.sql.SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
