package humane.reminder.webhook.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.reminder.webhook.Answered;
import humane.reminder.webhook.OutwardEvent;
import humane.reminder.webhook.WebhookSecret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebhookPostTest {
  private static final OutwardEvent EVENT = new OutwardEvent(1, UUID.randomUUID(), "payment", "{}");

  /** Counts who connects, and answers a byte at a time, without end. */
  private static final class Dripping implements AutoCloseable {
    final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    final AtomicInteger connections = new AtomicInteger();

    Dripping() throws IOException {
      Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
      while (!server.isClosed()) {
        try (Socket caller = server.accept()) {
          connections.incrementAndGet();
          OutputStream out = caller.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write('.');
            out.flush();
            Thread.sleep(100);
          }
        } catch (IOException | InterruptedException gone) {
          // The caller has given up, which is what is tested.
        }
      }
    }

    String url() {
      return "http://localhost:" + server.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  private static WebhookPost post(Optional<LocalDate> loopbackUntil, Duration answerWithin) {
    TestSettings settings = new TestSettings(loopbackUntil, answerWithin);
    Clock clock = Clock.systemUTC();
    return new WebhookPost(new Receivers(settings, clock), settings, clock);
  }

  private static Answered send(WebhookPost post, String url) {
    return post.send(url, List.of(WebhookSecret.fresh()), EVENT);
  }

  @Test
  void aNameThatHasComeToPointToThisMachineIsNotConnectedTo() throws IOException {
    WebhookPost post = post(Optional.empty(), Duration.ofSeconds(5));
    try (Dripping receiver = new Dripping()) {
      assertThat(send(post, receiver.url()).words())
          .isEqualTo("the host points to an address that is not of the public network");
      assertThat(send(post, receiver.url().replace("localhost", "127.0.0.1")).words())
          .isEqualTo("the host points to an address that is not of the public network");
      assertThat(receiver.connections).hasValue(0);
    } finally {
      post.close();
    }
  }

  @Test
  void aReceiverThatDripsIsGivenNoMoreTimeThanOneThatIsSilent() throws IOException {
    WebhookPost post = post(Optional.of(LocalDate.MAX), Duration.ofSeconds(1));
    try (Dripping receiver = new Dripping()) {
      Instant begun = Instant.now();
      assertThat(send(post, receiver.url())).isInstanceOf(Answered.Failed.class);
      assertThat(receiver.connections).hasPositiveValue();
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    } finally {
      post.close();
    }
  }

  @Test
  void aPatienceLongerThanALeaseIsRefused() {
    assertThatThrownBy(() -> post(Optional.empty(), Duration.ofMinutes(1)))
        .hasMessageContaining("humane.webhooks.answer-within");
  }
}
