package humane.reminder.standins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The part of borrower-service that reminder-service calls, in memory; budget-service's empty feed
 * too.
 */
public final class BorrowerStandIn {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LENDER =
      """
      {"names": {"en": "Lumen", "zh-CN": "小禾"}, "site": "lumen.example",
       "hotline": {"number": "+86 400 000 0000", "hours": {"en": "9 to 18", "zh-CN": "9点至18点"}}, "waysToPay": [],
       "senders": [{"country": "CN", "number": "+8610000000", "receivesReplies": true},
                   {"country": "US", "number": "+12025550100", "receivesReplies": true}]}
      """;

  /** Something that was posted to it. */
  public record Posted(String path, JsonNode body) {}

  private final HttpServer server;
  private final Map<String, ObjectNode> cards = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final List<ObjectNode> feed = new ArrayList<>();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final AtomicReference<Runnable> afterNextCards = new AtomicReference<>(() -> {});
  private volatile boolean down;
  private volatile long askedFrom;

  public BorrowerStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.createContext("/budget/changes", call -> answer(call, 200, "{\"items\":[],\"next\":0}"));
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void down(boolean isDown) {
    down = isDown;
  }

  /** Runs once, when cards have been made up and before they are given out. */
  public void afterNextCards(Runnable something) {
    afterNextCards.set(something);
  }

  public List<Posted> posted() {
    return posted;
  }

  /** The card that is given out from now on. */
  public void put(ObjectNode card) {
    cards.put(card.get("borrowerId").asText(), card);
  }

  public ObjectNode card(String borrowerId) {
    return cards.get(borrowerId);
  }

  public void wantText(String requestId, String answer) {
    texts.put(requestId, answer);
  }

  /** Tells of a change, as the feed does. */
  public void change(String kind, String borrowerId, Map<String, String> more) {
    synchronized (feed) {
      ObjectNode item = JsonNodeFactory.instance.objectNode();
      item.put("cursor", feed.size() + 1)
          .put("at", humane.kit.testing.TestClocks.business().toString())
          .put("kind", kind)
          .put("borrowerId", borrowerId);
      more.forEach(item::put);
      feed.add(item);
      feed.notifyAll();
    }
  }

  /** The newest change that there is. */
  public long newest() {
    synchronized (feed) {
      return feed.size();
    }
  }

  /** From which change on somebody has asked last; so what came before is worked. */
  public long askedFrom() {
    return askedFrom;
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    byte[] body = call.getRequestBody().readAllBytes();
    if (down) answer(call, 503, "{}");
    else if (path.equals("/lender")) answer(call, 200, LENDER);
    else if (path.equals("/contact-cards")) answer(call, 200, cardsFor(JSON.readTree(body)));
    else if (path.equals("/changes")) answer(call, 200, changes(call.getRequestURI().getQuery()));
    else if (path.startsWith("/message-requests/")) {
      String text = texts.remove(path.split("/")[2]);
      answer(call, text == null ? 404 : 200, text == null ? "{}" : text);
    } else {
      posted.add(new Posted(path, JSON.readTree(body)));
      answer(call, 200, "{\"id\":\"1\"}");
    }
  }

  private String cardsFor(JsonNode wanted) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("cards");
    for (JsonNode id : wanted.path("borrowerIds")) {
      ObjectNode card = cards.get(id.asText());
      if (card != null) list.add(card);
    }
    String cardsAsTheyWere = answer.toString();
    afterNextCards.getAndSet(() -> {}).run();
    return cardsAsTheyWere;
  }

  private String changes(String query) throws IOException {
    long after = 0;
    long wait = 0;
    for (String pair : query.split("&")) {
      if (pair.startsWith("after=")) after = Long.parseLong(pair.substring(6));
      if (pair.startsWith("wait=")) wait = Long.parseLong(pair.substring(5));
    }
    askedFrom = after;
    synchronized (feed) {
      try {
        if (feed.size() <= after && wait > 0) feed.wait(wait * 1000);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode items = answer.putArray("items");
      for (int i = (int) after; i < feed.size() && items.size() < 500; i++) items.add(feed.get(i));
      return answer.put("next", after + items.size()).toString();
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
