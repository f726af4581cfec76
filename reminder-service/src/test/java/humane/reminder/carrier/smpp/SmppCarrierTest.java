package humane.reminder.carrier.smpp;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.crypto.NumberTokens;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.carrier.Coding;
import humane.reminder.carrier.Segment;
import humane.reminder.contactpolicy.Clearing;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import humane.reminder.suppression.Suppressions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.junit.jupiter.api.Test;

/** The whole service with a lender's own line to mainland China, against a real server end. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
@WithTestResource(SmscLine.class)
class SmppCarrierTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final AtomicInteger NUMBERS = new AtomicInteger(21_000);
  private static final ESMClass RECEIPT =
      new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT);
  private static final ESMClass WITH_HEADER =
      new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);

  @Inject Database database;
  @Inject Suppressions suppressions;
  @Inject NumberTokens tokens;
  @Inject SmsSender sender;

  private final SmscStandIn carrier = SmscLine.carrier();

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

  private static String wordsOf(List<SubmitSm> segments) {
    return segments.stream()
        .map(SubmitSm::getShortMessage)
        .sorted(Comparator.comparing(octets -> octets[5]))
        .map(octets -> Coding.UCS_2.decoded(Arrays.copyOfRange(octets, 6, octets.length)))
        .collect(Collectors.joining());
  }

  private void texts(String number, String words) throws Exception {
    carrier.brings(
        number.substring(1),
        TypeOfNumber.INTERNATIONAL,
        new ESMClass(),
        Alphabet.ALPHA_UCS2,
        Coding.UCS_2.encoded(words));
  }

  private void textsPart(String number, Segment part) throws Exception {
    carrier.brings(
        number.substring(1),
        TypeOfNumber.INTERNATIONAL,
        WITH_HEADER,
        Alphabet.ALPHA_DEFAULT,
        part.octets());
  }

  private List<String> stopsOf(String number) {
    return suppressions.inForceFrom(tokens.of(number)).stream()
        .map(stop -> stop.kind() + " " + stop.channel())
        .toList();
  }

  private int textsFrom(String number) {
    return database
        .list(
            "SELECT carrier_id FROM inbound_message WHERE number_token = ?",
            row -> row.text("carrier_id"),
            tokens.of(number))
        .size();
  }

  @Test
  void aReminderToACountryOfTheLineGoesOverItAndItsReportIsInTheLedger() throws Exception {
    String number = someNumber();
    remind("b-line", number);
    awaitState("b-line", "SENT");
    List<SubmitSm> segments = carrier.submitsTo(number.substring(1));
    assertThat(segments).extracting(SubmitSm::getSourceAddr).containsOnly(SmscLine.SENDER);
    assertThat(wordsOf(segments)).startsWith("【小禾】李伟您好，关于您在我们这里的账户有一条消息。");
    assertThat(StandIns.carrier().to(number)).isEmpty();
    String id = carrier.idToReport(number.substring(1)).orElseThrow();
    carrier.brings(
        number.substring(1),
        TypeOfNumber.INTERNATIONAL,
        RECEIPT,
        Alphabet.ALPHA_DEFAULT,
        ("id:"
                + id
                + " sub:001 dlvrd:001 submit date:2611271200 done date:2611271201"
                + " stat:DELIVRD err:000 text:")
            .getBytes(StandardCharsets.US_ASCII));
    awaitState("b-line", "DELIVERED");
    assertThat(
            database.list(
                "SELECT convert_from(bytes, 'UTF8') AS line FROM ledger_entry JOIN person USING (subject) WHERE borrower_id = 'b-line' AND kind = 'OUTCOME' ORDER BY seq",
                row -> row.text("line")))
        .last()
        .asString()
        .contains("\"DELIVERED\"", "\"" + id + "\"");
  }

  @Test
  void aTextToAnotherCountryStillGoesOverTwilio() {
    SendResult result =
        sender.send(
            Clearing.text("P-1", Purpose.PAYMENT_REMINDER, TestClocks.business()),
            new OutboundText("+441632960000", "+447911123456", "Hello"),
            () -> Optional.of(() -> {}));
    assertThat(result).isInstanceOf(SendResult.Accepted.class);
    assertThat(StandIns.carrier().to("+447911123456")).hasSize(1);
    assertThat(carrier.submitsTo("447911123456")).isEmpty();
  }

  @Test
  void aTextThatTheLineNeverAnsweredIsCountedAndNotSentAgain() {
    String number = someNumber();
    CountDownLatch answered = new CountDownLatch(1);
    carrier.answers(
        session -> {
          try {
            answered.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        });
    remind("b-unclear", number);
    awaitState("b-unclear", "UNKNOWN");
    int segments = carrier.submitsTo(number.substring(1)).size();
    carrier.answers(session -> {});
    answered.countDown();
    StandIns.borrowers().change("ACCOUNT_IN_ARREARS", "b-unclear", Map.of());
    remind("b-after", someNumber());
    awaitState("b-after", "SENT");
    awaitState("b-unclear", "UNKNOWN");
    assertThat(carrier.submitsTo(number.substring(1))).hasSize(segments);
  }

  @Test
  void aStopIsInForceWhenTheCarrierHasItsAnswer() throws Exception {
    String number = someNumber();
    texts(number, "退订");
    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void aNumberWithoutItsCountryIsOneOfTheLines() throws Exception {
    String number = someNumber();
    carrier.brings(
        number.substring(3),
        TypeOfNumber.UNKNOWN,
        new ESMClass(),
        Alphabet.ALPHA_DEFAULT,
        Coding.GSM_7.encoded("STOP"));
    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void aRepeatedStopIsOneTextAndAStopAfterAStartIsANewOne() throws Exception {
    String number = someNumber();
    texts(number, "STOP");
    texts(number, "STOP");
    assertThat(textsFrom(number)).isEqualTo(1);
    texts(number, "START");
    assertThat(stopsOf(number)).isEmpty();
    texts(number, "STOP");
    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
    assertThat(textsFrom(number)).isEqualTo(3);
  }

  @Test
  void theSameWordsAgainStopWhereAPageStartedInBetween() throws Exception {
    String number = someNumber();
    texts(number, "STOP");
    TestClocks.moveBusinessBy(Duration.ofSeconds(1));
    suppressions.start(tokens.of(number), TestClocks.business(), "PAGE_START");
    assertThat(stopsOf(number)).isEmpty();
    texts(number, "STOP");
    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void aTextInPartsIsOneTextInWhateverOrderTheyComeAndHoweverOften() throws Exception {
    String number = someNumber();
    Segment first = new Segment("ST", Coding.GSM_7, 7, 1, 2);
    Segment second = new Segment("OP", Coding.GSM_7, 7, 2, 2);
    textsPart(number, second);
    textsPart(number, second);
    assertThat(textsFrom(number)).isZero();
    textsPart(number, first);
    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
    textsPart(number, first);
    textsPart(number, second);
    assertThat(textsFrom(number)).isEqualTo(1);
  }

  @Test
  void aTextOfWhichAPartNeverComesIsTakenAsItIs() throws Exception {
    String number = someNumber();
    textsPart(number, new Segment("STOP", Coding.GSM_7, 9, 1, 2));
    assertThat(textsFrom(number)).isZero();
    database.update(
        "UPDATE inbound_part SET arrived_at = arrived_at - interval '2 minutes' WHERE number_token = ?",
        tokens.of(number));
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS"));
  }

  @Test
  void readinessTellsThatTheLineIsBoundAndABrokenOneIsBoundAgain() throws Exception {
    await().atMost(SOON).untilAsserted(SmppCarrierTest::isBound);
    int binds = carrier.binds();
    carrier.endsTheSession();
    await().atMost(SOON).until(() -> carrier.binds() > binds);
    await().atMost(SOON).untilAsserted(SmppCarrierTest::isBound);
    String number = someNumber();
    texts(number, "STOP");
    assertThat(stopsOf(number)).containsExactly("OPT_OUT SMS");
  }

  private static void isBound() {
    get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'own lines' }.data.smpp", equalTo("bound"))
        .body("checks.find { it.name == 'own lines' }.data.cmpp", equalTo("not configured"));
  }
}
