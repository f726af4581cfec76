package humane.reminder.neighbours;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * borrower-service and budget-service on a free port, with what each was asked. What nobody has set
 * is away: 503.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {
  public static final String PUBLIC_BASE_URL = "https://reminders.brand.example";
  public static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

  private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
  private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

  private HttpServer server;

  /**
   * One question: {@code POST /sign-in-links}, its query as it was written, empty where there was
   * none, and its body.
   */
  public record Asked(String what, String query, String body) {}

  /**
   * Answers this question with 200 and this document from now on; an empty one is a 204. A question
   * with its query, {@code GET /list?Page=1}, goes before the same one without.
   */
  public static void answer(String methodAndPath, String document) {
    ANSWERS.put(methodAndPath, document);
  }

  /** From now on nobody is there for this question. */
  public static void away(String methodAndPath) {
    ANSWERS.remove(methodAndPath);
  }

  public static List<Asked> asked(String methodAndPath) {
    return ASKED.stream().filter(each -> each.what().equals(methodAndPath)).toList();
  }

  /** A document pinned under {@code src/test/resources/contracts}. */
  public static String contract(String name) {
    try (InputStream in = Neighbours.class.getResourceAsStream("/contracts/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Neighbours::serve);
    server.start();
    answer("GET /lender", contract("borrower-service/lender.json"));
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.ofEntries(
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("humane.borrower-service.url", url),
        Map.entry("humane.budget-service.url", url),
        Map.entry("humane.borrower-service.public-url", url),
        Map.entry("humane.budget-service.public-url", url),
        Map.entry("humane.reminder-service.public-url", PUBLIC_BASE_URL),
        Map.entry("humane.reminder-service.url", url),
        Map.entry("humane.public-base-url", PUBLIC_BASE_URL),
        Map.entry("humane.webhooks.loopback-allowed-until", "2099-12-31"),
        Map.entry("humane.twilio.base-url", url),
        Map.entry("humane.twilio.opt-outs-url", url + "/opt-outs"),
        Map.entry("humane.twilio.account-sid", "AC00000000000000000000000000000000"),
        Map.entry("humane.twilio.auth-token", AUTH_TOKEN));
  }

  @Override
  public void stop() {
    server.stop(0);
    ANSWERS.clear();
    ASKED.clear();
  }

  private static void serve(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    ASKED.add(
        new Asked(
            what,
            query,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    String known = ANSWERS.getOrDefault(what + "?" + query, ANSWERS.get(what));
    byte[] answer = (known == null ? "{}" : known).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    int well = answer.length == 0 ? 204 : 200;
    exchange.sendResponseHeaders(
        known != null ? well : 503, answer.length == 0 ? -1 : answer.length);
    if (answer.length > 0) exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
