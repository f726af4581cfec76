package humane.budget.borrowerclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * borrower-service over real HTTP, answering with the pinned examples. It keeps holds as the true
 * one does: a command's repeat answers the hold it set. It can be away, or fail after the deed.
 */
public class BorrowerServiceStandIn implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How it behaves. */
  public enum Mood {
    WELL,
    REFUSES_CONNECTIONS,
    FAILS_BEFORE_THE_DEED,
    FAILS_AFTER_THE_DEED
  }

  public record Hold(String id, String borrowerId, JsonNode command) {}

  private static HttpServer server;
  private static int port;
  private static volatile Mood mood = Mood.WELL;
  private static final Map<String, ObjectNode> CARDS = new ConcurrentHashMap<>();
  private static final Map<String, String> RATES = new ConcurrentHashMap<>();
  private static final Map<String, Hold> HOLDS_BY_COMMAND = new ConcurrentHashMap<>();
  private static final Set<String> ENDED = ConcurrentHashMap.newKeySet();
  private static final List<ObjectNode> CHANGES = new CopyOnWriteArrayList<>();
  private static final List<String> UNEXPECTED = new CopyOnWriteArrayList<>();
  private static final Map<String, List<JsonNode>> REPORTS = new ConcurrentHashMap<>();

  @Override
  public Map<String, String> start() {
    try {
      listen(0);
      port = server.getAddress().getPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Map.of("humane.borrower-service.url", "http://127.0.0.1:" + port);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  private static void listen(int onPort) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", BorrowerServiceStandIn::answer);
    server.start();
  }

  public static void behave(Mood next) {
    try {
      if (next == Mood.REFUSES_CONNECTIONS && server != null) {
        server.stop(0);
        server = null;
      } else if (next != Mood.REFUSES_CONNECTIONS && server == null) {
        listen(port);
      }
      mood = next;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A borrower with one account each from the example, under another id and account. */
  public static void knows(String borrowerId, String accountRef, long balanceMinor) {
    ObjectNode card = (ObjectNode) example("contact-cards").at("/response/body/cards/0").deepCopy();
    card.put("borrowerId", borrowerId);
    ObjectNode account = (ObjectNode) card.at("/accounts/0");
    account.put("accountRef", accountRef).put("balanceMinor", balanceMinor);
    CARDS.put(borrowerId, card);
    RATES.put(accountRef, example("account").at("/response/body/annualRatePercent").asText());
  }

  public static ObjectNode card(String borrowerId) {
    return CARDS.get(borrowerId);
  }

  public static void pays(String borrowerId, String accountRef, long amountMinor) {
    ObjectNode change = (ObjectNode) example("changes").at("/response/body/items/0").deepCopy();
    change.put("cursor", CHANGES.size() + 1L).put("borrowerId", borrowerId);
    change.put("accountRef", accountRef).put("amountMinor", amountMinor);
    CHANGES.add(change);
  }

  /**
   * @param key PROFILE at erasure, RECORD when the lawful keeping ends
   */
  public static void erases(String borrowerId, String key) {
    ObjectNode change = JSON.createObjectNode().put("cursor", CHANGES.size() + 1L);
    CHANGES.add(
        change
            .put("at", "2027-01-12T08:00:00Z")
            .put("kind", key.equals("RECORD") ? "RECORDS_ENDED" : "ERASED")
            .put("borrowerId", borrowerId));
  }

  /** What we were told was forgotten of this borrower. */
  public static List<JsonNode> reports(String borrowerId) {
    return REPORTS.getOrDefault(borrowerId, List.of());
  }

  public static List<Hold> standingHolds(String borrowerId) {
    return standingHolds(borrowerId, "PLAN_IN_GOOD_STANDING");
  }

  public static List<Hold> standingHolds(String borrowerId, String kind) {
    return HOLDS_BY_COMMAND.values().stream()
        .filter(hold -> hold.borrowerId().equals(borrowerId) && !ENDED.contains(hold.id()))
        .filter(hold -> hold.command().path("kind").asText().equals(kind))
        .toList();
  }

  public static List<String> unexpected() {
    return UNEXPECTED;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.equals("/lender/public")) {
        respond(exchange, 200, example("lender").at("/response/body"));
      } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
        respond(exchange, 401, null);
      } else if (path.equals("/changes")) {
        changes(exchange);
      } else if (mood == Mood.FAILS_BEFORE_THE_DEED) {
        respond(exchange, 500, null);
      } else if (path.equals("/contact-cards")) {
        cards(exchange, JSON.readTree(body));
      } else if (path.startsWith("/accounts/")) {
        account(exchange, path.substring("/accounts/".length()));
      } else if (path.matches("/borrowers/[^/]+/holds") && body.length > 0) {
        hold(exchange, path.split("/")[2], JSON.readTree(body));
      } else if (path.matches("/borrowers/[^/]+/erasure-reports")) {
        sameFields("erasure-report", JSON.readTree(body));
        REPORTS
            .computeIfAbsent(path.split("/")[2], id -> new CopyOnWriteArrayList<>())
            .add(JSON.readTree(body));
        respond(exchange, 204, null);
      } else if (path.matches("/borrowers/[^/]+/holds/[^/]+")) {
        ENDED.add(path.split("/")[4]);
        JsonNode answer = example("end-hold").at("/response");
        respond(exchange, answer.at("/status").asInt(), answer.at("/body"));
      } else {
        UNEXPECTED.add(exchange.getRequestMethod() + " " + path);
        respond(exchange, 404, null);
      }
    }
  }

  private static void cards(HttpExchange exchange, JsonNode asked) throws IOException {
    sameFields("contact-cards", asked);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode cards = answer.putArray("cards");
    asked.path("borrowerIds").forEach(id -> addIfKnown(cards, id.asText()));
    respond(exchange, 200, answer);
  }

  private static void addIfKnown(ArrayNode cards, String borrowerId) {
    if (CARDS.containsKey(borrowerId)) {
      cards.add(CARDS.get(borrowerId));
    }
  }

  private static void account(HttpExchange exchange, String ref) throws IOException {
    ObjectNode answer = (ObjectNode) example("account").at("/response/body").deepCopy();
    respond(exchange, 200, answer.put("accountRef", ref).put("annualRatePercent", RATES.get(ref)));
  }

  private static void hold(HttpExchange exchange, String borrowerId, JsonNode command)
      throws IOException {
    sameFields("hold", command);
    Hold hold =
        HOLDS_BY_COMMAND.computeIfAbsent(
            command.path("commandId").asText(),
            id -> new Hold("H-" + (HOLDS_BY_COMMAND.size() + 1), borrowerId, command));
    if (mood == Mood.FAILS_AFTER_THE_DEED) {
      respond(exchange, 500, null);
    } else {
      ObjectNode answer = (ObjectNode) example("hold").at("/response/body").deepCopy();
      respond(
          exchange, example("hold").at("/response/status").asInt(), answer.put("id", hold.id()));
    }
  }

  private static void changes(HttpExchange exchange) throws IOException {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : exchange.getRequestURI().getQuery().split("&")) {
      query.put(pair.split("=")[0], pair.split("=")[1]);
    }
    long after = Long.parseLong(query.get("after"));
    // The held answer is shortened, so that a test need not wait for the agreed 20 seconds.
    long deadline = System.nanoTime() + 300_000_000L;
    while (CHANGES.size() <= after && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    List<ObjectNode> items =
        new ArrayList<>(CHANGES).subList((int) Math.min(after, CHANGES.size()), CHANGES.size());
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("items").addAll(items);
    respond(exchange, 200, answer.put("next", after + items.size()));
  }

  /** The request has no field that the pinned example does not have. */
  private static void sameFields(String example, JsonNode body) {
    Set<String> pinned = new HashSet<>();
    example(example).at("/request/body").fieldNames().forEachRemaining(pinned::add);
    Set<String> sent = new HashSet<>();
    body.fieldNames().forEachRemaining(sent::add);
    if (!pinned.containsAll(sent)) {
      UNEXPECTED.add(example + " with fields " + sent);
    }
  }

  private static void respond(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static JsonNode example(String name) {
    String file = "/contracts/borrower-service/" + name + ".json";
    try (InputStream in = BorrowerServiceStandIn.class.getResourceAsStream(file)) {
      return JSON.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
