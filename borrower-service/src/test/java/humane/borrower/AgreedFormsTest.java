package humane.borrower;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners that every address of this service has agreed to. */
@RunningService
class AgreedFormsTest {
  private String ref;
  private String id;

  @BeforeEach
  void aBorrower() {
    ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file, "2026-11-18T00:00:00+08:00");
    id = borrowerId(ref);
  }

  /** What creates: the address, a body it takes, and a field of it that may say something else. */
  enum Creates {
    NUMBER("/borrowers/{id}/contact-points", "attestedBy") {
      @Override
      Map<String, Object> body(String id) {
        return Map.of(
            "number", freshNumber(), "attestedOn", "2026-11-20", "attestedBy", "branch visit");
      }
    },
    CONSENT("/borrowers/{id}/consents", "source") {
      @Override
      Map<String, Object> body(String id) {
        return Map.of(
            "kind", "MORE_CALLS", "givenAt", "2026-11-20T09:00:00+08:00", "source", "call 7");
      }
    },
    HOLD("/borrowers/{id}/holds", "note") {
      @Override
      Map<String, Object> body(String id) {
        return Map.of(
            "kind", "DISPUTE", "from", "2026-11-23", "by", "person", "note", "looks at it");
      }
    },
    PAYMENT("/accounts/A-{ref}/payments", "paymentRef") {
      @Override
      Map<String, Object> body(String id) {
        return Map.of(
            "amountMinor", 100, "currency", "CNY", "paidOn", "2026-11-20", "paymentRef", "P-1");
      }
    },
    COMPLAINT("/borrowers/{id}/complaints", "text") {
      @Override
      Map<String, Object> body(String id) {
        return Map.of(
            "text", "too many texts", "receivedAt", "2026-11-20T09:00:00+08:00", "channel", "SMS");
      }
    },
    DATA_REQUEST("/borrowers/{id}/data-requests", "kind") {
      @Override
      Map<String, Object> body(String id) {
        return Map.of("kind", "ACCESS");
      }

      @Override
      Object otherValue() {
        return "ERASURE";
      }
    },
    SIGN_IN_LINK("/sign-in-links", "purpose") {
      @Override
      Map<String, Object> body(String id) {
        Map<?, ?> number = (Map<?, ?>) ((List<?>) card(id).get("contactPoints")).getFirst();
        return Map.of("borrowerId", id, "contactPointId", number.get("id"), "purpose", "ANSWER");
      }
    };

    private final String address;
    private final String field;

    Creates(String address, String field) {
      this.address = address;
      this.field = field;
    }

    abstract Map<String, Object> body(String id);

    Object otherValue() {
      return "something else";
    }
  }

  @ParameterizedTest
  @EnumSource(Creates.class)
  void theSameKeyCreatesOnceAndNothingElse(Creates creates) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = creates.body(id);
    Response first = send(creates, body, key);
    first.then().statusCode(201);

    Response again = send(creates, body, key);

    again.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    Map<String, Object> other = new HashMap<>(body);
    other.put(creates.field, creates.otherValue());
    send(creates, other, key)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", endsWith("/idempotency-key-reused"));
  }

  @ParameterizedTest
  @EnumSource(Creates.class)
  void aFieldThatNamesAnotherPersonIsUnknownAndRefused(Creates creates) {
    Map<String, Object> body = new HashMap<>(creates.body(id));
    body.put("motherNumber", "+8613812345678");

    send(creates, body, UUID.randomUUID().toString())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("motherNumber"))
        .body(not(containsString("+8613812345678")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/borrowers?ref={ref}",
        "/borrowers/{id}/contact-points",
        "/borrowers/{id}/consents",
        "/borrowers/{id}/holds",
        "/borrowers/{id}/complaints",
        "/borrowers/{id}/data-requests",
        "/portfolio-imports",
        "/number-conflicts"
      })
  void aListIsItemsAndNext(String address) {
    admin().get(filled(address)).then().statusCode(200).body("items", isA(List.class));
  }

  @Test
  void wishesNameNobodyElseEither() {
    admin()
        .contentType("application/json")
        .body(Map.of("notBefore", "16:00", "askMyMother", true))
        .put("/borrowers/" + id + "/preferences")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("askMyMother"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/borrowers/nobody",
        "/borrowers/nobody/contact-points",
        "/borrowers/nobody/consents",
        "/borrowers/nobody/holds",
        "/borrowers/nobody/preferences",
        "/borrowers/nobody/complaints",
        "/borrowers/nobody/data-requests",
        "/borrowers/nobody/export",
        "/accounts/nothing",
        "/accounts/nothing/statement",
        "/portfolio-imports/none",
        "/portfolio-imports/none/rejects"
      })
  void whatIsNotThereIsAProblemThatSaysSo(String address) {
    admin().get(address).then().statusCode(404).contentType("application/problem+json");
  }

  @ParameterizedTest
  @EnumSource(
      value = Creates.class,
      names = {"NUMBER", "CONSENT", "HOLD", "COMPLAINT", "DATA_REQUEST"})
  void nothingIsCreatedForSomebodyWhoIsNotThere(Creates creates) {
    admin()
        .contentType("application/json")
        .body(creates.body(id))
        .post(creates.address.replace("{id}", "nobody"))
        .then()
        .statusCode(404);
  }

  @Test
  void cardsChangesAndWordsToSendAreForServicesOnly() {
    RequestSpecification person = admin().contentType("application/json");
    person.body(Map.of("borrowerIds", List.of(id))).post("/contact-cards").then().statusCode(403);
    admin().get("/changes").then().statusCode(403);
    admin().post("/message-requests/any/text").then().statusCode(403);
  }

  private Response send(Creates creates, Map<String, Object> body, String key) {
    RequestSpecification caller =
        creates == Creates.SIGN_IN_LINK
            ? reminderService()
            : admin().contentType("application/json");
    return caller.header("Idempotency-Key", key).body(body).post(filled(creates.address));
  }

  private String filled(String address) {
    return address.replace("{id}", id).replace("{ref}", ref);
  }
}
