package humane.reminder.outreach.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Attempts. A change of state happens only from a state that allows it, so that two workers cannot
 * both make it.
 */
@ApplicationScoped
public class Attempts {
  /** What ties a sealed text to its place. */
  public static final String TEXT_PLACE = "attempt.text";

  private static final String COLUMNS =
      "id, step_id, borrower_id, case_id, purpose, account_tokens, contact_point_id, number_token, check_code, text_sealed,"
          + " jurisdictions, time_zones, state, reserved_at, valid_until, sending_system_at, channel";

  private final Database database;
  private final BorrowerCiphers ciphers;

  Attempts(Database database, BorrowerCiphers ciphers) {
    this.database = database;
    this.ciphers = ciphers;
  }

  public void reserve(Attempt attempt) {
    database.update(
        """
        INSERT INTO attempt (id, step_id, borrower_id, case_id, channel, voice_kind, purpose, account_tokens, contact_point_id, number_token,
                             check_code, text_sealed, jurisdictions, time_zones, state, reserved_at, valid_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)
        """,
        attempt.id(),
        attempt.stepId(),
        attempt.borrowerId(),
        attempt.caseId(),
        attempt.channel(),
        attempt.channel() == Channel.VOICE ? VoiceKind.INTERACTIVE : null,
        attempt.purpose(),
        attempt.accountTokens(),
        attempt.contactPointId(),
        attempt.numberToken(),
        attempt.checkCode(),
        ciphers.encrypt(attempt.borrowerId(), KeyPurpose.RECORD, attempt.words(), TEXT_PLACE),
        String.join(",", attempt.jurisdictions()),
        String.join(",", attempt.timeZones()),
        attempt.reservedAt(),
        attempt.validUntil());
  }

  /**
   * People with something reserved, those who asked first, then those who have waited longest.
   * Nothing is locked yet.
   */
  public List<String> peopleWithReserved(int attemptsAtMost) {
    return database.list(
        """
        SELECT borrower_id FROM attempt WHERE state = 'RESERVED'
        ORDER BY (purpose IN ('OPT_OUT_CONFIRMATION', 'VERIFY_NUMBER', 'REQUESTED_REPLY', 'CARE')) DESC, reserved_at LIMIT ?
        """,
        row -> row.text("borrower_id"),
        attemptsAtMost);
  }

  /** What is reserved for these people; read under their locks. */
  public List<Attempt> reservedOf(Collection<String> borrowerIds) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM attempt WHERE borrower_id = ANY (?) AND state = 'RESERVED' ORDER BY reserved_at, id",
        this::read,
        borrowerIds);
  }

  /** Those handed to the carrier before this system instant, of which nothing is known. */
  public List<Attempt> unsettledSince(Instant systemBefore, int atMost) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM attempt WHERE state = 'SENDING' AND sending_system_at < ? ORDER BY sending_system_at LIMIT ?",
        this::read,
        systemBefore,
        atMost);
  }

  /**
   * The last committed step before the carrier is called. False when it is not reserved any more.
   */
  public boolean sending(UUID id, Instant at, Instant systemAt) {
    return database.update(
            "UPDATE attempt SET state = 'SENDING', sending_at = ?, sending_system_at = ? WHERE id = ? AND state = 'RESERVED'",
            at,
            systemAt,
            id)
        == 1;
  }

  public boolean released(UUID id, Instant at) {
    return moved(id, AttemptState.RELEASED, at, null, null);
  }

  /**
   * Moves on, if the present state allows it.
   *
   * @param carrierId kept when it is null and one is known
   */
  public boolean moved(
      UUID id,
      AttemptState to,
      Instant at,
      @Nullable String carrierId,
      @Nullable String errorCode) {
    List<String> from =
        Arrays.stream(AttemptState.values())
            .filter(state -> state.mayBecome(to))
            .map(Enum::name)
            .toList();
    return database.update(
            """
            UPDATE attempt SET state = ?, ended_at = ?, carrier_id = COALESCE(?, carrier_id), error_code = COALESCE(?, error_code)
            WHERE id = ? AND state = ANY (?)
            """,
            to,
            at,
            carrierId,
            errorCode,
            id,
            from)
        == 1;
  }

  /** Who the carrier's message was for; empty when no attempt is known to have that id. */
  public Optional<Attempt> byCarrierId(String carrierId) {
    return database.first(
        "SELECT " + COLUMNS + " FROM attempt WHERE carrier_id = ?", this::read, carrierId);
  }

  /** The carrier's name of a call, as its webhooks told it. */
  public Optional<String> carrierIdOfCall(UUID id) {
    return database.first(
        "SELECT carrier_id FROM voice_call WHERE attempt_id = ?",
        row -> row.text("carrier_id"),
        id);
  }

  public Optional<Attempt> byId(UUID id) {
    return database.first("SELECT " + COLUMNS + " FROM attempt WHERE id = ?", this::read, id);
  }

  /**
   * Reserved attempts that a stop concerns: of these people, or to this number. Their people are
   * locked before.
   */
  public List<Attempt> reservedFor(Collection<String> borrowerIds, @Nullable String numberToken) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM attempt WHERE state = 'RESERVED' AND (borrower_id = ANY (?) OR number_token = ?)",
        this::read,
        borrowerIds,
        numberToken);
  }

  private Attempt read(Row row) throws SQLException {
    String borrowerId = row.text("borrower_id");
    return new Attempt(
        row.uuid("id"),
        row.uuid("step_id"),
        borrowerId,
        row.uuidOrNull("case_id"),
        Purpose.valueOf(row.text("purpose")),
        row.texts("account_tokens"),
        row.text("contact_point_id"),
        row.text("number_token"),
        row.text("check_code"),
        String.valueOf(
            ciphers.decrypt(borrowerId, KeyPurpose.RECORD, row.bytes("text_sealed"), TEXT_PLACE)),
        split(row.text("jurisdictions")),
        split(row.text("time_zones")),
        AttemptState.valueOf(row.text("state")),
        row.instant("reserved_at"),
        row.instant("valid_until"),
        row.instantOrNull("sending_system_at"),
        Channel.valueOf(row.text("channel")));
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }
}
