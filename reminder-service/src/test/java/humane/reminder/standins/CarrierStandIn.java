package humane.reminder.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Twilio's two paths for messages, with the ways in which they can go wrong. */
public final class CarrierStandIn {

  /** How it behaves to a POST. */
  public enum Mood {
    WELL,
    TOO_MANY_REQUESTS,
    SERVER_ERROR,
    UNAVAILABLE,
    RESET,
    ACCEPT_THEN_HANG,
    ACCEPT_THEN_SERVER_ERROR,
    RECIPIENT_OPTED_OUT,
    INVALID_NUMBER,
    MESSAGE_BLOCKED
  }

  /** A message it took. */
  public record Message(String sid, String to, String from, String body) {}

  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger sids = new AtomicInteger();
  private final AtomicInteger posts = new AtomicInteger();
  private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);
  private volatile long latencyMillis;
  private volatile @Nullable String retryAfter;

  public CarrierStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/2010-04-01/Accounts/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void behave(Mood how) {
    mood.set(how);
  }

  public void takeTime(long millis) {
    latencyMillis = millis;
  }

  /**
   * @param value of the header with which it asks for patience; null for none
   */
  public void askForPatience(@Nullable String value) {
    retryAfter = value;
  }

  public int posts() {
    return posts.get();
  }

  public List<Message> to(String number) {
    return messages.stream().filter(message -> message.to().equals(number)).toList();
  }

  public List<Message> all() {
    return List.copyOf(messages);
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange call) throws IOException {
    if (call.getRequestMethod().equals("GET")) {
      list(call);
      return;
    }
    posts.incrementAndGet();
    Map<String, String> form =
        form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    pause(latencyMillis);
    if (call.getRequestURI().getPath().endsWith("/Calls.json")) {
      answer(
          call,
          201,
          "{\"sid\":\"CA"
              + String.format("%032x", sids.incrementAndGet())
              + "\",\"status\":\"queued\"}");
      return;
    }
    switch (mood.get()) {
      case WELL -> answer(call, 201, json(take(form)));
      case TOO_MANY_REQUESTS -> {
        String wait = retryAfter;
        if (wait != null) call.getResponseHeaders().add("Retry-After", wait);
        answer(call, 429, error(20429, 429));
      }
      case SERVER_ERROR -> answer(call, 500, error(20500, 500));
      case UNAVAILABLE -> answer(call, 503, error(20503, 503));
      case RESET -> call.close();
      case ACCEPT_THEN_HANG -> {
        take(form);
        pause(4_000);
        call.close();
      }
      case ACCEPT_THEN_SERVER_ERROR -> {
        take(form);
        answer(call, 500, error(20500, 500));
      }
      case RECIPIENT_OPTED_OUT -> answer(call, 400, error(21610, 400));
      case INVALID_NUMBER -> answer(call, 400, error(21211, 400));
      case MESSAGE_BLOCKED -> answer(call, 400, error(30007, 400));
    }
  }

  private Message take(Map<String, String> form) {
    Message message =
        new Message(
            "SM" + String.format("%032x", sids.incrementAndGet()),
            form.get("To"),
            form.get("From"),
            form.get("Body"));
    messages.add(message);
    return message;
  }

  private void list(HttpExchange call) throws IOException {
    Map<String, String> query = form(call.getRequestURI().getRawQuery());
    List<String> found = new ArrayList<>();
    for (Message message : messages)
      if (message.to().equals(query.get("To"))) found.add(json(message));
    answer(
        call,
        200,
        "{\"messages\":["
            + String.join(",", found)
            + "],\"page\":0,\"page_size\":200,\"next_page_uri\":null}");
  }

  private static String json(Message message) {
    return "{\"sid\":\""
        + message.sid()
        + "\",\"to\":\""
        + message.to()
        + "\",\"from\":\""
        + message.from()
        + "\",\"status\":\"queued\",\"body\":\""
        + message.body().replace("\\", "\\\\").replace("\"", "\\\"")
        + "\"}";
  }

  private static String error(int code, int status) {
    return "{\"code\":"
        + code
        + ",\"message\":\"no\",\"more_info\":\"\",\"status\":"
        + status
        + "}";
  }

  private static Map<String, String> form(String pairs) {
    Map<String, String> form = new HashMap<>();
    if (pairs == null) return form;
    for (String pair : pairs.split("&")) {
      int at = pair.indexOf('=');
      form.put(
          URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void pause(long millis) {
    try {
      if (millis > 0) Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
