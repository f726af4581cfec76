package humane.borrower.hold;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunningService
class HoldTest {
  private String ref;
  private String id;

  @BeforeEach
  void aBorrower() {
    ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    id = borrowerId(ref);
  }

  private Response command(String kind, String commandId, long sequence) {
    return reminderService()
        .body(
            Map.of(
                "kind",
                kind,
                "from",
                "2026-11-23",
                "by",
                "reply",
                "commandId",
                commandId,
                "sequence",
                sequence))
        .post("/borrowers/" + id + "/holds");
  }

  private List<Map<String, Object>> standing() {
    return reminderService()
        .contentType("application/json")
        .body(Map.of("borrowerIds", List.of(id)))
        .post("/contact-cards")
        .path("cards[0].holds");
  }

  @Test
  void aHoldStandsOnTheNextCardAndInTheFeed() {
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "kind",
                "DISPUTE",
                "accountRefs",
                List.of("A-" + ref),
                "from",
                "2026-11-23",
                "by",
                "agent",
                "note",
                "says ring my sister on 13800138000"))
        .post("/borrowers/" + id + "/holds")
        .then()
        .statusCode(201)
        .body("id", notNullValue())
        .body("note", not(containsString("13800138000")));

    assertThat(standing())
        .singleElement()
        .satisfies(
            hold ->
                assertThat(hold)
                    .containsEntry("kind", "DISPUTE")
                    .containsEntry("from", "2026-11-23")
                    .containsEntry("accountRefs", List.of("A-" + ref)));
    assertThat(changeKinds(id)).contains("HOLD_SET");
  }

  @Test
  void aRepeatedCommandIsTheSameHold() {
    String first = command("DISTRESS", id + "-1", 1).then().statusCode(201).extract().path("id");
    command("DISTRESS", id + "-1", 1).then().statusCode(200).body("id", equalTo(first));

    assertThat(standing()).hasSize(1);
    assertThat(changeKinds(id).stream().filter("HOLD_SET"::equals)).hasSize(1);
  }

  @Test
  void anOlderCommandIsIgnored() {
    String hold =
        command("PROMISE_TO_PAY", id + "-5", 5).then().statusCode(201).extract().path("id");
    reminderService()
        .queryParam("reason", "kept")
        .queryParam("commandId", id + "-6")
        .queryParam("sequence", 6)
        .delete("/borrowers/" + id + "/holds/" + hold)
        .then()
        .statusCode(200)
        .body("endedAt", notNullValue());

    command("PROMISE_TO_PAY", id + "-4", 4).then().statusCode(200).body("ignored", equalTo(true));

    assertThat(standing()).isEmpty();
  }

  @Test
  void aLateHoldOfAnotherKindIsNotLost() {
    command("PROMISE_TO_PAY", id + "-5", 5).then().statusCode(201);
    command("DISTRESS", id + "-4", 4).then().statusCode(201);

    assertThat(standing())
        .extracting(hold -> hold.get("kind"))
        .containsExactlyInAnyOrder("PROMISE_TO_PAY", "DISTRESS");
  }

  @Test
  void anEndOlderThanWhatWasSaidAnswersTheHoldThatStands() {
    String hold = command("DISPUTE", id + "-9", 9).then().extract().path("id");

    reminderService()
        .queryParam("reason", "settled")
        .queryParam("commandId", id + "-8")
        .queryParam("sequence", 8)
        .delete("/borrowers/" + id + "/holds/" + hold)
        .then()
        .statusCode(200)
        .body("id", equalTo(hold))
        .body("$", not(hasKey("endedAt")));

    assertThat(standing()).hasSize(1);
  }

  @Test
  void aHoldEndsWithAReasonOnly() {
    String hold = command("COMPLAINT", id + "-1", 1).then().extract().path("id");
    admin().delete("/borrowers/" + id + "/holds/" + hold).then().statusCode(400);
    admin()
        .queryParam("reason", "answered")
        .delete("/borrowers/" + id + "/holds/" + hold)
        .then()
        .statusCode(200)
        .body("id", equalTo(hold))
        .body("kind", equalTo("COMPLAINT"))
        .body("from", equalTo("2026-11-23"))
        .body("by", equalTo("reply"))
        .body("endedAt", notNullValue());
    admin()
        .queryParam("reason", "answered")
        .delete("/borrowers/" + id + "/holds/" + hold)
        .then()
        .statusCode(200)
        .body("id", equalTo(hold));

    assertThat(standing()).isEmpty();
    assertThat(changeKinds(id).stream().filter("HOLD_ENDED"::equals)).hasSize(1);
  }

  @Test
  void anUnknownKindOrAccountIsBadInput() {
    admin()
        .contentType("application/json")
        .body(Map.of("kind", "VACATION"))
        .post("/borrowers/" + id + "/holds")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("kind"));
    Map<String, Object> foreign =
        new LinkedHashMap<>(Map.of("kind", "DISPUTE", "accountRefs", List.of("somebody's")));
    admin()
        .contentType("application/json")
        .body(foreign)
        .post("/borrowers/" + id + "/holds")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("accountRefs"));
  }

  @Test
  void theSameIdempotencyKeySetsOneHold() {
    for (int again = 0; again < 2; again++)
      admin()
          .header("Idempotency-Key", "key-" + id)
          .contentType("application/json")
          .body(Map.of("kind", "CEASE", "from", "2026-11-23"))
          .post("/borrowers/" + id + "/holds")
          .then()
          .statusCode(201);
    assertThat(standing()).hasSize(1);
  }
}
