package humane.reminder.webhook;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One of a lender's own systems: it checks signatures with the reference library of Standard
 * Webhooks.
 */
final class Receiver implements AutoCloseable {
  final List<Got> got = new CopyOnWriteArrayList<>();
  final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  volatile String retryAfter = "";
  private final HttpServer server;

  record Got(String id, String body, HttpHeaders headers) {
    boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (Exception wronglySigned) {
        return false;
      }
    }
  }

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
    got.add(new Got(headers.firstValue("webhook-id").orElse(""), body, headers));
    Integer status = answers.poll();
    if (!retryAfter.isEmpty()) exchange.getResponseHeaders().add("Retry-After", retryAfter);
    if (status != null && status == 302)
      exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
    exchange.sendResponseHeaders(status == null ? 204 : status, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
