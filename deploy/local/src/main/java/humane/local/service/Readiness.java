package humane.local.service;

import humane.local.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a service whether it is ready until it is. */
public final class Readiness {
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  private final HttpClient client;

  public Readiness(HttpClient client) {
    this.client = client;
  }

  /**
   * @param stillTried whether the process runs or is being started again; once it is given up, so
   *     is waiting
   */
  public void await(String part, int port, BooleanSupplier stillTried, String log) {
    long giveUpAt = System.nanoTime() + READY_WITHIN.toNanos();
    while (!isReady(port)) {
      if (!stillTried.getAsBoolean())
        throw new CannotStart(part + " does not start; its log says why: " + log + ".");
      if (System.nanoTime() > giveUpAt)
        throw new CannotStart(
            part
                + " was not ready within "
                + READY_WITHIN.toSeconds()
                + " seconds; its log may say why: "
                + log
                + ".");
      pause(part);
    }
  }

  public boolean isReady(int port) {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Waiting for port " + port + " was interrupted.", stopped);
    }
  }

  private static void pause(String part) {
    try {
      Thread.sleep(BETWEEN_QUESTIONS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Waiting for " + part + " was interrupted.", stopped);
    }
  }
}
