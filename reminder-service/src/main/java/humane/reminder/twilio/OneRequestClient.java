package humane.reminder.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.BufferedHttpEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Twilio's HTTP client, made to ask once. Left alone it repeats a POST on 429, 500 and 503, which
 * would text a borrower twice: here neither it nor the client below it ever repeats, and each
 * request ends by our own deadline.
 */
final class OneRequestClient extends NetworkHttpClient {
  private final URI baseUrl;
  private final Clock system;

  OneRequestClient(TwilioSettings settings, Clock system) {
    super(builder(settings));
    this.baseUrl = settings.baseUrl();
    this.system = system;
  }

  private static HttpClientBuilder builder(TwilioSettings settings) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout whole = Timeout.of(settings.deadline());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(settings.connectionsMax())
            .setMaxConnPerRoute(settings.connectionsMax())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(whole)
                    // A connection that the other side has closed is found out before a request is
                    // written to it, not by losing one.
                    .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build())
            .build();
    RequestConfig limits =
        RequestConfig.custom()
            .setConnectionRequestTimeout(connect)
            .setResponseTimeout(whole)
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRequestExecutor(new PermittedRequests())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .addExecInterceptorFirst("deadline", new Deadline(limits, settings.deadline().toMillis()));
  }

  /**
   * Twilio's own way of asking, without its second and third try.
   *
   * @throws Patience on 429, with the wait that the carrier asks for
   */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(
      Request request, int[] retryCodes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    Response answer = super.makeRequest(new Moved(request, baseUrl));
    if (answer.getStatusCode() == Patience.STATUS)
      throw Patience.of(answer.getHeaders(), Instant.now(system));
    return answer;
  }

  /** The same request at the configured scheme, host and port. */
  private static final class Moved extends Request {
    private final Request original;
    private final URI baseUrl;

    Moved(Request original, URI baseUrl) {
      super(original.getMethod(), original.getUrl());
      this.original = original;
      this.baseUrl = baseUrl;
      if (original.getAuthStrategy() != null) setAuth(original.getAuthStrategy());
      else if (original.getUsername() != null)
        setAuth(original.getUsername(), original.getPassword());
      setContentType(original.getContentType());
      setBody(original.getBody());
      setUserAgentExtensions(original.getUserAgentExtensions());
      original
          .getPostParams()
          .forEach((name, values) -> values.forEach(value -> addPostParam(name, value)));
      original
          .getHeaderParams()
          .forEach((name, values) -> values.forEach(value -> addHeaderParam(name, value)));
    }

    @Override
    public URL constructURL() {
      try {
        return baseUrl.resolve(original.constructURL().getFile()).toURL();
      } catch (MalformedURLException broken) {
        throw new IllegalStateException(
            "humane.twilio.base-url is not an address: " + baseUrl, broken);
      }
    }
  }

  /**
   * Puts our limits in the place of Twilio's, and cuts the connection when the whole exchange takes
   * longer.
   */
  private record Deadline(RequestConfig limits, long millis) implements ExecChainHandler {
    private static final ScheduledExecutorService CUTTER =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("twilio-deadline").factory());

    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
        throws java.io.IOException, HttpException {
      scope.clientContext.setRequestConfig(limits);
      ScheduledFuture<?> cut =
          CUTTER.schedule(scope.execRuntime::discardEndpoint, millis, TimeUnit.MILLISECONDS);
      try {
        ClassicHttpResponse answer = chain.proceed(request, scope);
        // Read to the end while the deadline still holds.
        if (answer.getEntity() != null)
          answer.setEntity(new BufferedHttpEntity(answer.getEntity()));
        return answer;
      } finally {
        cut.cancel(false);
      }
    }
  }
}
