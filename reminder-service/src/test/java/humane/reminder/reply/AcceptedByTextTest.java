package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.outreach.job.LastLookTest;
import humane.reminder.standins.Cards;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.twilio.Signed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose "yes" by text binds the borrower to a plan that was looked at a minute ago. */
@QuarkusTest
@TestProfile(LastLookTest.ByHand.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class AcceptedByTextTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject People people;
  @Inject Suppressions suppressions;

  private String plan = "";

  @BeforeEach
  void aPlanOfItsOwn() {
    plan = "PP-" + UUID.randomUUID();
    Neighbours.answer(
        "POST /plan-proposals/" + plan + "/acceptance",
        Neighbours.contract("budget-service/acceptance.json"));
    Neighbours.answer(
        "POST /sign-in-links", Neighbours.contract("borrower-service/sign-in-link.json"));
  }

  /** The borrower has looked at the plan, and borrower-service shows this card. */
  private Person lookedAt(Person person, Consumer<ObjectNode> change) {
    Neighbours.answer(
        "GET /borrowers/" + person.borrowerId() + "/latest-proposals",
        Neighbours.contract("budget-service/latest-proposals.json")
            .replace("PP-1", plan)
            .replace("SEEN_AT", TestClocks.business().minusSeconds(60).toString()));
    LocalDate today = TestClocks.business().atOffset(ZoneOffset.UTC).toLocalDate();
    ObjectNode card = Cards.of(person.borrowerId(), person.number(), today.minusDays(30));
    point(card).put("numberToken", person.token());
    change.accept(card);
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.putArray("cards").add(card);
    Neighbours.answer("POST /contact-cards", all.toString());
    return person;
  }

  private static ObjectNode point(ObjectNode card) {
    return (ObjectNode) card.get("contactPoints").get(0);
  }

  private void saysYes(Person from) {
    Signed.post(
            "/twilio/messages",
            Map.of(
                "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "From",
                from.number(),
                "To",
                "+8613490100000",
                "Body",
                "同意"))
        .then()
        .statusCode(200);
  }

  private void stop(Person person, SuppressionKind kind, @Nullable Channel channel) {
    suppressions.suppress(
        new NewSuppression(
            person.token(), null, kind, channel, null, TestClocks.business(), "BY_THE_TEST"));
  }

  private void nothingIsAcceptedAndAPersonLooks(Person person) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(people.answersTo(person)).containsExactly("plan-to-look-at"));
    assertThat(people.workFor(person)).containsExactly("PERSON_WANTED");
    assertThat(Neighbours.asked("POST /plan-proposals/" + plan + "/acceptance")).isEmpty();
  }

  @Test
  void aYesByTextAcceptsThePlanThatWasLookedAtAndConfirmsIt() {
    Person wei = lookedAt(people.somebody(), card -> {});
    saysYes(wei);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("plan-accepted"));
    assertThat(people.workFor(wei)).isEmpty();
    assertThat(Neighbours.asked("POST /plan-proposals/" + plan + "/acceptance"))
        .singleElement()
        .extracting(Neighbours.Asked::body)
        .asString()
        .contains("\"confirmedBy\":\"TEXT\"", "\"termsHash\":\"terms-1\"");
  }

  @Test
  void aNumberThatSaidItIsTheWrongPersonsAcceptsNothing() {
    Person wei = lookedAt(people.somebody(), card -> {});
    stop(wei, SuppressionKind.WRONG_PERSON, null);
    saysYes(wei);
    nothingIsAcceptedAndAPersonLooks(wei);
  }

  @Test
  void aNumberThatIsInQuarantineOnTheCardAcceptsNothing() {
    Person wei = lookedAt(people.somebody(), card -> point(card).put("ownership", "QUARANTINED"));
    saysYes(wei);
    nothingIsAcceptedAndAPersonLooks(wei);
  }

  @Test
  void aNumberThatTheCardNoLongerHasAcceptsNothing() {
    Person wei = lookedAt(people.somebody(), card -> card.putArray("contactPoints"));
    saysYes(wei);
    nothingIsAcceptedAndAPersonLooks(wei);
  }

  @Test
  void whereAStopKeepsTheConfirmationBackNothingIsAccepted() {
    Person wei = lookedAt(people.somebody(), card -> {});
    stop(wei, SuppressionKind.OPT_OUT, Channel.SMS);
    saysYes(wei);
    nothingIsAcceptedAndAPersonLooks(wei);
  }

  @Test
  void aStopThatOnlyTheCardShowsKeepsTheAcceptanceBackToo() {
    Person wei =
        lookedAt(
            people.somebody(),
            card ->
                card.withArray("consents")
                    .addObject()
                    .put("channel", "SMS")
                    .put("kind", "SMS")
                    .put("withdrawnAt", TestClocks.business().minusSeconds(3600).toString()));
    saysYes(wei);
    nothingIsAcceptedAndAPersonLooks(wei);
  }

  @Test
  void whoHasEndedCallsAloneStillAcceptsByText() {
    Person wei = lookedAt(people.somebody(), card -> {});
    stop(wei, SuppressionKind.OPT_OUT, Channel.VOICE);
    saysYes(wei);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("plan-accepted"));
  }
}
