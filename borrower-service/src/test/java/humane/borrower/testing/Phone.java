package humane.borrower.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A borrower's browser: it keeps cookies, sends the hidden fields of forms, and follows where it is
 * sent.
 */
public final class Phone {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private final Map<String, String> cookies = new HashMap<>();
  private final String language;
  private final Map<String, String> headers = new HashMap<>();
  private String token = "";
  private String page = "";

  public Phone(String language) {
    this.language = language;
    cookies.put("humane_lang", language);
  }

  /** Somebody who is signed in already. */
  public Phone withSession(String session) {
    cookies.put("humane_borrower", session);
    return this;
  }

  /** The address a proxy would say the phone has, or that a caller pretends to have. */
  public Phone forwardedFor(String address) {
    headers.put("X-Forwarded-For", address);
    return this;
  }

  public Response open(String address) {
    return follow(request().get(path(address)));
  }

  public Response send(String address, Map<String, ?> fields) {
    return follow(form().formParam("csrf-token", token).formParams(fields).post(path(address)));
  }

  /** Sends a form as another site could: without the hidden field. */
  public Response sendFromElsewhere(String address, Map<String, ?> fields) {
    return form().formParams(fields).post(path(address));
  }

  public String page() {
    return page;
  }

  public boolean isSignedIn() {
    return !cookies.getOrDefault("humane_borrower", "").isEmpty();
  }

  public String cookie(String name) {
    return cookies.get(name);
  }

  private RequestSpecification form() {
    return request()
        .urlEncodingEnabled(true)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  private RequestSpecification request() {
    return given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .header("Accept-Language", language)
        .header("Accept", "text/html")
        .headers(headers)
        .cookies(cookies);
  }

  private Response follow(Response answer) {
    answer
        .getCookies()
        .forEach(
            (name, value) -> {
              if (value.isEmpty()) cookies.remove(name);
              else cookies.put(name, value);
            });
    if (answer.statusCode() == 303) {
      String next = answer.getHeader("Location");
      if (next.contains(":8083") || next.contains(":8082")) return answer;
      return open(next);
    }
    page = answer.asString();
    Matcher found = TOKEN.matcher(page);
    if (found.find()) token = found.group(1);
    return answer;
  }

  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]+", "");
  }
}
