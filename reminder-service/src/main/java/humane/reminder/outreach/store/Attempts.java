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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  public void reserve(Collection<Attempt> attempts) {
    database.batch(
        """
        INSERT INTO attempt (id, step_id, borrower_id, case_id, channel, voice_kind, purpose, account_tokens, contact_point_id, number_token,
                             check_code, text_sealed, jurisdictions, time_zones, state, reserved_at, valid_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)
        """,
        attempts.stream().map(this::values).toList());
  }

  private @Nullable Object[] values(Attempt attempt) {
    return new @Nullable Object[] {
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
      attempt.validUntil()
    };
  }

  /**
   * People with something reserved, those who asked first, then those who have waited longest.
   * Those whose turn has not come are left out. Nothing is locked yet.
   */
  public List<String> peopleWithReserved(int attemptsAtMost, Instant systemAt) {
    return database.list(
        """
        SELECT borrower_id FROM attempt WHERE state = 'RESERVED' AND (turn_system_at IS NULL OR turn_system_at <= ?)
        ORDER BY (purpose IN ('OPT_OUT_CONFIRMATION', 'VERIFY_NUMBER', 'REQUESTED_REPLY', 'CARE')) DESC, reserved_at LIMIT ?
        """,
        row -> row.text("borrower_id"),
        systemAt,
        attemptsAtMost);
  }

  /**
   * How many are reserved and have their turn, counted no further than this. Those who wait for a
   * sender of their own do not hold back the others.
   */
  public int countReserved(int atMost, Instant systemAt) {
    return database
        .first(
            "SELECT count(*)::integer AS held FROM (SELECT 1 FROM attempt WHERE state = 'RESERVED'"
                + " AND (turn_system_at IS NULL OR turn_system_at <= ?) LIMIT ?) AS reserved",
            row -> row.number("held"),
            systemAt,
            atMost)
        .orElseThrow();
  }

  /**
   * What is reserved for these people and has its turn, what was asked for first; read under their
   * locks.
   */
  public List<Attempt> reservedOf(Collection<String> borrowerIds, Instant systemAt) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM attempt WHERE borrower_id = ANY (?) AND state = 'RESERVED' AND (turn_system_at IS NULL OR turn_system_at <= ?)"
            + " ORDER BY purpose IN ('OPT_OUT_CONFIRMATION', 'VERIFY_NUMBER', 'REQUESTED_REPLY', 'CARE') DESC, reserved_at, id",
        this::read,
        borrowerIds,
        systemAt);
  }

  /** These stay reserved and are handed over no sooner than their turn, on the system clock. */
  public void giveTurns(Map<UUID, Instant> turns) {
    database.batch(
        "UPDATE attempt SET turn_system_at = ? WHERE id = ? AND state = 'RESERVED'",
        turns.entrySet().stream()
            .map(one -> new @Nullable Object[] {one.getValue(), one.getKey()})
            .toList());
  }

  /** The turns of those who were given one. */
  public Map<UUID, Instant> turnsOf(Collection<UUID> ids) {
    Map<UUID, Instant> turns = new HashMap<>();
    database.each(
        "SELECT id, turn_system_at FROM attempt WHERE id = ANY (?::uuid[]) AND turn_system_at IS NOT NULL",
        row -> turns.put(row.uuid("id"), row.instant("turn_system_at")),
        ids);
    return turns;
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

  /** The last committed step before the carrier is called. Gives those that were still reserved. */
  public Set<UUID> sending(Collection<UUID> ids, Instant at, Instant systemAt) {
    if (ids.isEmpty()) return Set.of();
    return new HashSet<>(
        database.list(
            """
            UPDATE attempt SET state = 'SENDING', sending_at = ?, sending_system_at = ?
            WHERE id = ANY (?::uuid[]) AND state = 'RESERVED' RETURNING id
            """,
            row -> row.uuid("id"),
            at,
            systemAt,
            ids));
  }

  /** Takes back what is still reserved, and gives its ids. */
  public Set<UUID> released(Collection<UUID> ids, Instant at) {
    return moved(
        AttemptState.RELEASED, at, ids.stream().map(id -> new Told(id, null, null)).toList());
  }

  /**
   * What is told of an attempt.
   *
   * @param carrierId kept when it is null and one is known
   */
  public record Told(UUID id, @Nullable String carrierId, @Nullable String errorCode) {}

  /**
   * Moves on those whose present state allows it, and gives their ids. Rows are taken in the order
   * of their ids, as a stop takes them.
   */
  public Set<UUID> moved(AttemptState to, Instant at, Collection<Told> told) {
    if (told.isEmpty()) return Set.of();
    List<String> from =
        Arrays.stream(AttemptState.values())
            .filter(state -> state.mayBecome(to))
            .map(Enum::name)
            .toList();
    List<@Nullable String> carrierIds = new ArrayList<>();
    List<@Nullable String> errorCodes = new ArrayList<>();
    for (Told one : told) {
      carrierIds.add(one.carrierId());
      errorCodes.add(one.errorCode());
    }
    return new HashSet<>(
        database.list(
            """
            UPDATE attempt SET state = ?, ended_at = ?, carrier_id = COALESCE(told.carrier_id, attempt.carrier_id),
                               error_code = COALESCE(told.error_code, attempt.error_code)
            FROM (SELECT attempt.id, one.carrier_id, one.error_code
                  FROM unnest(?::uuid[], ?::text[], ?::text[]) AS one (id, carrier_id, error_code) JOIN attempt USING (id)
                  WHERE state = ANY (?) ORDER BY attempt.id FOR UPDATE OF attempt) AS told
            WHERE attempt.id = told.id RETURNING attempt.id
            """,
            row -> row.uuid("id"),
            to,
            at,
            told.stream().map(Told::id).toList(),
            carrierIds,
            errorCodes,
            from));
  }

  /** Whose messages these were, by the carrier's ids; an unknown one is left out. */
  public Map<String, Attempt> byCarrierIds(Collection<String> carrierIds) {
    Map<String, Attempt> found = new HashMap<>();
    database.each(
        "SELECT carrier_id, " + COLUMNS + " FROM attempt WHERE carrier_id = ANY (?)",
        row -> found.put(row.text("carrier_id"), read(row)),
        carrierIds);
    return found;
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
