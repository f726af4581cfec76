package humane.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Answers as a service answers its launcher, and does nothing else: here only the launcher is
 * tested.
 */
public final class StandIn {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/q/health/ready", "{}",
          "/clock", "{\"offsetMillis\":0}",
          "/lender", "{\"senders\":[{\"number\":\"+12025550100\"}]}",
          "/portfolio-imports", "{\"id\":\"I-1\"}",
          "/portfolio-imports/I-1", "{\"state\":\"DONE\",\"rowsAccepted\":336,\"rowsRejected\":0}",
          "/console/sign-in-links", "{\"url\":\"http://localhost/console/enter?code=once\"}");

  private StandIn() {}

  public static void main(String[] none) throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        Files.newInputStream(
            Path.of(URI.create(System.getProperty("smallrye.config.locations"))))) {
      settings.load(file);
    }
    int port = Integer.parseInt(settings.getProperty("quarkus.http.port"));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(settings.getProperty("quarkus.http.host"), port), 0);
    server.createContext("/", StandIn::answer);
    server.start();
    System.out.println("Listening on " + port);
  }

  private static void answer(HttpExchange asked) throws IOException {
    byte[] body =
        ANSWERS
            .getOrDefault(asked.getRequestURI().getPath(), "{\"incoming_phone_numbers\":[]}")
            .getBytes(StandardCharsets.UTF_8);
    asked.getRequestBody().readAllBytes();
    asked.sendResponseHeaders(200, body.length);
    asked.getResponseBody().write(body);
    asked.close();
  }
}
