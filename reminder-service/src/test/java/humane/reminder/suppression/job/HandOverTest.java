package humane.reminder.suppression.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.feed.Change;
import humane.kit.testing.KitTestResource;
import humane.reminder.budgetclient.job.BudgetFeed;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class HandOverTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject HandOver handOver;
  @Inject People people;
  @Inject Database database;
  @Inject ObjectMapper json;
  @Inject Suppressions suppressions;
  @Inject BudgetFeed plans;

  @Test
  void aHoldSetInAnAmericanAfternoonBeginsThatVeryDayThere() throws Exception {
    Person wei = people.somebody();
    String path = "POST /borrowers/" + wei.borrowerId() + "/holds";
    Neighbours.answer(path, "{}");
    UUID id = UUID.randomUUID();
    database.update(
        "INSERT INTO suppression (id, kind, borrower_id, hold_kind, at, reason) VALUES (?, 'HOLD', ?, 'DISTRESS', ?, 'REPLY_DISTRESS')",
        id,
        wei.borrowerId(),
        Instant.parse("2026-11-24T02:00:00Z"));
    handOver.deliver(json.valueToTree(new HandOver.Payload(id, List.of(wei.borrowerId()), false)));
    assertThat(Neighbours.asked(path))
        .singleElement()
        .extracting(Neighbours.Asked::body)
        .asString()
        .contains("\"from\":\"2026-11-23\"");
  }

  @Test
  void aNumberThatIsSomebodyElsesIsToldOnceForAllAsAgreed() throws Exception {
    JsonNode agreed =
        json.readTree(Neighbours.contract("borrower-service/quarantine.json")).path("request");
    String call = agreed.path("method").asText() + " " + agreed.path("path").asText();
    Neighbours.answer(call, "");
    Person wei = people.somebody();
    people.with(wei.number());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                suppressions.suppress(
                    new NewSuppression(
                        wei.token(),
                        null,
                        SuppressionKind.WRONG_PERSON,
                        null,
                        null,
                        Instant.parse("2026-11-24T02:00:00Z"),
                        "WRONG_PERSON_BY_REPLY")));
    await().atMost(SOON).until(() -> told(call, wei.token()).size() == 1);
    JsonNode body = told(call, wei.token()).getFirst();
    assertThat(body.propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(
            agreed.path("body").propertyStream().map(Map.Entry::getKey).toList());
    for (String same : List.of("reason", "at", "sequence"))
      assertThat(body.path(same)).as(same).isEqualTo(agreed.path("body").path(same));
    assertThat(UUID.fromString(body.path("commandId").asText())).isEqualTo(suppressionOf(wei));
  }

  @Test
  void aNumberOfNobodyWeKnowIsToldOfToo() {
    String call = "POST /contact-points/quarantine";
    Neighbours.answer(call, "");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                suppressions.suppress(
                    new NewSuppression(
                        "token-of-nobody",
                        null,
                        SuppressionKind.WRONG_PERSON,
                        null,
                        null,
                        Instant.parse("2026-11-24T02:00:00Z"),
                        "WRONG_PERSON_BY_PAGE")));
    await().atMost(SOON).until(() -> told(call, "token-of-nobody").size() == 1);
  }

  @Test
  void anAcceptedPlanEndsTheHoldOfMakingOneHereAndAtBorrowerService() throws Exception {
    Person wei = people.somebody();
    String set = "POST /borrowers/" + wei.borrowerId() + "/holds";
    String end = "DELETE /borrowers/" + wei.borrowerId() + "/holds/H-1";
    Neighbours.answer(set, "{\"id\":\"H-1\"}");
    Neighbours.answer(end, "");
    Instant asked = Instant.parse("2026-11-24T02:00:00Z");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                suppressions.suppress(
                    new NewSuppression(
                        null,
                        wei.borrowerId(),
                        SuppressionKind.HOLD,
                        null,
                        HoldKind.PLAN_BEING_MADE,
                        asked,
                        "REPLY_WANTS_PLAN")));
    planIsAccepted(wei, asked.minusSeconds(1));
    assertThat(people.suppressionsOf(wei)).containsExactly("HOLD PLAN_BEING_MADE");
    planIsAccepted(wei, asked.plusSeconds(60));
    assertThat(people.suppressionsOf(wei)).isEmpty();
    assertThat(people.ledgerOf(wei)).containsExactly("SUPPRESSION", "SUPPRESSION");
    await().atMost(SOON).until(() -> !Neighbours.asked(end).isEmpty());
    assertThat(
            Neighbours.asked(set).stream()
                .map(Neighbours.Asked::body)
                .map(this::commandId)
                .distinct())
        .as("the same command, so that it is the same hold")
        .hasSize(1);
  }

  private void planIsAccepted(Person who, Instant at) {
    Change accepted = new Change(1, at, "PLAN_ACCEPTED", who.borrowerId(), "A-1", Map.of());
    QuarkusTransaction.requiringNew().run(() -> plans.handle(List.of(accepted)));
  }

  private String commandId(String body) {
    try {
      return json.readTree(body).path("commandId").asText();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private List<JsonNode> told(String call, String numberToken) {
    return Neighbours.asked(call).stream()
        .map(
            asked -> {
              try {
                return json.readTree(asked.body());
              } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
              }
            })
        .filter(body -> body.path("numberToken").asText().equals(numberToken))
        .toList();
  }

  private UUID suppressionOf(Person who) {
    return database
        .first(
            "SELECT id FROM suppression WHERE number_token = ?", row -> row.uuid("id"), who.token())
        .orElseThrow();
  }
}
