package humane.reminder.voice.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.voice.Disposition;
import humane.reminder.voice.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recordings in the database, the sound sealed under the borrower's own key. */
@ApplicationScoped
public class Recordings {
  private static final String PLACE = "voice_recording.sound";

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Retention retention = RetentionFile.read();

  Recordings(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  /** What is to be done with a recording that the carrier has. */
  public enum Todo {
    FETCH,
    DELETE_UNHEARD,
    /** Only the end of the call says whose voice it is, and so how long it is kept. */
    WAIT_FOR_THE_END,
    NOTHING
  }

  /** The carrier has it; false for a call that is not ours, or when we know of it already. */
  public boolean atCarrier(String recordingId, String carrierId, Instant at) {
    return database.update(
            """
            INSERT INTO voice_recording (recording_id, carrier_id, state, sealed_for, received_at)
            SELECT ?, carrier_id, 'AT_CARRIER', sealed_for, ? FROM voice_call WHERE carrier_id = ? ON CONFLICT DO NOTHING
            """,
            recordingId,
            at,
            carrierId)
        == 1;
  }

  /** Whoever refused to be recorded is not listened to. */
  public Todo todo(String recordingId) {
    return database
        .first(
            """
            SELECT r.state, c.recording_refused, c.ended_at FROM voice_recording r JOIN voice_call c USING (carrier_id) WHERE r.recording_id = ?
            """,
            row ->
                switch (row.text("state")) {
                  case "AT_CARRIER" ->
                      row.yes("recording_refused")
                          ? Todo.DELETE_UNHEARD
                          : row.instantOrNull("ended_at") == null
                              ? Todo.WAIT_FOR_THE_END
                              : Todo.FETCH;
                  default -> Todo.NOTHING;
                },
            recordingId)
        .orElse(Todo.NOTHING);
  }

  private record About(
      String sealedFor, String country, @Nullable String disposition, Instant startedAt) {}

  /** Seals the sound and says until when it is kept, by a dated rule. */
  public void keep(String recordingId, byte[] sound) {
    About about =
        database
            .first(
                """
                SELECT r.sealed_for, c.country, c.disposition, c.started_at
                FROM voice_recording r JOIN voice_call c USING (carrier_id) WHERE r.recording_id = ?
                """,
                row ->
                    new About(
                        row.text("sealed_for"),
                        String.valueOf(row.textOrNull("country")),
                        row.textOrNull("disposition"),
                        row.instant("started_at")),
                recordingId)
            .orElseThrow();
    Disposition disposition =
        about.disposition() == null ? Disposition.ERROR : Disposition.valueOf(about.disposition());
    Retention.Kept kept = retention.of(about.country(), disposition, about.startedAt());
    database.update(
        """
        UPDATE voice_recording SET state = 'KEPT', sound_sealed = ?, keep_until = ?, keep_rule = ?, until_cleared = ?
        WHERE recording_id = ? AND state = 'AT_CARRIER'
        """,
        ciphers.encrypt(about.sealedFor(), KeyPurpose.RECORD, sound, PLACE),
        kept.until(),
        kept.rule(),
        disposition == Disposition.PLAN_REQUEST,
        recordingId);
  }

  public void notWanted(String recordingId, Instant at) {
    database.update(
        "UPDATE voice_recording SET state = 'NOT_WANTED', deleted_at = ? WHERE recording_id = ? AND state = 'AT_CARRIER'",
        at,
        recordingId);
  }

  /** Destroys every sound whose time is over; an oral plan stays while its borrower has a case. */
  public int deleteWhatIsOver(Instant now) {
    return database.update(
        """
        UPDATE voice_recording r SET state = 'DELETED', sound_sealed = NULL, deleted_at = ?
        WHERE state = 'KEPT' AND keep_until <= ?
          AND NOT (until_cleared AND EXISTS (SELECT 1 FROM reminder_case c WHERE c.borrower_id = r.sealed_for AND c.state <> 'CLOSED'))
        """,
        now,
        now);
  }

  /** One that is kept, and whose it is. */
  public record Sound(String sealedFor, byte[] wav) {}

  /** The sound of a call; empty when there is none, or it is gone. */
  public Optional<Sound> soundOf(String carrierId) {
    return database
        .first(
            "SELECT sealed_for, sound_sealed FROM voice_recording WHERE carrier_id = ? AND state = 'KEPT' ORDER BY received_at LIMIT 1",
            row -> new Sound(row.text("sealed_for"), row.bytes("sound_sealed")),
            carrierId)
        .flatMap(this::opened);
  }

  private Optional<Sound> opened(Sound sealed) {
    try {
      return Optional.of(
          new Sound(
              sealed.sealedFor(),
              ciphers.decryptBytes(sealed.sealedFor(), KeyPurpose.RECORD, sealed.wav(), PLACE)));
    } catch (KeyDestroyed erased) {
      return Optional.empty();
    }
  }
}
