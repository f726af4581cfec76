package humane.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.net.http.HttpRequest;

/** Hands in a portfolio file and waits until it is taken in. */
public final class Imports {
  private static final long BETWEEN_QUESTIONS_MILLIS = 200;

  private final SuiteHttp http;
  private final Suite suite;

  public Imports(SuiteHttp http, Suite suite) {
    this.http = http;
    this.suite = suite;
  }

  public JsonNode handIn(HttpRequest.BodyPublisher csv) throws IOException, InterruptedException {
    return done(begin(csv));
  }

  /** Returns the id of the import, which goes on. */
  String begin(HttpRequest.BodyPublisher csv) throws IOException {
    return http.json(asked("/portfolio-imports").header("Content-Type", "text/csv").POST(csv))
        .path("id")
        .asText();
  }

  long rowsRead(String id) throws IOException {
    return progress(id).path("rowsRead").asLong();
  }

  private JsonNode progress(String id) throws IOException {
    return http.json(asked("/portfolio-imports/" + id).GET());
  }

  JsonNode done(String id) throws IOException, InterruptedException {
    JsonNode state = progress(id);
    while (!state.path("state").asText().equals("DONE")) {
      if (state.path("state").asText().equals("FAILED"))
        throw new IOException("The import failed: " + state);
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
      state = progress(id);
    }
    return state;
  }

  private HttpRequest.Builder asked(String path) {
    return SuiteHttp.to(suite.ports().of(Service.BORROWER_SERVICE), path)
        .header("Authorization", "Bearer " + suite.token("admin"));
  }
}
