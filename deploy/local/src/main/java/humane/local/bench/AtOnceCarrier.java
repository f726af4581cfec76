package humane.local.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes every text at once, keeps nothing and reports nothing: what is left is our own work. */
final class AtOnceCarrier implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger taken = new AtomicInteger();

  AtOnceCarrier() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int taken() {
    return taken.get();
  }

  private void answer(HttpExchange call) throws IOException {
    call.getRequestBody().readAllBytes();
    boolean text = call.getRequestMethod().equals("POST");
    String body =
        text
            ? "{\"sid\":\"SM%032x\",\"status\":\"queued\"}".formatted(taken.incrementAndGet())
            : "{\"messages\":[],\"page\":0,\"page_size\":200,\"next_page_uri\":null}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(text ? 201 : 200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
