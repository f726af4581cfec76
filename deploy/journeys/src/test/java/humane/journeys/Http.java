package humane.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests as an outsider makes them: an address, a token, a body, and whatever comes back. */
final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String base;
  private final String token;

  Http(String base, String token) {
    this.base = base;
    this.token = token;
  }

  record Answer(int status, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException notJson) {
        throw new UncheckedIOException("Not JSON: " + body, notJson);
      }
    }

    Answer granted() {
      if (status / 100 != 2) throw new AssertionError("Answered " + status + ": " + body);
      return this;
    }
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  Answer post(String path, Object body) {
    return send(
        request(path, "application/json").POST(HttpRequest.BodyPublishers.ofString(written(body))));
  }

  Answer postCsv(String path, String csv) {
    return send(request(path, "text/csv").POST(HttpRequest.BodyPublishers.ofString(csv)));
  }

  Answer postForm(String path, String form) {
    return send(
        request(path, "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  Answer put(String path, Object body) {
    return send(
        request(path, "application/json").PUT(HttpRequest.BodyPublishers.ofString(written(body))));
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type);
  }

  private static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Answer send(HttpRequest.Builder request) {
    if (token != null) request.header("Authorization", "Bearer " + token);
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              request.timeout(Duration.ofSeconds(90)).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
