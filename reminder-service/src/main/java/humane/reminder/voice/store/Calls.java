package humane.reminder.voice.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.voice.Effect;
import humane.reminder.voice.Ended;
import humane.reminder.voice.News;
import humane.reminder.voice.State;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls in the database, under the carrier's own id. */
@ApplicationScoped
public class Calls {
  private static final String PLACE = "voice_call";
  private static final String DOCUMENT_PLACE = "voice_turn.document";

  private final Database database;
  private final BorrowerCiphers ciphers;

  Calls(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  /**
   * One call as it stands.
   *
   * @param borrowerId the one borrower whom the number stands for
   * @param fullName whom we ask for; empty when they rang us
   * @param country ISO 3166 of the number, empty when it has none
   * @param turns how many were taken
   * @param news the answer that was waited for, if it is there
   */
  public record Call(
      String carrierId,
      boolean inbound,
      String numberToken,
      @Nullable String borrowerId,
      @Nullable UUID attemptId,
      @Nullable UUID caseId,
      WrittenLanguage language,
      String fullName,
      String country,
      ZoneId zone,
      State state,
      int turns,
      @Nullable News news) {

    /** Whose key seals what is kept of it. */
    public String sealedFor() {
      return borrowerId == null ? "number:" + numberToken : borrowerId;
    }

    @Override
    public String toString() {
      return "Call[" + carrierId + "]";
    }
  }

  /** False when it is there already. */
  public boolean open(Call call, Instant at) {
    return database.update(
            """
            INSERT INTO voice_call (carrier_id, inbound, number_token, borrower_id, attempt_id, case_id, sealed_for, language, name_sealed,
                                    country, time_zone, state_sealed, turns, started_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING
            """,
            call.carrierId(),
            call.inbound(),
            call.numberToken(),
            call.borrowerId(),
            call.attemptId(),
            call.caseId(),
            call.sealedFor(),
            call.language().name(),
            sealed(call.sealedFor(), call.fullName(), PLACE),
            call.country(),
            call.zone().getId(),
            sealed(call.sealedFor(), StateJson.written(call.state()), PLACE),
            at)
        == 1;
  }

  /** Locks it for this turn. */
  public Optional<Call> lock(String carrierId) {
    return database.first(
        "SELECT * FROM voice_call WHERE carrier_id = ? FOR UPDATE", this::read, carrierId);
  }

  /** What was answered to this turn before. */
  public Optional<String> document(Call call, int turn) {
    return database.first(
        "SELECT document_sealed FROM voice_turn WHERE carrier_id = ? AND turn = ?",
        row -> opened(call.sealedFor(), row.bytes("document_sealed"), DOCUMENT_PLACE),
        call.carrierId(),
        turn);
  }

  /** A turn was taken; the news that it heard are gone. */
  public void took(Call call, State next, String document, Instant at) {
    database.update(
        "INSERT INTO voice_turn (carrier_id, turn, document_sealed, at) VALUES (?, ?, ?, ?)",
        call.carrierId(),
        call.turns(),
        sealed(call.sealedFor(), document, DOCUMENT_PLACE),
        at);
    database.update(
        "UPDATE voice_call SET state_sealed = ?, turns = turns + 1, news_sealed = NULL WHERE carrier_id = ?",
        sealed(call.sealedFor(), StateJson.written(next), PLACE),
        call.carrierId());
  }

  /** False when it had ended before. */
  public boolean ended(Call call, Ended as, Instant at) {
    return database.update(
            """
            UPDATE voice_call SET state_sealed = ?, ended_at = ?, disposition = ?, outcome = ?, question_sealed = NULL, news_sealed = NULL
            WHERE carrier_id = ? AND ended_at IS NULL
            """,
            sealed(call.sealedFor(), StateJson.written(as), PLACE),
            at,
            as.as(),
            as.outcome(),
            call.carrierId())
        == 1;
  }

  /** Whoever did not want to be recorded is not kept: what the carrier has is deleted unfetched. */
  public void dropRecording(Call call) {
    database.update(
        "UPDATE voice_call SET recording_refused = true WHERE carrier_id = ?", call.carrierId());
  }

  /** Keeps what is to be asked of another service until its answer is there. */
  public void ask(Call call, Effect question) {
    database.update(
        "UPDATE voice_call SET question_sealed = ?, news_sealed = NULL WHERE carrier_id = ?",
        sealed(call.sealedFor(), StateJson.written(question), PLACE),
        call.carrierId());
  }

  /** The question that is open; empty when the call is over or the answer there. */
  public Optional<Effect> question(Call call) {
    return database
        .first(
            "SELECT question_sealed FROM voice_call WHERE carrier_id = ? AND question_sealed IS NOT NULL",
            row -> opened(call.sealedFor(), row.bytes("question_sealed"), PLACE),
            call.carrierId())
        .map(json -> StateJson.read(json, Effect.class));
  }

  public void answer(Call call, News news) {
    database.update(
        "UPDATE voice_call SET news_sealed = ?, question_sealed = NULL WHERE carrier_id = ? AND ended_at IS NULL",
        sealed(call.sealedFor(), StateJson.written(news), PLACE),
        call.carrierId());
  }

  private Call read(Row row) throws SQLException {
    String sealedFor = row.text("sealed_for");
    byte[] news = row.bytesOrNull("news_sealed");
    return new Call(
        row.text("carrier_id"),
        row.yes("inbound"),
        row.text("number_token"),
        row.textOrNull("borrower_id"),
        row.uuidOrNull("attempt_id"),
        row.uuidOrNull("case_id"),
        WrittenLanguage.valueOf(row.text("language")),
        opened(sealedFor, row.bytes("name_sealed"), PLACE),
        String.valueOf(row.textOrNull("country")),
        ZoneId.of(row.text("time_zone")),
        StateJson.read(opened(sealedFor, row.bytes("state_sealed"), PLACE), State.class),
        row.number("turns"),
        news == null ? null : StateJson.read(opened(sealedFor, news, PLACE), News.class));
  }

  private byte[] sealed(String sealedFor, String text, String place) {
    return ciphers.encrypt(
        sealedFor, KeyPurpose.RECORD, text.getBytes(StandardCharsets.UTF_8), place);
  }

  private String opened(String sealedFor, byte[] sealed, String place) {
    return new String(
        ciphers.decryptBytes(sealedFor, KeyPurpose.RECORD, sealed, place), StandardCharsets.UTF_8);
  }
}
