package humane.handset;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Twilio's own Java client, pointed at the sandbox and made to ask once. */
final class TwilioHere extends NetworkHttpClient {
  private final URI base;

  private TwilioHere(URI base) {
    super(
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(64)
                    .setMaxConnPerRoute(64)
                    .build())
            .disableAutomaticRetries());
    this.base = base;
  }

  static TwilioRestClient at(URI base) {
    return as(base, HandsetTestResource.TOKEN);
  }

  static TwilioRestClient as(URI base, String token) {
    return new TwilioRestClient.Builder(HandsetTestResource.ACCOUNT, token)
        .httpClient(new TwilioHere(base))
        .build();
  }

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
    Request here =
        new Request(request.getMethod(), request.getUrl()) {
          @Override
          public URL constructURL() {
            try {
              return base.resolve(request.constructURL().getFile()).toURL();
            } catch (MalformedURLException broken) {
              throw new IllegalStateException(broken);
            }
          }
        };
    if (request.getAuthStrategy() != null) here.setAuth(request.getAuthStrategy());
    else here.setAuth(request.getUsername(), request.getPassword());
    here.setContentType(request.getContentType());
    request
        .getPostParams()
        .forEach((name, values) -> values.forEach(value -> here.addPostParam(name, value)));
    request
        .getHeaderParams()
        .forEach((name, values) -> values.forEach(value -> here.addHeaderParam(name, value)));
    return super.makeRequest(here);
  }
}
