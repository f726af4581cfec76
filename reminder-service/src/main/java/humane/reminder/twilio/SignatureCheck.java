package humane.reminder.twilio;

import com.twilio.security.RequestValidator;
import humane.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells the carrier's calls from anybody else's: signed over our public address, the raw path and
 * query, and the decoded form. The Host header is whatever the caller says and is never looked at.
 */
@ApplicationScoped
public class SignatureCheck {
  private final RequestValidator validator;
  private final String publicBaseUrl;

  SignatureCheck(
      TwilioSettings settings,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.validator = new RequestValidator(settings.authToken());
    this.publicBaseUrl = publicBaseUrl;
  }

  /**
   * The form's pairs.
   *
   * @throws Problem 403 when the signature is missing or does not fit
   */
  Map<String, String> signedForm(
      HttpServerRequest request, byte[] body, @Nullable String signature) {
    Map<String, String> pairs;
    try {
      pairs = decoded(body);
    } catch (IllegalArgumentException notAForm) {
      throw refused();
    }
    if (signature == null
        || !validator.validate(publicBaseUrl + pathAndQuery(request.uri()), pairs, signature))
      throw refused();
    return pairs;
  }

  /**
   * A request line may hold a whole address; only what follows the host was signed with ours before
   * it.
   */
  static String pathAndQuery(String requestUri) {
    if (requestUri.startsWith("/")) return requestUri;
    URI whole = URI.create(requestUri);
    return whole.getRawPath() + (whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery());
  }

  static Map<String, String> decoded(byte[] body) {
    Map<String, String> pairs = new LinkedHashMap<>();
    String form = new String(body, StandardCharsets.UTF_8);
    if (form.isEmpty()) return pairs;
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      pairs.put(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return pairs;
  }

  private static Problem refused() {
    return Problem.of(
        403,
        "carrier-signature",
        "Not from the carrier",
        "The signature of this call is missing or does not fit.");
  }
}
