package humane.borrower.fineract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Fineract as far as {@code GET /loans/{id}} goes, over HTTP, with its sign-in, its tenant header
 * and answers in its published form.
 */
public class FineractStandIn implements QuarkusTestResourceLifecycleManager {
  static final String SECRET = "a-secret-that-is-long-enough-for-this-test";
  private static final String USER = "Basic " + base64("mifos:password");
  private static final Map<Long, String> LOANS = new ConcurrentHashMap<>();
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static volatile boolean away;

  private HttpServer server;

  static void loanStands(long id, String json) {
    LOANS.put(id, json);
  }

  static void isAway(boolean now) {
    away = now;
  }

  static int asked() {
    return ASKED.get();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/fineract-provider/api/v1/loans/", FineractStandIn::answer);
    server.start();
    String tenant = "humane.fineract.tenants.default.";
    return Map.of(
        tenant + "url",
        "http://localhost:" + server.getAddress().getPort() + "/fineract-provider/api/v1",
        tenant + "username",
        "mifos",
        tenant + "password",
        "password",
        tenant + "secret",
        SECRET);
  }

  @Override
  public void stop() {
    if (server != null) server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    ASKED.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    boolean known =
        USER.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && "default".equals(exchange.getRequestHeaders().getFirst("Fineract-Platform-TenantId"))
            && "associations=transactions".equals(exchange.getRequestURI().getQuery());
    String loan = LOANS.get(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
    if (away) send(exchange, 503, "{}");
    else if (!known)
      send(exchange, 401, "{\"developerMessage\":\"Invalid authentication details\"}");
    else if (loan == null) send(exchange, 404, "{\"httpStatusCode\":\"404\"}");
    else send(exchange, 200, loan);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
