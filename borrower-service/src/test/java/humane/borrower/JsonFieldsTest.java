package humane.borrower;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * P1 for the JSON of the API: whatever a field is called, in any language and spelling, it brings
 * no other person's address in. The addresses are those the service itself publishes, so that a new
 * one is tried as well.
 */
@RunningService
class JsonFieldsTest {
  private static final int NAMES_FOR_EACH = 12;
  private static final long SEED = 20261125;
  private static final String A_NUMBER = "+8613490000001";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> PERSONS =
      List.of(
          "mother",
          "father",
          "spouse",
          "wife",
          "referee",
          "guarantor",
          "emergency",
          "employer",
          "colleague",
          "neighbour",
          "nextOfKin",
          "friend",
          "relative",
          "母亲",
          "父亲",
          "配偶",
          "紧急联系人",
          "担保人",
          "同事",
          "朋友",
          "亲属",
          "conyuge",
          "madre",
          "referencia",
          "avaliste",
          "Ehefrau",
          "Notfallkontakt",
          "Bürge",
          "жена",
          "поручитель",
          "отец",
          "माता",
          "पिता",
          "زوجة",
          "أب",
          "어머니",
          "보증인",
          "母",
          "保証人",
          "ibu",
          "penjamin",
          "anne",
          "kefil");
  private static final List<String> ADDRESSES =
      List.of(
          "Mobile",
          "Phone",
          "Number",
          "Tel",
          "Email",
          "Contact",
          "Address",
          "电话",
          "手机",
          "号码",
          "Telefono",
          "Telefon",
          "телефон",
          "फ़ोन",
          "هاتف",
          "전화",
          "電話",
          "Nomor",
          "WeChat",
          "微信");

  private record Operation(String method, String path) {}

  @Test
  void noFieldHoweverSpelledBringsAnotherPersonsAddressIn() throws Exception {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    String id = borrowerId(ref);
    Object before = card(id).get("contactPoints");
    Random random = new Random(SEED);
    List<Operation> operations = operationsWithJson();
    assertThat(operations).hasSizeGreaterThan(10);

    for (Operation operation : operations)
      for (int at = 0; at < NAMES_FOR_EACH; at++) {
        String name = name(random);
        Response answer = ask(operation, id, "A-" + ref, body(random, name));
        assertThat(answer.statusCode()).as("%s with %s", operation, name).isBetween(400, 499);
        assertThat(answer.asString())
            .as("%s says which field it refuses", operation)
            .doesNotContain(A_NUMBER)
            .contains(JSON.writeValueAsString(name).replaceAll("^\"|\"$", ""));
      }

    assertThat(card(id).get("contactPoints")).isEqualTo(before);
  }

  private static List<Operation> operationsWithJson() throws Exception {
    List<Operation> found = new ArrayList<>();
    JsonNode paths =
        JSON.readTree(
                RestAssured.given().accept("application/json").get("/q/openapi").asByteArray())
            .path("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          // Another's form: only a loan's number is read from it.
                          if (!path.getKey().startsWith("/fineract/")
                              && !path.getKey().startsWith("/local/")
                              && operation
                                  .getValue()
                                  .path("requestBody")
                                  .path("content")
                                  .has("application/json"))
                            found.add(
                                new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                        }));
    return found;
  }

  private static Response ask(Operation operation, String id, String accountRef, String body) {
    String path =
        operation
            .path()
            .replaceAll("/borrowers/\\{id}", "/borrowers/" + id)
            .replaceAll("/accounts/\\{ref}", "/accounts/" + accountRef)
            .replaceAll("\\{[^}]*}", "x");
    Response answer = null;
    for (String token :
        List.of(TestTokens.admin(), TestTokens.service("reminder-service", "borrower-service"))) {
      answer =
          as(token).contentType("application/json").body(body).request(operation.method(), path);
      if (answer.statusCode() != 403 && answer.statusCode() != 401) return answer;
    }
    return answer;
  }

  /** Alone, or as an object or a list of its own. */
  private static String body(Random random, String name) throws Exception {
    Object value =
        switch (random.nextInt(3)) {
          case 0 -> A_NUMBER;
          case 1 -> Map.of("number", A_NUMBER);
          default -> List.of(A_NUMBER);
        };
    return JSON.writeValueAsString(Map.of(name, value));
  }

  private static String name(Random random) {
    String person = PERSONS.get(random.nextInt(PERSONS.size()));
    String address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
    String joined =
        switch (random.nextInt(5)) {
          case 0 -> person + address;
          case 1 -> person + "_" + address.toLowerCase(Locale.ROOT);
          case 2 -> address + " of " + person;
          case 3 -> person.toUpperCase(Locale.ROOT) + "-" + address;
          default -> person + "'s " + address;
        };
    StringBuilder spelt = new StringBuilder();
    joined
        .codePoints()
        .forEach(
            letter -> {
              spelt.appendCodePoint(letter);
              if (random.nextInt(12) == 0) spelt.append('\u200b');
              if (random.nextInt(12) == 0) spelt.appendCodePoint(letter);
            });
    return spelt.toString();
  }
}
