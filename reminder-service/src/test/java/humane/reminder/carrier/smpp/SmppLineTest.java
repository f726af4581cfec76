package humane.reminder.carrier.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import humane.reminder.carrier.Coding;
import humane.reminder.carrier.line.Pace;
import humane.reminder.carrier.line.SegmentSender;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.Clearing;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Start;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real server end of the protocol. */
class SmppLineTest {
  private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
  private static final ClearedContact CLEARED =
      Clearing.text("P-1", Purpose.PAYMENT_REMINDER, NOON);
  private static final String CHINESE =
      "【小禾】李伟您好，关于您在我们这里的账户有一条消息。我们不会通过短信索要密码、验证码或付款。"
          + "核实：请自行输入官网 xiaohe.example/genuine 并填写 7KQ4-M2NP，或拨打合同上的电话。";

  private final SmscStandIn carrier = new SmscStandIn();
  private final SegmentSender<SmppSession> line = line(SmscStandIn.PASSWORD);

  SmppLineTest() throws IOException {}

  private SegmentSender<SmppSession> line(String password) {
    return SmppLine.to(
        new SmppAccount(
            "127.0.0.1",
            carrier.port(),
            "lender",
            password,
            new Pace(
                8,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofMillis(50),
                Duration.ofSeconds(1))),
        brought -> {});
  }

  @AfterEach
  void close() throws IOException {
    carrier.close();
    line.close();
  }

  private SendResult send(String words) {
    return send(words, () -> Optional.of(() -> {}));
  }

  private SendResult send(String words, Start start) {
    return line.send(CLEARED, new OutboundText("+8610690000", "+8613490104729", words), start);
  }

  @Test
  void aShortTextIsOneSubmitAndKeepsTheIdOfTheCarrier() {
    assertThat(send("Hello Wei {7KQ4-M2NP}")).isEqualTo(new SendResult.Accepted("id-1"));
    assertThat(carrier.submits())
        .singleElement()
        .satisfies(
            submit -> {
              assertThat(submit.getDestAddress()).isEqualTo("8613490104729");
              assertThat(submit.getDataCoding()).isZero();
              assertThat(Coding.GSM_7.decoded(submit.getShortMessage()))
                  .isEqualTo("Hello Wei {7KQ4-M2NP}");
            });
  }

  @Test
  void aLongChineseTextArrivesWholeInJoinedSegments() {
    assertThat(send(CHINESE)).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.submits()).hasSize(2).allMatch(SubmitSm::isUdhi);
    assertThat(
            carrier.submits().stream()
                .map(SubmitSm::getShortMessage)
                .sorted(Comparator.comparing(octets -> octets[5]))
                .map(octets -> Coding.UCS_2.decoded(Arrays.copyOfRange(octets, 6, octets.length)))
                .collect(Collectors.joining()))
        .isEqualTo(CHINESE);
  }

  @Test
  void nothingIsWrittenWithoutLeave() {
    assertThat(send(CHINESE, Optional::empty)).isEqualTo(new SendResult.NotBegun());
    assertThat(send("Hello")).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.submits()).hasSize(1);
  }

  @Test
  void oneLeaveCoversAllSegmentsAndIsNotHeldForTheAnswers() {
    AtomicInteger taken = new AtomicInteger();
    CountDownLatch letGo = new CountDownLatch(1);
    carrier.answers(
        session -> {
          try {
            letGo.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        });
    SendResult result =
        send(
            CHINESE,
            () -> {
              taken.incrementAndGet();
              return Optional.of(letGo::countDown);
            });
    assertThat(result).isInstanceOf(SendResult.Accepted.class);
    assertThat(taken).hasValue(1);
    assertThat(carrier.submits()).hasSize(2);
  }

  @Test
  void aSubmitWithoutAnAnswerIsUnclearAndStaysTheOnlyOne() {
    carrier.neverAnswers();
    assertThat(send("Hello")).isEqualTo(new SendResult.Unclear("ResponseTimeoutException"));
    assertThat(carrier.submits()).hasSize(1);
  }

  @Test
  void aSessionThatEndsAfterTheSubmitLeavesItUnclear() {
    carrier.answers(SMPPServerSession::close);
    assertThat(send("Hello")).isInstanceOf(SendResult.Unclear.class);
    assertThat(carrier.submits()).hasSize(1);
  }

  @Test
  void theNextTextAfterABrokenSessionBindsAnew() {
    carrier.answers(SMPPServerSession::close);
    send("Hello");
    carrier.answers(session -> {});
    assertThat(send("Hello again")).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.binds()).isEqualTo(2);
    assertThat(carrier.submits()).hasSize(2);
  }

  @Test
  void onlyOfTheSegmentWhoseIdIsTheTextsAReportIsAsked() {
    send(CHINESE);
    assertThat(carrier.submits())
        .extracting(submit -> submit.getShortMessage()[5] + " " + submit.getRegisteredDelivery())
        .containsExactlyInAnyOrder("1 1", "2 0");
  }

  @Test
  void aThrottlingCarrierIsWaitedFor() {
    carrier.answersWith(0x58);
    assertThat(send("Hello"))
        .isEqualTo(new SendResult.NotTaken("the carrier asks for patience", Duration.ofSeconds(1)));
  }

  @Test
  void anyOtherNoIsANoToThisText() {
    carrier.answersWith(0x0B);
    assertThat(send("Hello")).isEqualTo(new SendResult.Refused("smpp-0x0B"));
  }

  @Test
  void aTextOfWhichOneSegmentWasTakenIsNeverSentAgain() {
    AtomicInteger asked = new AtomicInteger();
    carrier.answers(
        session -> {
          if (asked.incrementAndGet() == 1) throw new ProcessRequestException("throttled", 0x58);
        });
    assertThat(send(CHINESE)).isEqualTo(new SendResult.Unclear("1 of 2 segments taken"));
  }

  @Test
  void nothingIsTakenWhereWeAreNotLetInOrNobodyListens() throws IOException {
    try (SegmentSender<SmppSession> stranger = line("wrong")) {
      assertThat(
              stranger.send(
                  CLEARED,
                  new OutboundText("+8610690000", "+8613490104729", "Hello"),
                  () -> Optional.of(() -> {})))
          .isInstanceOf(SendResult.NotTaken.class);
    }
    carrier.close();
    // Until the line has noticed, nobody can know whether a text was still taken.
    await().until(() -> !line.isOpen());
    assertThat(send("Hello")).isInstanceOf(SendResult.NotTaken.class);
    assertThat(carrier.submits()).isEmpty();
  }
}
