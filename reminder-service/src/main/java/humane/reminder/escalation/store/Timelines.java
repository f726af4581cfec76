package humane.reminder.escalation.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.escalation.TimelineItem;
import humane.reminder.escalation.TimelineItem.Kind;
import humane.reminder.escalation.TimelineItem.Why;
import humane.reminder.ledger.store.PostgresLedger;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The story of a case, read from the ledger: what concerns the case, and what concerns the person
 * as a whole.
 */
@ApplicationScoped
public class Timelines {
  private static final Set<String> HOLDS =
      Arrays.stream(HoldKind.values()).map(Enum::name).collect(Collectors.toSet());

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;
  private final Wording wording;

  Timelines(Database database, BorrowerCiphers ciphers, ObjectMapper json, Wording wording) {
    this.database = database;
    this.ciphers = ciphers;
    this.json = json;
    this.wording = wording;
  }

  /** In the order in which things were written down. */
  public List<TimelineItem> of(UUID caseId, String borrowerId) {
    Map<String, String> words = wordsOfAttempts(borrowerId);
    Map<String, String> recordings = recordingsOf(borrowerId);
    return database.list(
        """
        SELECT e.id, e.at, e.kind, e.bytes FROM ledger_entry e JOIN person p USING (subject)
        WHERE p.borrower_id = ? AND (e.case_id IS NULL OR e.case_id = ?) ORDER BY e.seq
        """,
        row -> item(row, borrowerId, words, recordings).from(row.uuid("id")),
        borrowerId,
        caseId);
  }

  private TimelineItem item(
      Row row, String borrowerId, Map<String, String> words, Map<String, String> recordings)
      throws SQLException {
    JsonNode line = read(row.bytes("bytes"));
    JsonNode body = line.path("body");
    Instant at = row.instant("at");
    return switch (row.text("kind")) {
      case "DECISION" ->
          new TimelineItem(
              at,
              Kind.DECISION,
              text(body, "channel"),
              null,
              text(body, "verdict"),
              reasons(body),
              instant(body, "notBefore"),
              text(body, "state"),
              text(body, "purpose"),
              null);
      case "ATTEMPT" ->
          plain(
              at,
              Kind.ATTEMPT,
              text(body, "channel"),
              words.get(text(body, "attemptId")),
              text(body, "state"),
              text(body, "purpose"));
      case "OUTCOME" -> {
        String disposition = text(body, "disposition");
        yield disposition == null
            ? plain(at, Kind.DELIVERY, "SMS", null, text(body, "outcome"), null)
            : plain(
                at,
                Kind.DELIVERY,
                "VOICE",
                recordings.get(String.valueOf(text(body, "carrierId"))),
                text(body, "outcome") + " " + disposition,
                null);
      }
      case "REPLY" ->
          plain(
              at,
              Kind.REPLY,
              text(body, "channel"),
              secret(borrowerId, line),
              joined(body.path("intents")),
              null);
      case "SUPPRESSION" -> stop(at, body);
      case "OUTSIDE_CONTACT" ->
          plain(
              at,
              Kind.ATTEMPT,
              text(body, "channel"),
              null,
              "OUTSIDE_" + text(body, "outcome"),
              text(body, "purpose"));
      case "PERSON" -> plain(at, Kind.PERSON, null, null, named(body), null);
      default -> plain(at, Kind.PERSON, null, null, row.text("kind"), null);
    };
  }

  private static TimelineItem plain(
      Instant at,
      Kind kind,
      @Nullable String channel,
      @Nullable String words,
      @Nullable String state,
      @Nullable String purpose) {
    return new TimelineItem(at, kind, channel, words, null, null, null, state, purpose, null);
  }

  private static TimelineItem stop(Instant at, JsonNode body) {
    String what = String.valueOf(text(body, "kind"));
    return plain(
        at,
        HOLDS.contains(what) ? Kind.HOLD : Kind.SUPPRESSION,
        text(body, "channel"),
        null,
        what,
        null);
  }

  private static String named(JsonNode body) {
    String kind = text(body, "workItemKind");
    return kind == null ? String.valueOf(text(body, "what")) : text(body, "what") + " " + kind;
  }

  /** Where the sound of a call is heard, by the carrier's name of the call. */
  private Map<String, String> recordingsOf(String borrowerId) {
    Map<String, String> addresses = new HashMap<>();
    database.each(
        "SELECT carrier_id FROM voice_recording WHERE sealed_for = ? AND state = 'KEPT'",
        row ->
            addresses.put(
                row.text("carrier_id"), "/calls/" + row.text("carrier_id") + "/recording"),
        borrowerId);
    return addresses;
  }

  private Map<String, String> wordsOfAttempts(String borrowerId) {
    Map<String, String> words = new HashMap<>();
    database.each(
        "SELECT id, purpose, text_sealed FROM attempt WHERE borrower_id = ?",
        row -> {
          String opened = open(borrowerId, row.bytes("text_sealed"), Attempts.TEXT_PLACE);
          if (opened != null)
            words.put(
                row.uuid("id").toString(), wording.withoutSecrets(opened, row.text("purpose")));
        },
        borrowerId);
    return words;
  }

  private @Nullable String secret(String borrowerId, JsonNode line) {
    String sealed = text(line, "secret");
    return sealed == null
        ? null
        : open(borrowerId, Base64.getDecoder().decode(sealed), PostgresLedger.SECRET_PLACE);
  }

  private @Nullable String open(String borrowerId, byte @Nullable [] sealed, String place) {
    try {
      return ciphers.decrypt(borrowerId, KeyPurpose.RECORD, sealed, place);
    } catch (KeyDestroyed erased) {
      return null;
    }
  }

  private static List<Why> reasons(JsonNode body) {
    List<Why> reasons = new ArrayList<>();
    for (JsonNode reason : body.path("reasons"))
      reasons.add(
          new Why(
              reason.path("code").asText(),
              reason.path("rule").asText(),
              reason.path("source").asText(),
              instant(reason, "notBefore"),
              reason.path("text").asText()));
    return reasons;
  }

  private JsonNode read(byte @Nullable [] bytes) {
    try {
      return json.readTree(bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException("A ledger line cannot be read", broken);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static @Nullable Instant instant(JsonNode node, String field) {
    String value = text(node, field);
    return value == null ? null : Instant.parse(value);
  }

  private static String joined(JsonNode names) {
    List<String> all = new ArrayList<>();
    for (JsonNode name : names) all.add(name.asText());
    return String.join(" ", all);
  }
}
