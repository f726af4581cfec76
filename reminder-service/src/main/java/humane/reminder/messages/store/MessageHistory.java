package humane.reminder.messages.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.messages.Message;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything between us and one borrower, the newest first. */
@ApplicationScoped
public class MessageHistory {
  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Wording wording;
  private final ObjectMapper json;

  MessageHistory(Database database, BorrowerCiphers ciphers, Wording wording, ObjectMapper json) {
    this.database = database;
    this.ciphers = ciphers;
    this.wording = wording;
    this.json = json;
  }

  public List<Message> of(String borrowerId) {
    List<Message> all = new ArrayList<>();
    all.addAll(sent(borrowerId));
    all.addAll(heldBack(borrowerId));
    all.addAll(heard(borrowerId));
    all.addAll(outside(borrowerId));
    all.addAll(stopped(borrowerId));
    all.sort(Comparator.comparing(Message::at).reversed());
    return all;
  }

  /**
   * Old links and one-time codes are of no use to the borrower, only to whoever looks over a
   * shoulder.
   */
  private List<Message> sent(String borrowerId) {
    return database.list(
        """
        SELECT coalesce(sending_at, reserved_at) AS at, channel, purpose, text_sealed, number_token, state
        FROM attempt WHERE borrower_id = ? AND state NOT IN ('NOT_TAKEN')""",
        row -> {
          String words = open(borrowerId, row.bytes("text_sealed"), Attempts.TEXT_PLACE);
          return new Message(
              row.instant("at"),
              Message.Kind.SENT,
              row.text("channel"),
              row.text("purpose"),
              words == null ? null : wording.withoutSecrets(words, row.text("purpose")),
              row.text("number_token"),
              row.text("state"),
              List.of(),
              null);
        },
        borrowerId);
  }

  private List<Message> heldBack(String borrowerId) {
    return database
        .list(
            """
            SELECT at, bytes FROM ledger_entry
            WHERE kind = 'DECISION' AND subject = (SELECT subject FROM person WHERE borrower_id = ?)""",
            this::decision,
            borrowerId)
        .stream()
        .filter(message -> !message.reasons().isEmpty())
        .toList();
  }

  private Message decision(Row row) throws SQLException {
    try {
      JsonNode body = json.readTree(row.bytes("bytes")).path("body");
      List<Message.Reason> reasons = new ArrayList<>();
      if (!body.path("verdict").asText().equals("CLEARED"))
        for (JsonNode reason : body.path("reasons"))
          reasons.add(
              new Message.Reason(reason.path("code").asText(), reason.path("source").asText()));
      JsonNode notBefore = body.path("notBefore");
      return new Message(
          row.instant("at"),
          Message.Kind.HELD_BACK,
          body.path("channel").asText(),
          body.path("purpose").asText(),
          null,
          null,
          null,
          reasons,
          notBefore.isTextual() ? Instant.parse(notBefore.asText()) : null);
    } catch (IOException broken) {
      throw new UncheckedIOException("A ledger line cannot be read", broken);
    }
  }

  private List<Message> heard(String borrowerId) {
    return database.list(
        "SELECT received_at, number_token, text_sealed FROM inbound_message WHERE borrower_id = ?",
        row ->
            new Message(
                row.instant("received_at"),
                Message.Kind.HEARD,
                "SMS",
                null,
                open(borrowerId, row.bytes("text_sealed"), InboundMessages.PLACE),
                row.text("number_token"),
                null,
                List.of(),
                null),
        borrowerId);
  }

  private List<Message> outside(String borrowerId) {
    return database.list(
        "SELECT at, channel, purpose, direction FROM outside_contact WHERE borrower_id = ?",
        row ->
            new Message(
                row.instant("at"),
                Message.Kind.OUTSIDE,
                row.text("channel"),
                row.textOrNull("purpose"),
                null,
                null,
                null,
                List.of(),
                null),
        borrowerId);
  }

  private List<Message> stopped(String borrowerId) {
    return database.list(
        """
        SELECT at, coalesce(channel, 'ALL') AS channel FROM suppression WHERE kind = 'OPT_OUT' AND lifted_at IS NULL
        AND (borrower_id = ? OR number_token IN (SELECT number_token FROM known_number WHERE borrower_id = ?))""",
        row ->
            new Message(
                row.instant("at"),
                Message.Kind.STOPPED,
                row.text("channel"),
                null,
                null,
                null,
                null,
                List.of(),
                null),
        borrowerId,
        borrowerId);
  }

  private @Nullable String open(String borrowerId, byte[] sealed, String place) {
    try {
      return ciphers.decrypt(borrowerId, KeyPurpose.RECORD, sealed, place);
    } catch (KeyDestroyed erased) {
      return null;
    }
  }
}
