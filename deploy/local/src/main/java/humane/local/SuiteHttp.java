package humane.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The few requests the launcher itself makes to the services it started. */
public final class SuiteHttp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public HttpClient client() {
    return client;
  }

  /**
   * Sends a request and reads the JSON of an answer that grants it; anything else is an error that
   * shows the answer.
   */
  public JsonNode json(HttpRequest.Builder request) throws IOException {
    HttpRequest asked = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2)
        throw new IOException(
            asked.method()
                + " "
                + asked.uri()
                + " was answered "
                + answer.statusCode()
                + ": "
                + answer.body());
      return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("The answer to " + asked.uri() + " was not waited for", stopped);
    }
  }

  /** A request to a service on this machine. */
  public static HttpRequest.Builder to(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
