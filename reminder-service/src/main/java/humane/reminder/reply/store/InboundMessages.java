package humane.reminder.reply.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.reply.InboundText.CarrierAction;
import humane.reminder.reply.Intent;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What borrowers wrote, under the carrier's own identifier, the words sealed. */
@ApplicationScoped
public class InboundMessages {
  /** What ties the sealed words to their place. */
  public static final String PLACE = "inbound_message.text";

  private final Database database;
  private final BorrowerCiphers ciphers;

  InboundMessages(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  /**
   * One text as stored.
   *
   * @param borrowerId the one borrower whom the number stands for; empty when there is none, or
   *     more than one
   * @param receivedAt business instant at which it was written, as far as we are told
   * @param carrierAction what the carrier has done and answered by itself, if anything
   */
  public record Stored(
      String carrierId,
      String numberToken,
      Optional<String> borrowerId,
      String words,
      Instant receivedAt,
      List<Intent> intents,
      State state,
      @Nullable String country,
      @Nullable CarrierAction carrierAction) {}

  /** How far we are with it. */
  public enum State {
    /** Stored, and what protects is done; the answer is to come. */
    RECEIVED,
    /** An answer is on its way through the gate. */
    ANSWERED,
    /** Nothing more follows from it. */
    NO_ANSWER
  }

  /** Stores it in the current transaction; false when it was there already. */
  public boolean store(Stored message) {
    // A number of nobody, or of two people, must not be sealed with the key of one of them.
    String sealedFor = message.borrowerId().orElse("number:" + message.numberToken());
    return database.update(
            """
            INSERT INTO inbound_message (carrier_id, number_token, borrower_id, sealed_for, text_sealed, received_at, intents, state, country, carrier_action)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (carrier_id) DO NOTHING""",
            message.carrierId(),
            message.numberToken(),
            message.borrowerId().orElse(null),
            sealedFor,
            ciphers.encrypt(sealedFor, KeyPurpose.RECORD, message.words(), PLACE),
            message.receivedAt(),
            message.intents().stream().map(Intent::name).collect(Collectors.joining(",")),
            message.state(),
            message.country(),
            message.carrierAction())
        == 1;
  }

  public boolean isThere(String carrierId) {
    return database
        .first(
            "SELECT 1 AS one FROM inbound_message WHERE carrier_id = ?",
            row -> row.number("one"),
            carrierId)
        .isPresent();
  }

  /** Whether this number has written something later than this. */
  public boolean hasLaterFrom(String numberToken, Instant writtenAt) {
    return database
        .first(
            "SELECT 1 AS one FROM inbound_message WHERE number_token = ? AND received_at > ? LIMIT 1",
            row -> row.number("one"),
            numberToken,
            writtenAt)
        .isPresent();
  }

  /** Moves it on, once: false when another run has done so. */
  public boolean moveOn(String carrierId, State to) {
    return database.update(
            "UPDATE inbound_message SET state = ? WHERE carrier_id = ? AND state = 'RECEIVED'",
            to,
            carrierId)
        == 1;
  }

  /** In which language the borrower was last written to, as the words themselves show. */
  public Optional<WrittenLanguage> languageWrittenIn(String borrowerId) {
    return database
        .first(
            "SELECT text_sealed FROM attempt WHERE borrower_id = ? ORDER BY reserved_at DESC LIMIT 1",
            row -> opened(borrowerId, row.bytes("text_sealed"), Attempts.TEXT_PLACE),
            borrowerId)
        .map(WrittenLanguage::seenIn);
  }

  /** The same; empty also when its words have been erased. */
  public Optional<Stored> findReadable(String carrierId) {
    try {
      return find(carrierId);
    } catch (KeyDestroyed erased) {
      return Optional.empty();
    }
  }

  public Optional<Stored> find(String carrierId) {
    return database.first(
        "SELECT * FROM inbound_message WHERE carrier_id = ?",
        row ->
            new Stored(
                row.text("carrier_id"),
                row.text("number_token"),
                Optional.ofNullable(row.textOrNull("borrower_id")),
                opened(row.text("sealed_for"), row.bytes("text_sealed"), PLACE),
                row.instant("received_at"),
                Arrays.stream(row.text("intents").split(",")).map(Intent::valueOf).toList(),
                State.valueOf(row.text("state")),
                row.textOrNull("country"),
                row.textOrNull("carrier_action") == null
                    ? null
                    : CarrierAction.valueOf(row.text("carrier_action"))),
        carrierId);
  }

  /**
   * Whether the carrier itself has blocked texts to this number: it took a stop, or refused a text
   * for one, since it last took a start.
   */
  public boolean isBlockedByCarrier(String numberToken) {
    return database
        .first(
            """
            SELECT stopped FROM (
              SELECT carrier_action = 'STOPPED' AS stopped, received_at AS at FROM inbound_message
              WHERE number_token = ? AND carrier_action IN ('STOPPED', 'STARTED')
              UNION ALL
              SELECT true, at FROM suppression WHERE number_token = ? AND reason = 'CARRIER_OPT_OUT') AS said
            ORDER BY at DESC LIMIT 1
            """,
            row -> row.yes("stopped"),
            numberToken,
            numberToken)
        .orElse(false);
  }

  private String opened(String sealedFor, byte[] sealed, String place) {
    return new String(
        ciphers.decryptBytes(sealedFor, KeyPurpose.RECORD, sealed, place), StandardCharsets.UTF_8);
  }
}
