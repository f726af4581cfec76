package humane.reminder.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.Clearing;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.CarrierRecords.CarrierAway;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Start;
import humane.reminder.standins.CarrierStandIn;
import humane.reminder.standins.CarrierStandIn.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Left alone Twilio's client repeats a POST; here one attempt is one request, whatever comes back.
 */
class OneRequestTest {
  private static final String TO = "+8613490104729";
  private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
  private static final ClearedContact CLEARED =
      Clearing.text("P-1", Purpose.PAYMENT_REMINDER, NOON);

  private final CarrierStandIn carrier = new CarrierStandIn();
  private final TwilioSms sms =
      new TwilioSms(client(URI.create(carrier.url())), "http://localhost:8082");

  private static com.twilio.http.TwilioRestClient client(URI at) {
    return new CarrierClient().client(settings(at), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    carrier.stop();
  }

  private SendResult send(String words) {
    return send(words, () -> Optional.of(() -> {}));
  }

  private SendResult send(String words, Start start) {
    return sms.send(CLEARED, new OutboundText("+8610000000", TO, words), start);
  }

  @Test
  void theWordsArriveAsTheyWereWritten() throws CarrierAway {
    String words = "【小禾】李伟您好，关于您在我们这里的账户有一条消息。100% & + = 7KQ4-M2NP";
    SendResult result = send(words);
    assertThat(carrier.to(TO))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.body()).isEqualTo(words);
              assertThat(result).isEqualTo(new SendResult.Accepted(message.sid()));
            });
    assertThat(sms.find(TO, "7KQ4-M2NP")).contains(carrier.to(TO).getFirst().sid());
    assertThat(sms.find(TO, "0000-0000")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void whateverTheCarrierDoesItIsAskedOnce(Mood mood) {
    carrier.behave(mood);
    send("words");
    assertThat(carrier.posts()).isEqualTo(1);
  }

  @Test
  void anAnswerThatMayHideAnAcceptanceIsUnclear() {
    for (Mood mood :
        new Mood[] {
          Mood.SERVER_ERROR, Mood.UNAVAILABLE, Mood.RESET, Mood.ACCEPT_THEN_SERVER_ERROR
        }) {
      carrier.behave(mood);
      assertThat(send("words")).as(mood.name()).isInstanceOf(SendResult.Unclear.class);
    }
  }

  @Test
  void aCarrierThatHangsAfterAcceptingIsUnclearByTheDeadline() {
    carrier.behave(Mood.ACCEPT_THEN_HANG);
    long began = System.nanoTime();
    assertThat(send("words")).isInstanceOf(SendResult.Unclear.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aCarrierThatAsksForPatienceHasTakenNothing() {
    carrier.behave(Mood.TOO_MANY_REQUESTS);
    assertThat(waitAskedBy(null)).isEqualTo(Duration.ofSeconds(1));
    assertThat(waitAskedBy("17")).isEqualTo(Duration.ofSeconds(17));
    assertThat(waitAskedBy("999999999")).isEqualTo(Duration.ofHours(1));
    assertThat(waitAskedBy("-5")).isEqualTo(Duration.ofSeconds(1));
    assertThat(waitAskedBy("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(Duration.ofSeconds(1));
    assertThat(waitAskedBy("soon")).isEqualTo(Duration.ofSeconds(1));
    String inAMinute =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(60));
    assertThat(waitAskedBy(inAMinute)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  private Duration waitAskedBy(@Nullable String retryAfter) {
    carrier.askForPatience(retryAfter);
    SendResult result = send("words");
    assertThat(result).isInstanceOf(SendResult.NotTaken.class);
    return Objects.requireNonNull(((SendResult.NotTaken) result).notBefore());
  }

  @Test
  void whereNobodyListensNothingWasTaken() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
    }
    TwilioSms nowhere =
        new TwilioSms(
            client(URI.create("http://127.0.0.1:" + closedPort)), "http://localhost:8082");
    assertThat(
            nowhere.send(
                CLEARED, new OutboundText("+8610000000", TO, "words"), () -> Optional.of(() -> {})))
        .isInstanceOf(SendResult.NotTaken.class);
  }

  @Test
  void withoutLeaveToBeginNothingIsWritten() {
    assertThat(send("words", Optional::empty)).isEqualTo(new SendResult.NotBegun());
    assertThat(carrier.posts()).isZero();
  }

  @Test
  void leaveIsAskedForOnceTheConnectionIsOpenAndNothingIsWrittenBefore() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var others = Executors.newVirtualThreadPerTaskExecutor()) {
      TwilioSms late =
          new TwilioSms(
              client(URI.create("http://127.0.0.1:" + listening.getLocalPort())),
              "http://localhost:8082");
      Future<Boolean> anythingCame =
          others.submit(
              () -> {
                try (Socket connection = listening.accept()) {
                  return connection.getInputStream().read() >= 0;
                } catch (SocketException cutOff) {
                  return false;
                }
              });
      CountDownLatch asked = new CountDownLatch(1);
      Future<SendResult> result =
          others.submit(
              () ->
                  late.send(
                      CLEARED,
                      new OutboundText("+8610000000", TO, "words"),
                      () -> {
                        asked.countDown();
                        return Optional.empty();
                      }));
      assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.NotBegun());
      assertThat(anythingCame.get(5, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void leaveIsGivenBackWhenTheRequestIsWrittenAndNotWhenItIsAnswered() throws Exception {
    carrier.behave(Mood.ACCEPT_THEN_HANG);
    CountDownLatch givenBack = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<SendResult> result =
          others.submit(() -> send("words", () -> Optional.of(givenBack::countDown)));
      assertThat(givenBack.await(1, TimeUnit.SECONDS)).isTrue();
      assertThat(result.isDone()).isFalse();
      assertThat(result.get(5, TimeUnit.SECONDS)).isInstanceOf(SendResult.Unclear.class);
    }
    assertThat(carrier.posts()).isEqualTo(1);
  }

  @Test
  void leaveThatComesAfterTheDeadlineBeginsNothing() {
    CountDownLatch neverReached = new CountDownLatch(1);
    assertThat(
            send(
                "words",
                () -> {
                  try {
                    neverReached.await(1_800, TimeUnit.MILLISECONDS);
                  } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                  }
                  return Optional.of(() -> {});
                }))
        .isEqualTo(new SendResult.NotBegun());
    assertThat(carrier.posts()).isZero();
  }

  @Test
  void anOptOutAtTheCarrierAndABadNumberAreTwoDifferentNoes() {
    carrier.behave(Mood.RECIPIENT_OPTED_OUT);
    assertThat(send("words")).isEqualTo(new SendResult.OptedOutAtCarrier("21610"));
    carrier.behave(Mood.INVALID_NUMBER);
    assertThat(send("words")).isEqualTo(new SendResult.Refused("21211"));
  }

  private static TwilioSettings settings(URI baseUrl) {
    return new TwilioSettings() {
      @Override
      public URI baseUrl() {
        return baseUrl;
      }

      @Override
      public String accountSid() {
        return "AC00000000000000000000000000000000";
      }

      @Override
      public String authToken() {
        return "a-token-of-the-test";
      }

      @Override
      public int connectionsMax() {
        return 4;
      }

      @Override
      public Duration connectTimeout() {
        return Duration.ofSeconds(1);
      }

      @Override
      public Duration deadline() {
        return Duration.ofMillis(1_500);
      }

      @Override
      public Optional<URI> optOutsUrl() {
        return Optional.empty();
      }
    };
  }
}
