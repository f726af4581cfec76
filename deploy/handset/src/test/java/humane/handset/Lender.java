package humane.handset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The lender's side of the wire: a real server that notes what the carrier posts and checks the
 * signature with Twilio's own code.
 */
final class Lender {
  record Call(
      String path, Map<String, String> form, boolean signed, String authorization, String body) {}

  final List<Call> calls = new CopyOnWriteArrayList<>();
  final AtomicInteger failNext = new AtomicInteger();
  volatile int clockStatus = 200;
  volatile Function<Call, String> answer = call -> "<Response/>";
  private final HttpServer server;
  private final RequestValidator validator = new RequestValidator(HandsetTestResource.TOKEN);

  Lender() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<Call> reports(String sid) {
    return calls.stream()
        .filter(
            call -> call.path().startsWith("/status") && sid.equals(call.form().get("MessageSid")))
        .toList();
  }

  List<Call> texts(String from) {
    return calls.stream()
        .filter(call -> call.path().equals("/texts") && from.equals(call.form().get("From")))
        .toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    boolean isForm =
        String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
            .startsWith("application/x-www-form");
    Map<String, String> form = isForm ? decoded(body) : Map.of();
    String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
    Call call =
        new Call(
            path,
            form,
            signature != null && validator.validate(url() + path, form, signature),
            exchange.getRequestHeaders().getFirst("Authorization"),
            body);
    calls.add(call);
    boolean fails = failNext.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    int status = path.equals("/local/clock") ? clockStatus : fails ? 500 : 200;
    byte[] words = (fails ? "" : answer.apply(call)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, words.length == 0 ? -1 : words.length);
    exchange.getResponseBody().write(words);
    exchange.close();
  }

  private static Map<String, String> decoded(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      String[] halves = pair.split("=", 2);
      form.put(
          URLDecoder.decode(halves[0], StandardCharsets.UTF_8),
          URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
    }
    return form;
  }
}
