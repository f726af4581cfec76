package humane.reminder.webhook.job;

import humane.kit.clock.SystemTime;
import humane.reminder.webhook.Answered;
import humane.reminder.webhook.OutwardEvent;
import humane.reminder.webhook.WebhookSecret;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One signed request to a receiver: no second try of its own, no redirect, no cookie, no proxy. */
@ApplicationScoped
class WebhookPost {
  /** Shorter than an endpoint is leased for. */
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private final CloseableHttpClient client;
  private final Duration answerWithin;
  private final Clock system;
  private final ScheduledExecutorService deadlines =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

  WebhookPost(Receivers receivers, WebhookSettings settings, @SystemTime Clock system) {
    this.answerWithin = settings.answerWithin();
    if (answerWithin.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException(
          "humane.webhooks.answer-within is longer than "
              + LONGEST
              + ", and others would take over");
    this.system = system;
    Timeout patience = Timeout.ofMilliseconds(answerWithin.toMillis());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new OnlyPublic(receivers))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(patience)
                            .setSocketTimeout(patience)
                            .build())
                    .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(patience).build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("humane-collections-webhooks/1")
            .build();
  }

  private record OnlyPublic(Receivers receivers) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return receivers.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  Answered send(String url, List<WebhookSecret> secrets, OutwardEvent event) {
    long seconds = system.instant().getEpochSecond();
    HttpPost post = new HttpPost(url);
    post.setHeader("webhook-id", event.messageId());
    post.setHeader("webhook-timestamp", Long.toString(seconds));
    post.setHeader(
        "webhook-signature",
        WebhookSignature.header(secrets, event.messageId(), seconds, event.body()));
    post.setEntity(
        new ByteArrayEntity(
            event.body().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    // A receiver that answers a byte at a time is given no more time than one that is silent.
    ScheduledFuture<?> deadline =
        deadlines.schedule(() -> post.cancel(), answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    try {
      // What the receiver writes is of no interest, and is not read.
      return client.execute(post, WebhookPost::answered);
    } catch (UnknownHostException refused) {
      return new Answered.Failed("the host " + refused.getMessage(), null);
    } catch (IOException | RuntimeException away) {
      return new Answered.Failed("no answer (" + away.getClass().getSimpleName() + ")", null);
    } finally {
      deadline.cancel(false);
    }
  }

  private static Answered answered(ClassicHttpResponse response) {
    int status = response.getCode();
    if (status >= HttpStatus.SC_OK && status < HttpStatus.SC_REDIRECTION)
      return new Answered.Taken(status);
    return status == HttpStatus.SC_GONE
        ? new Answered.Gone()
        : new Answered.Failed("status " + status, retryAfter(response));
  }

  /** Seconds only; a date is left to our own schedule. */
  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    if (header == null || !header.getValue().matches("[0-9]{1,6}")) return null;
    return Duration.ofSeconds(Long.parseLong(header.getValue()));
  }

  @PreDestroy
  void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
