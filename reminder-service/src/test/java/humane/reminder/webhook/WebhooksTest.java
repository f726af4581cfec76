package humane.reminder.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import humane.kit.feed.Change;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestMasterKey;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.webhook.job.WebhookDelivery;
import humane.reminder.webhook.store.OutwardEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
@TestProfile(WebhooksTest.ByHand.class)
class WebhooksTest {

  /** Nothing goes out by itself, so that each try is one of the test's. */
  public static class ByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("humane.outreach.enabled", "false");
    }
  }

  private static final AtomicLong CURSOR = new AtomicLong(1_000_000);

  @Inject OutwardEvents events;
  @Inject WebhookDelivery delivery;
  @Inject Database database;
  private Receiver receiver;

  @BeforeEach
  void opens() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void closes() {
    database.update("DELETE FROM webhook_endpoint");
    receiver.close();
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(TestTokens.admin()).contentType("application/json");
  }

  private JsonPath added(String... types) {
    return admin()
        .body(Map.of("url", receiver.url(), "description", "core", "types", List.of(types)))
        .post("/webhook-endpoints")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static Change change(String kind) {
    return new Change(
        CURSOR.incrementAndGet(),
        Instant.parse("2026-11-25T08:00:00Z"),
        kind,
        "borrower-1",
        "A-4711",
        Map.of("holdKind", "DISTRESS", "amountMinor", 120_000, "planId", "plan-9"));
  }

  private void happened(Change... changes) {
    QuarkusTransaction.requiringNew().run(() -> events.take("borrower-service", List.of(changes)));
  }

  private void deliver() {
    while (delivery.once("here")) {
      // One endpoint a time, until nobody waits.
    }
  }

  private JsonPath endpoint(String id) {
    return admin().get("/webhook-endpoints/" + id).then().statusCode(200).extract().jsonPath();
  }

  private void itIsTimeToTryAgain() {
    database.update("UPDATE webhook_endpoint SET next_try_at = now() - interval '1 second'");
  }

  @Test
  void anEventIsSignedAsTheReferenceLibraryWantsItAndNamesNobody() {
    String secret = added().getString("secret");
    happened(change("HOLD_SET"));
    deliver();
    assertThat(receiver.got).hasSize(1);
    Receiver.Got one = receiver.got.getFirst();
    assertThat(one.isSignedWith(secret)).isTrue();
    assertThat(one.isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
    JsonPath body = JsonPath.from(one.body());
    assertThat(body.getString("type")).isEqualTo("hold.set");
    assertThat(body.getInt("version")).isEqualTo(1);
    assertThat(body.getMap("data")).containsOnlyKeys("borrowerId", "accountToken", "planId");
    assertThat(one.body()).doesNotContain("A-4711", "DISTRESS", "120000");
  }

  @Test
  void secretsGoWithTheMasterKeySoThatTheOlderOneMayBeDropped() {
    JsonPath one = added();
    String older = one.getString("secret");
    String newer =
        admin()
            .post("/webhook-endpoints/" + one.getString("id") + "/secret")
            .then()
            .statusCode(200)
            .extract()
            .path("secret");

    TestMasterKey.addPrimary();
    rotated();
    TestMasterKey.dropOlder();
    rotated();

    happened(change("HOLD_SET"));
    deliver();
    assertThat(receiver.got.getFirst().isSignedWith(older)).isTrue();
    assertThat(receiver.got.getFirst().isSignedWith(newer)).isTrue();
  }

  private static void rotated() {
    admin().post("/key-rotation").then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> admin().get("/key-rotation").<String>path("state").equals("DONE"));
  }

  @Test
  void whatOnlyConcernsOurServicesGoesNowhereAndTypesNotAskedForArePassed() {
    String id = added("payment").getString("id");
    happened(change("MESSAGE_WANTED"), change("HOLD_SET"), change("PAYMENT"), change("ERASED"));
    deliver();
    assertThat(receiver.got)
        .extracting(got -> JsonPath.from(got.body()).getString("type"))
        .containsExactly("payment");
    assertThat(endpoint(id).getLong("waiting")).isZero();
  }

  @Test
  void aPieceOfTheFeedThatComesTwiceIsToldOnce() {
    added();
    Change once = change("PAYMENT");
    happened(once);
    happened(once);
    deliver();
    assertThat(receiver.got).hasSize(1);
  }

  @Test
  void aFailureKeepsTheOrderAndIsTriedAgainWithTheSameIdAndBytes() {
    String id = added().getString("id");
    receiver.answers.add(500);
    happened(change("PAYMENT"), change("HOLD_SET"));
    deliver();
    assertThat(receiver.got).hasSize(1);
    assertThat(endpoint(id).getInt("tries")).isEqualTo(1);
    assertThat(endpoint(id).getString("lastAnswer")).isEqualTo("status 500");
    assertThat(endpoint(id).getString("failingSince")).isNotNull();
    itIsTimeToTryAgain();
    deliver();
    assertThat(receiver.got).hasSize(3);
    assertThat(receiver.got.get(1).id()).isEqualTo(receiver.got.get(0).id());
    assertThat(receiver.got.get(1).body()).isEqualTo(receiver.got.get(0).body());
    assertThat(JsonPath.from(receiver.got.get(2).body()).getString("type")).isEqualTo("hold.set");
    assertThat(endpoint(id).getInt("tries")).isZero();
    assertThat(endpoint(id).getString("failingSince")).isNull();
  }

  @Test
  void aRedirectIsNotFollowed() {
    String id = added().getString("id");
    receiver.answers.add(302);
    happened(change("PAYMENT"));
    deliver();
    assertThat(receiver.got).hasSize(1);
    assertThat(endpoint(id).getString("lastAnswer")).isEqualTo("status 302");
  }

  @Test
  void afterThreeDaysWithoutSuccessItIsDisabledWithWorkForAPersonAndGoesOnWhenEnabled() {
    String id = added().getString("id");
    happened(change("PAYMENT"));
    for (int attempt = 0; attempt < 10; attempt++) {
      receiver.answers.add(503);
      itIsTimeToTryAgain();
      deliver();
    }
    assertThat(receiver.got).hasSize(10);
    assertThat(endpoint(id).getString("state")).isEqualTo("DISABLED");
    assertThat(endpoint(id).getString("disabledBecause")).isEqualTo("FAILED");
    admin()
        .get("/work-items?kind=WEBHOOK_DISABLED")
        .then()
        .statusCode(200)
        .body("items[0].summary", containsString("A receiver of events takes none"));
    itIsTimeToTryAgain();
    deliver();
    assertThat(receiver.got).as("a disabled one is left alone").hasSize(10);
    admin().post("/webhook-endpoints/" + id + "/enable").then().statusCode(200);
    deliver();
    assertThat(receiver.got).hasSize(11);
    assertThat(endpoint(id).getLong("waiting")).isZero();
  }

  @Test
  void aReceiverThatIsGoneIsDisabledAtOnce() {
    String id = added().getString("id");
    receiver.answers.add(410);
    happened(change("PAYMENT"));
    deliver();
    assertThat(endpoint(id).getString("disabledBecause")).isEqualTo("GONE");
  }

  @Test
  void aRotatedSecretSignsBesideTheNewOneForADayAndThenNoMore() {
    JsonPath made = added();
    String id = made.getString("id");
    String old = made.getString("secret");
    String fresh =
        admin()
            .post("/webhook-endpoints/" + id + "/secret")
            .then()
            .statusCode(200)
            .extract()
            .path("secret");
    happened(change("PAYMENT"));
    deliver();
    assertThat(receiver.got.getFirst().isSignedWith(old)).isTrue();
    assertThat(receiver.got.getFirst().isSignedWith(fresh)).isTrue();
    database.update("UPDATE webhook_endpoint SET old_secret_until = now() - interval '1 second'");
    happened(change("PAYMENT"));
    deliver();
    assertThat(receiver.got.get(1).isSignedWith(old)).isFalse();
    assertThat(receiver.got.get(1).isSignedWith(fresh)).isTrue();
  }

  @Test
  void noSecretStandsInTheDatabaseOrInAnyLaterAnswer() {
    JsonPath made = added();
    String secret = made.getString("secret");
    assertThat(admin().get("/webhook-endpoints").asString()).doesNotContain(secret);
    byte[] stored =
        database
            .first("SELECT secret_sealed FROM webhook_endpoint", row -> row.bytes("secret_sealed"))
            .orElseThrow();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain(secret)
        .doesNotContain("whsec_");
  }

  @Test
  void manyWorkersTellOneReceiverInOrder() throws Exception {
    added();
    Change[] changes = new Change[60];
    for (int at = 0; at < changes.length; at++) changes[at] = change("PAYMENT");
    happened(changes);
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int at = 0; at < 6; at++) {
      String worker = "worker-" + at;
      workers.add(
          () -> {
            while (delivery.once(worker)) {
              // Until nobody waits.
            }
            return true;
          });
    }
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.invokeAll(workers);
    }
    deliver();
    List<String> inOrder =
        database.list(
            "SELECT id FROM outward_event WHERE source_cursor BETWEEN ? AND ? ORDER BY position",
            row -> "evt_" + row.uuid("id"),
            changes[0].cursor(),
            changes[59].cursor());
    assertThat(receiver.got).extracting(Receiver.Got::id).containsExactlyElementsOf(inOrder);
  }

  @Test
  void whatMayNotBeCalledIsRefusedByNameAndOnlyAdminsMayAsk() {
    for (String url :
        List.of(
            "https://10.0.0.1/x",
            "https://169.254.169.254/latest/meta-data",
            "https://192.168.1.1/",
            "https://[fd00::1]/",
            "https://0x0a000001/"))
      admin()
          .body(Map.of("url", url))
          .post("/webhook-endpoints")
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("url"));
    admin()
        .body(Map.of("url", "https://user:secret@1.1.1.1/"))
        .post("/webhook-endpoints")
        .then()
        .statusCode(400)
        .body("errors[0].reason", containsString("must not hold a name"));
    admin()
        .body(Map.of("url", receiver.url(), "types", List.of("account.cured", "account.sold")))
        .post("/webhook-endpoints")
        .then()
        .statusCode(400)
        .body("errors[0].value", equalTo("account.sold"));
    given().auth().oauth2(TestTokens.agent()).get("/webhook-endpoints").then().statusCode(403);
  }
}
