package humane.local;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.keys.KeyFolder;
import humane.local.keys.StaffTokens;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code deploy/rotate-keys}: gives each service a new master key and has every borrower's keys
 * wrapped anew under it, and whatever it sealed itself, while the suite runs. Begun again after it
 * was cut short, it goes on.
 */
public final class RotateKeys {
  private static final List<Service> SERVICES =
      List.of(Service.BORROWER_SERVICE, Service.BUDGET_SERVICE, Service.REMINDER_SERVICE);
  private static final String ADDRESS = "/key-rotation";
  private static final int NOT_FOUND = 404;
  private static final long BETWEEN_QUESTIONS_MILLIS = 500;

  private final SuiteHttp http = new SuiteHttp();
  private final Path data;
  private final Ports ports;
  private final PrintStream out;

  private RotateKeys(Path data, Ports ports, PrintStream out) {
    this.data = data;
    this.ports = ports;
    this.out = out;
  }

  public static void main(String[] words) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(System.getProperty("humane.project-root", "")).toAbsolutePath().normalize();
    try {
      Options options = Options.parse(root, words);
      new RotateKeys(
              options.data().toAbsolutePath().normalize(), Ports.above(options.portBase()), out)
          .rotate();
    } catch (CannotStart why) {
      System.err.println(why.getMessage());
      System.exit(1);
    }
  }

  private void rotate() throws IOException, InterruptedException {
    if (!Files.isDirectory(data.resolve("keys")))
      throw new CannotStart(
          "There are no keys of a suite in " + data + "; name its folder with --data.");
    for (Service service : SERVICES) rotate(service);
    out.println(
        "Done. Everything is under the new keys: borrowers' keys, answers kept for a week, addresses of calendars, secrets of webhooks."
            + " The older keys stay in the keysets until somebody takes them out; backups from before still need them.");
  }

  private void rotate(Service service) throws IOException, InterruptedException {
    if (!isUnderWay(service))
      KeyFolder.ensure(data.resolve("keys"), Service.names()).addMasterKey(service.partName());
    JsonNode now = http.json(ask(service).POST(HttpRequest.BodyPublishers.noBody()));
    while (!now.path("state").asText().equals("DONE")) {
      out.printf(
          "%s: pass %d, %d keys looked at, %d wrapped anew%n",
          service.partName(),
          now.path("pass").asInt(),
          now.path("keysSeenInPass").asLong(),
          now.path("keysRewrapped").asLong());
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
      now = http.json(ask(service).GET());
    }
    out.printf(
        "%s: %d keys are wrapped by the master key %d now%n",
        service.partName(), now.path("keysRewrapped").asLong(), now.path("masterKeyId").asLong());
  }

  /** A rotation that was begun has its key already. */
  private boolean isUnderWay(Service service) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.client().send(ask(service).GET().build(), HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() != NOT_FOUND && answer.body().contains("\"RUNNING\"");
  }

  private HttpRequest.Builder ask(Service service) throws IOException {
    return SuiteHttp.to(ports.of(service), ADDRESS)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + StaffTokens.in(data.resolve("tokens")).token("admin"));
  }
}
