package humane.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.CannotStart;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** Hands the demo to borrower-service as a team would hand in its own portfolio. */
public final class DemoLoader {
  private static final Duration DONE_WITHIN = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

  private final SuiteHttp http;
  private final int borrowerServicePort;
  private final String adminToken;

  public DemoLoader(SuiteHttp http, int borrowerServicePort, String adminToken) {
    this.http = http;
    this.borrowerServicePort = borrowerServicePort;
    this.adminToken = adminToken;
  }

  /**
   * Loads the file; one that a killed launcher had begun is handed in again as it was, which
   * changes nothing twice.
   *
   * @param folder where the file is kept
   * @return how many rows were taken in
   */
  public long load(Path folder, LocalDate today) throws IOException {
    Path file = folder.resolve("portfolio.csv");
    Files.createDirectories(folder);
    if (!Files.exists(file)) Files.writeString(file, DemoPortfolio.csv(today));
    String id =
        http.json(
                asked("/portfolio-imports")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file)))
            .path("id")
            .asText();
    JsonNode state = untilDone(id);
    if (state.path("rowsRejected").asLong() > 0)
      throw new CannotStart(
          "borrower-service refused "
              + state.path("rowsRejected").asLong()
              + " rows of the demo; GET /portfolio-imports/"
              + id
              + "/rejects says why.");
    return state.path("rowsAccepted").asLong();
  }

  private JsonNode untilDone(String id) throws IOException {
    long giveUpAt = System.nanoTime() + DONE_WITHIN.toNanos();
    while (true) {
      JsonNode state = http.json(asked("/portfolio-imports/" + id).GET());
      switch (state.path("state").asText()) {
        case "DONE" -> {
          return state;
        }
        case "FAILED" ->
            throw new CannotStart(
                "The demo could not be loaded: the import failed; borrower-service's log says why.");
        default -> {
          if (System.nanoTime() > giveUpAt)
            throw new CannotStart(
                "The demo was not loaded within " + DONE_WITHIN.toMinutes() + " minutes.");
          pause();
        }
      }
    }
  }

  private HttpRequest.Builder asked(String path) {
    return SuiteHttp.to(borrowerServicePort, path).header("Authorization", "Bearer " + adminToken);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_QUESTIONS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Loading the demo was interrupted", stopped);
    }
  }
}
