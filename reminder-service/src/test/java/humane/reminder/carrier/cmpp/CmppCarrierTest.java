package humane.reminder.carrier.cmpp;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import humane.kit.crypto.NumberTokens;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.carrier.Coding;
import humane.reminder.database.Database;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import humane.reminder.suppression.Suppressions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The whole service with a lender's own CMPP line to mainland China, against a real server end. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
@WithTestResource(IsmgLine.class)
class CmppCarrierTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final AtomicInteger NUMBERS = new AtomicInteger(31_000);

  @Inject Database database;
  @Inject Suppressions suppressions;
  @Inject NumberTokens tokens;

  private final IsmgStandIn carrier = IsmgLine.carrier();

  private static String someNumber() {
    return "+86134900" + NUMBERS.incrementAndGet();
  }

  private static LocalDate today() {
    return TestClocks.business().atZone(SHANGHAI).toLocalDate();
  }

  private void remind(String borrowerId, String number) {
    TestClocks.moveBusinessTo(today().plusDays(2).atTime(12, 0).atZone(SHANGHAI).toInstant());
    ObjectNode card = Cards.of(borrowerId, number, today().minusDays(30));
    ((ObjectNode) card.get("contactPoints").get(0)).put("numberToken", tokens.of(number));
    StandIns.borrowers().put(Cards.withArrears(card, "A-" + borrowerId, today().minusDays(5)));
    StandIns.borrowers().change("ACCOUNT_IN_ARREARS", borrowerId, Map.of());
  }

  private void awaitState(String borrowerId, String state) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        database.list(
                            "SELECT state FROM attempt WHERE borrower_id = ?",
                            row -> row.text("state"),
                            borrowerId))
                    .containsExactly(state));
  }

  private List<String> stopsOf(String number) {
    return suppressions.inForceFrom(tokens.of(number)).stream()
        .map(stop -> stop.kind() + " " + stop.channel())
        .toList();
  }

  @Test
  void aReminderToACountryOfTheLineGoesOverItAndItsReportIsItsOutcome() {
    String number = someNumber();
    remind("b-cmpp", number);
    awaitState("b-cmpp", "SENT");
    List<CmppSubmitRequestMessage> segments = carrier.submitsTo(number.substring(1));
    assertThat(segments)
        .isNotEmpty()
        .allMatch(segment -> segment.getSrcId().equals(IsmgLine.SENDER));
    assertThat(StandIns.carrier().to(number)).isEmpty();

    carrier.reports(
        segments.stream()
            .filter(segment -> segment.getRegisteredDelivery() == 1)
            .findFirst()
            .orElseThrow()
            .getMsgid(),
        number.substring(1),
        "DELIVRD");

    awaitState("b-cmpp", "DELIVERED");
  }

  @Test
  void aTextThatTheLineNeverAnsweredIsCountedAndNotSentAgain() {
    String number = someNumber();
    carrier.answers((submit, context) -> {});
    remind("b-unclear", number);
    awaitState("b-unclear", "UNKNOWN");
    int segments = carrier.submitsTo(number.substring(1)).size();
    carrier.answersWith(0);
    StandIns.borrowers().change("ACCOUNT_IN_ARREARS", "b-unclear", Map.of());
    remind("b-after", someNumber());
    awaitState("b-after", "SENT");
    assertThat(carrier.submitsTo(number.substring(1))).hasSize(segments);
  }

  @Test
  void aStopIsInForceWhenTheCarrierHasItsAnswer() {
    await().atMost(SOON).untilAsserted(CmppCarrierTest::isOpen);
    String number = someNumber();
    int answeredBefore = carrier.taken().size();
    carrier.brings(number.substring(3), 8, false, Coding.UCS_2.encoded("退订"));
    await().atMost(SOON).until(() -> carrier.taken().size() > answeredBefore);

    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
  }

  private static void isOpen() {
    get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'own lines' }.data.cmpp", equalTo("bound"));
  }
}
