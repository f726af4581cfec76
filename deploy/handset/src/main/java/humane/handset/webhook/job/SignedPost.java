package humane.handset.webhook.job;

import humane.handset.twilio.Account;
import humane.handset.webhook.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One signed form, posted to the lender as Twilio would. */
@ApplicationScoped
public class SignedPost {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

  /** Twilio gives up on a webhook after fifteen seconds. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

  private final Signature signature;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .build();

  SignedPost(Account account) {
    this.signature = new Signature(account.authToken());
  }

  /** The status and the words that came back. */
  public record Answer(int status, String body) {
    public boolean good() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * @throws IOException when there was no answer
   */
  public Answer to(String url, Map<String, String> form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("User-Agent", "TwilioProxy/1.1")
            .header("X-Twilio-Signature", signature.of(url, form))
            .POST(HttpRequest.BodyPublishers.ofString(written(form)))
            .build();
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("The carrier is stopping", stopped);
    }
  }

  private static String written(Map<String, String> form) {
    return form.entrySet().stream()
        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
