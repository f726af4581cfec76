package humane.local;

import humane.local.keys.PrivateFiles;
import humane.local.keys.StaffTokens;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What a running suite leaves in its data folder for {@code deploy/up --link}: where the staff
 * console listens.
 */
final class Running {
  private static final String FILE = "run/reminder-service.port";

  private Running() {}

  static void note(DataFolder data, Ports ports) throws IOException {
    PrivateFiles.write(data.root().resolve(FILE), ports.of(Service.REMINDER_SERVICE) + "\n");
  }

  /** A new link with a one-time code, from the suite that runs on the data folder. */
  static String staffLink(Path data) {
    try {
      int port = Integer.parseInt(Files.readString(data.resolve(FILE)).trim());
      String admin = StaffTokens.in(data.resolve("tokens")).token("admin");
      HttpRequest.Builder request =
          SuiteHttp.to(port, "/console/sign-in-links")
              .header("Authorization", "Bearer " + admin)
              .POST(HttpRequest.BodyPublishers.noBody());
      return new SuiteHttp().json(request).path("url").asText();
    } catch (NoSuchFileException neverStarted) {
      throw nobodyOn(data, neverStarted);
    } catch (ConnectException stopped) {
      throw nobodyOn(data, stopped);
    } catch (IOException notAnswering) {
      throw new CannotStart(
          "The suite on " + data + " does not give a link: " + notAnswering.getMessage() + ".",
          notAnswering);
    }
  }

  private static CannotStart nobodyOn(Path data, IOException why) {
    return new CannotStart(
        "No suite runs on the data folder %s: deploy/up --data %s starts one there, and deploy/up --link --data DIR asks the one on another folder."
            .formatted(data, data),
        why);
  }
}
