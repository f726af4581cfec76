package humane.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A carrier's list of an account's numbers over HTTP, and what it was asked to change in it. */
final class CarrierStandIn implements AutoCloseable {
  private final HttpServer server;
  private final String number;
  private final List<String> changes = new CopyOnWriteArrayList<>();

  private CarrierStandIn(HttpServer server, String number) {
    this.server = server;
    this.number = number;
  }

  static CarrierStandIn withNumber(String number) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CarrierStandIn carrier = new CarrierStandIn(server, number);
    server.createContext("/2010-04-01/", carrier::answer);
    server.start();
    return carrier;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<String> changes() {
    return List.copyOf(changes);
  }

  private void answer(HttpExchange asked) throws IOException {
    String body =
        decoded(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean known = decoded(asked.getRequestURI().getRawQuery()).contains(number);
    if (asked.getRequestMethod().equals("POST"))
      changes.add(asked.getRequestURI().getPath() + " " + body);
    byte[] answer =
        ("{\"incoming_phone_numbers\":[" + (known ? "{\"sid\":\"PN1\"}" : "") + "]}")
            .getBytes(StandardCharsets.UTF_8);
    asked.sendResponseHeaders(200, answer.length);
    asked.getResponseBody().write(answer);
    asked.close();
  }

  private static String decoded(String form) {
    return form == null ? "" : URLDecoder.decode(form, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
