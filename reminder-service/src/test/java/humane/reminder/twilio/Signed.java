package humane.reminder.twilio;

import static io.restassured.RestAssured.given;

import humane.reminder.neighbours.Neighbours;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls us as the carrier does: the signature is made here by Twilio's published recipe, not by the
 * code that checks it.
 */
public final class Signed {
  private Signed() {}

  public static Response post(String pathAndQuery, Map<String, String> form) {
    return post(
        pathAndQuery,
        form,
        signature(Neighbours.PUBLIC_BASE_URL + pathAndQuery, form, Neighbours.AUTH_TOKEN));
  }

  public static Response post(String pathAndQuery, Map<String, String> form, String signature) {
    var request =
        given()
            .urlEncodingEnabled(false)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .body(encoded(form));
    return (signature == null ? request : request.header("X-Twilio-Signature", signature))
        .post(pathAndQuery);
  }

  public static String signature(String url, Map<String, String> form, String authToken) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            pair ->
                URLEncoder.encode(pair.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
