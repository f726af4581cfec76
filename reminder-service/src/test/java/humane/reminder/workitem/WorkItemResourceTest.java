package humane.reminder.workitem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class WorkItemResourceTest {
  @Inject People people;
  @Inject WorkItems items;

  private UUID open(WorkItemKind kind, Person about) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                items.open(
                    new NewWorkItem(
                        kind, about.borrowerId(), null, "Please look.", TestClocks.business())));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  @Test
  void workIsTakenByOneAndEndedOnceWithALineInTheLedgerForEachStep() {
    Person wei = people.somebody();
    UUID id = open(WorkItemKind.DISPUTE, wei);
    as(TestTokens.agent())
        .post("/work-items/" + id + "/claim")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLAIMED"))
        .body("claimedBy", equalTo("ann"));
    as(TestTokens.compliance())
        .post("/work-items/" + id + "/claim")
        .then()
        .statusCode(409)
        .body("type", endsWith("work-item-taken"));
    as(TestTokens.agent())
        .body(Map.of("reason", "answered"))
        .post("/work-items/" + id + "/close")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("closedReason", equalTo("answered"))
        .body("closedAt", notNullValue());
    as(TestTokens.agent()).post("/work-items/" + id + "/close").then().statusCode(409);
    assertThat(people.ledgerOf(wei)).containsExactly("PERSON", "PERSON", "PERSON");
  }

  @Test
  void theListIsInTheOrderOfWhatIsDueAndGoesOnWhereItEnded() {
    Person wei = people.somebody();
    for (int i = 0; i < 3; i++) open(WorkItemKind.COMPLAINT, wei);
    List<String> borrowers = new ArrayList<>();
    List<Instant> due = new ArrayList<>();
    String after = "";
    while (after != null) {
      JsonPath page =
          as(TestTokens.agent())
              .get("/work-items?kind=COMPLAINT&state=OPEN&limit=2" + after)
              .then()
              .statusCode(200)
              .body("items", hasSize(lessThanOrEqualTo(2)))
              .body("items.kind", everyItem(equalTo("COMPLAINT")))
              .extract()
              .jsonPath();
      borrowers.addAll(page.getList("items.borrowerId", String.class));
      page.getList("items.dueAt", String.class).forEach(at -> due.add(Instant.parse(at)));
      after = page.getString("next") == null ? null : "&after=" + page.getString("next");
    }
    assertThat(borrowers).filteredOn(wei.borrowerId()::equals).hasSize(3);
    assertThat(due).isSorted();
  }

  @Test
  void whatIsNotThereAndWhatIsNotInTheFormAreToldApart() {
    as(TestTokens.agent())
        .post("/work-items/" + UUID.randomUUID() + "/claim")
        .then()
        .statusCode(404);
    as(TestTokens.agent())
        .get("/work-items?kind=NOTHING")
        .then()
        .statusCode(400)
        .body("errors.field", contains("kind"));
    given().get("/work-items").then().statusCode(401);
    as(TestTokens.borrower("B-1", true)).get("/work-items").then().statusCode(403);
  }
}
