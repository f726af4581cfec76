package humane.reminder.carrier.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import humane.reminder.carrier.Coding;
import humane.reminder.carrier.line.Pace;
import humane.reminder.carrier.line.SegmentSender;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.Clearing;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Start;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Both versions, against a server end whose messages are read and written by another's code. */
@ParameterizedClass
@EnumSource(Version.class)
class CmppLineTest {
  private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
  private static final ClearedContact CLEARED =
      Clearing.text("P-1", Purpose.PAYMENT_REMINDER, NOON);
  private static final String TO = "8613490104729";
  private static final String CHINESE =
      "【小禾】李伟您好，关于您在我们这里的账户有一条消息。我们不会通过短信索要密码、验证码或付款。"
          + "核实：请自行输入官网 xiaohe.example/genuine 并填写 7KQ4-M2NP，或拨打合同上的电话。";

  @Parameter Version version;
  private final List<Brought> brought = new CopyOnWriteArrayList<>();
  private volatile boolean storing = true;
  private IsmgStandIn carrier;
  private SegmentSender<CmppSession> line;

  @BeforeEach
  void open() {
    carrier = new IsmgStandIn(version);
    line = line(IsmgStandIn.SECRET, Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    carrier.close();
    line.close();
  }

  private SegmentSender<CmppSession> line(String secret, Duration enquireLink) {
    return CmppCarrier.line(
        new CmppAccount(
            "127.0.0.1",
            carrier.port(),
            version,
            IsmgStandIn.SOURCE,
            secret,
            "HELP",
            new Pace(
                8,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                enquireLink,
                Duration.ofMillis(50),
                Duration.ofSeconds(1))),
        (in, body) -> {
          if (!storing) throw new IllegalStateException("the database is away");
          brought.add(Brought.read(in, body).orElseThrow());
        },
        Clock.systemUTC());
  }

  private SendResult send(String words) {
    return send(words, () -> Optional.of(() -> {}));
  }

  private SendResult send(String words, Start start) {
    return line.send(CLEARED, new OutboundText("106900001234", "+" + TO, words), start);
  }

  @Test
  void aShortTextIsOneSubmitAndKeepsTheNameTheCarrierGives() {
    SendResult result = send("您好 {7KQ4-M2NP}");

    assertThat(carrier.submits())
        .singleElement()
        .satisfies(
            submit -> {
              assertThat(submit.getDestterminalId()).containsExactly(TO);
              assertThat(submit.getSrcId()).isEqualTo("106900001234");
              assertThat(submit.getServiceId()).isEqualTo("HELP");
              assertThat(submit.getMsgsrc()).isEqualTo(IsmgStandIn.SOURCE);
              assertThat(submit.getFeeUserType()).isEqualTo((short) 2);
              assertThat(submit.getRegisteredDelivery()).isEqualTo((short) 1);
              assertThat(submit.getMsgfmt().getValue()).isEqualTo((byte) 8);
              assertThat(Coding.UCS_2.decoded(submit.getMsgContentBytes()))
                  .isEqualTo("您好 {7KQ4-M2NP}");
              assertThat(result)
                  .isEqualTo(
                      new SendResult.Accepted(
                          submit.getMsgid().toHexString(false).toLowerCase(Locale.ROOT)));
            });
  }

  @Test
  void aLongChineseTextArrivesWholeInJoinedSegmentsAndOfOneAReportIsAsked() {
    assertThat(send(CHINESE)).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.submits())
        .hasSize(2)
        .allMatch(submit -> submit.getTpudhi() == 1 && submit.getPktotal() == 2);
    assertThat(
            carrier.submits().stream()
                .sorted(Comparator.comparing(CmppSubmitRequestMessage::getPknumber))
                .map(CmppSubmitRequestMessage::getMsgContentBytes)
                .map(octets -> Coding.UCS_2.decoded(Arrays.copyOfRange(octets, 6, octets.length)))
                .collect(Collectors.joining()))
        .isEqualTo(CHINESE);
    assertThat(carrier.submits())
        .extracting(submit -> submit.getPknumber() + " " + submit.getRegisteredDelivery())
        .containsExactlyInAnyOrder("1 1", "2 0");
  }

  @Test
  void nothingIsWrittenWithoutLeave() {
    assertThat(send(CHINESE, Optional::empty)).isEqualTo(new SendResult.NotBegun());
    assertThat(send("您好")).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.submits()).hasSize(1);
  }

  @Test
  void oneLeaveCoversAllSegmentsAndIsNotHeldForTheAnswers() {
    AtomicInteger given = new AtomicInteger();
    CountDownLatch letGo = new CountDownLatch(1);
    IsmgStandIn.Answer yes = carrier.answered(0);
    carrier.answers(
        (submit, context) ->
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        letGo.await();
                        yes.accept(submit, context);
                      } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                      }
                    }));
    SendResult result =
        send(
            CHINESE,
            () -> {
              given.incrementAndGet();
              return Optional.of(letGo::countDown);
            });
    assertThat(result).isInstanceOf(SendResult.Accepted.class);
    assertThat(given).hasValue(1);
    assertThat(carrier.submits()).hasSize(2);
  }

  @Test
  void aSubmitWithoutAnAnswerIsUnclearAndStaysTheOnlyOne() {
    carrier.answers((submit, context) -> {});
    assertThat(send("您好")).isEqualTo(new SendResult.Unclear("TimeoutException"));
    assertThat(carrier.submits()).hasSize(1);
  }

  @Test
  void aSessionThatEndsAfterTheSubmitLeavesItUnclearAndTheNextTextSignsInAnew() {
    carrier.answers((submit, context) -> context.close());
    assertThat(send("您好")).isInstanceOf(SendResult.Unclear.class);
    carrier.answersWith(0);
    await().until(() -> carrier.signIns() == 2);
    assertThat(send("又见")).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.submits()).hasSize(2);
  }

  @Test
  void askingForPatienceTakesNothingAndAnyOtherNoIsANo() {
    carrier.answersWith(8);
    assertThat(send("您好"))
        .isEqualTo(new SendResult.NotTaken("the carrier asks for patience", Duration.ofSeconds(1)));
    carrier.answersWith(5);
    assertThat(send("您好")).isEqualTo(new SendResult.Refused("cmpp-5"));
  }

  @Test
  void aTextOfWhichOneSegmentWasTakenIsNeverSentAgain() {
    IsmgStandIn.Answer yes = carrier.answered(0);
    IsmgStandIn.Answer no = carrier.answered(8);
    AtomicInteger asked = new AtomicInteger();
    carrier.answers(
        (submit, context) -> (asked.getAndIncrement() == 0 ? no : yes).accept(submit, context));
    assertThat(send(CHINESE)).isEqualTo(new SendResult.Unclear("1 of 2 segments taken"));
  }

  @Test
  void nothingIsTakenWhereWeAreNotLetInOrNobodyListens() {
    try (SegmentSender<CmppSession> stranger = line("wrong", Duration.ofSeconds(30))) {
      assertThat(
              stranger.send(
                  CLEARED,
                  new OutboundText("106900001234", "+" + TO, "您好"),
                  () -> Optional.of(() -> {})))
          .isInstanceOf(SendResult.NotTaken.class);
    }
    carrier.close();
    await().until(() -> !line.isOpen());
    assertThat(send("您好")).isInstanceOf(SendResult.NotTaken.class);
    assertThat(carrier.submits()).isEmpty();
  }

  @Test
  void textsAndReportsAreReadAsTheCarrierWritesThem() {
    await().until(line::isOpen);
    carrier.brings("13490104729", 8, false, Coding.UCS_2.encoded("退订"));
    carrier.brings("13490104729", 15, false, "退订".getBytes(Charset.forName("GBK")));
    carrier.brings("13490104729", 0, false, new byte[] {'T', 'D'});
    send("您好");
    carrier.reports(carrier.submits().getFirst().getMsgid(), TO, "MK:0001");

    await().until(() -> carrier.taken().size() == 4);
    assertThat(carrier.taken()).allMatch(said -> said.getResult() == 0);
    assertThat(brought)
        .filteredOn(Brought.Text.class::isInstance)
        .extracting(text -> ((Brought.Text) text).from() + ((Brought.Text) text).part().words())
        .containsExactlyInAnyOrder("13490104729退订", "13490104729退订", "13490104729TD");
    assertThat(brought)
        .filteredOn(Brought.Report.class::isInstance)
        .singleElement()
        .isEqualTo(
            new Brought.Report(
                carrier.submits().getFirst().getMsgid().toHexString(false).toLowerCase(Locale.ROOT),
                "MK:0001"));
  }

  @Test
  void whatCouldNotBeStoredIsNotAnsweredSoThatItComesAgain() {
    await().until(line::isOpen);
    storing = false;
    carrier.brings("13490104729", 8, false, Coding.UCS_2.encoded("退订"));
    carrier.enquires();
    await().until(() -> carrier.enquiries() == 1);
    storing = true;
    carrier.brings("13490104729", 8, false, Coding.UCS_2.encoded("停"));

    await().until(() -> carrier.taken().size() == 1);
    assertThat(brought).hasSize(1);
  }

  @Test
  void aCarrierThatIsSilentIsAskedAndLeftWhenItSaysNothing() {
    line.close();
    line = line(IsmgStandIn.SECRET, Duration.ofMillis(200));
    await().until(() -> carrier.enquiries() > 1);
    assertThat(line.isOpen()).isTrue();

    carrier.fallsSilent();

    await().until(() -> !line.isOpen());
  }
}
