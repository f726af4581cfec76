package humane.local.bench.crash.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a ledger's file says of contacts, read from its lines alone. */
public final class LedgerRead {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A contact on its way to the carrier, by its attempt. */
  public record HandedOver(
      String attemptId, String stepId, String subject, String purpose, Instant at) {}

  /**
   * What became of it.
   *
   * @param carrierId the carrier's name for it, empty when none is known
   */
  public record Outcome(String outcome, String carrierId) {}

  private final Map<String, HandedOver> handedOver = new HashMap<>();
  private final Map<String, List<Outcome>> outcomes = new HashMap<>();
  private final Set<String> refusedSteps = new HashSet<>();

  public static LedgerRead of(Path file) throws IOException {
    LedgerRead read = new LedgerRead();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        read.take(JSON.readTree(line));
    }
    return read;
  }

  private void take(JsonNode line) {
    JsonNode body = line.path("body");
    String step = body.path("stepId").asText("");
    switch (line.path("kind").asText()) {
      case "ATTEMPT" -> attempt(line, body, step);
      case "OUTCOME" -> outcome(body);
      case "DECISION" -> {
        if (body.path("verdict").asText().equals("REFUSED")) refusedSteps.add(step);
      }
      default -> {}
    }
  }

  private void attempt(JsonNode line, JsonNode body, String step) {
    if (!body.path("state").asText().equals("SENDING")) return;
    String attempt = body.path("attemptId").asText();
    handedOver.put(
        attempt,
        new HandedOver(
            attempt,
            step,
            line.path("subject").asText(),
            body.path("purpose").asText(),
            Instant.parse(line.path("at").asText())));
  }

  private void outcome(JsonNode body) {
    if (body.path("attemptId").isNull()) return;
    outcomes
        .computeIfAbsent(body.path("attemptId").asText(), id -> new ArrayList<>())
        .add(new Outcome(body.path("outcome").asText(), body.path("carrierId").asText("")));
  }

  /** Every contact that may have reached somebody: the carrier did not say for certain no. */
  public List<HandedOver> contacts() {
    return handedOver.values().stream()
        .filter(one -> outcomesOf(one).stream().noneMatch(LedgerRead::neverTaken))
        .toList();
  }

  private static boolean neverTaken(Outcome outcome) {
    return outcome.outcome().equals("NOT_CONNECTED");
  }

  public List<Outcome> outcomesOf(HandedOver contact) {
    return outcomes.getOrDefault(contact.attemptId(), List.of());
  }

  /** Steps that the gate refused. */
  public Set<String> refusedSteps() {
    return refusedSteps;
  }
}
