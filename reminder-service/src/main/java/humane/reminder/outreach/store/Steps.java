package humane.reminder.outreach.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps that wait, are reserved, done or given up. */
@ApplicationScoped
public class Steps {
  private static final String PARAMS_PLACE = "step.params";
  private static final String COLUMNS =
      "id, borrower_id, case_id, account_token, origin, purpose, template_id, language, params_sealed, number_token, check_code,"
          + " due_at, expires_at, requested_at, last_decision, tries_not_taken";

  private static final String ADD =
      """
      INSERT INTO step (id, borrower_id, case_id, account_token, origin, origin_key, rung, action, channel, purpose, template_id,
                        language, params_sealed, number_token, check_code, state, due_at, try_at, expires_at, requested_at,
                        request_channel, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'TEXT', ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;

  Steps(Database database, BorrowerCiphers ciphers, ObjectMapper json) {
    this.database = database;
    this.ciphers = ciphers;
    this.json = json;
  }

  /**
   * Stores a text step. The same asking (origin key) twice makes one step; false when it was there.
   */
  public boolean add(Step step, @Nullable String originKey, Instant now) {
    return database.update(ADD, values(step, originKey, null, now)) == 1;
  }

  /**
   * A second call at the time that was agreed on, for one that nobody has taken: it waits until
   * {@code tryAt}, and there is one only, whatever comes of it.
   *
   * @param step of the call that nobody has taken; of no other kind, nothing is stored
   * @param checkCode of the second call alone
   */
  public boolean addSecondCallBack(UUID step, String checkCode, Instant tryAt, Instant now) {
    return database.update(
            """
            INSERT INTO step (id, borrower_id, origin, origin_key, action, channel, purpose, template_id, language, params_sealed,
                              number_token, check_code, state, due_at, try_at, expires_at, requested_at, request_channel, created_at)
            SELECT ?, borrower_id, origin, 'again-' || id, action, channel, purpose, template_id, language, params_sealed,
                   number_token, ?, 'WAITING', due_at, ?, expires_at, requested_at, request_channel, ?
            FROM step
            WHERE id = ? AND origin = 'ASKED' AND template_id = ? AND requested_at IS NOT NULL
              AND origin_key NOT LIKE 'again-%' AND expires_at > ?
            ON CONFLICT DO NOTHING""",
            UUID.randomUUID(), checkCode, tryAt, now, step, Step.CALL, tryAt)
        == 1;
  }

  /** A text that stands on a rung of a ladder. */
  public record OnRung(Step step, int rungDay) {}

  /** Stores the texts of rungs; a case that has its step already gets no second one. */
  public void add(Collection<OnRung> all, Instant now) {
    database.batch(
        ADD, all.stream().map(one -> values(one.step(), null, one.rungDay(), now)).toList());
  }

  private @Nullable Object[] values(
      Step step, @Nullable String originKey, @Nullable Integer rungDay, Instant now) {
    return new @Nullable Object[] {
      step.id(),
      step.borrowerId(),
      step.caseId(),
      step.accountToken(),
      step.origin(),
      originKey,
      rungDay,
      step.channel(),
      step.purpose(),
      step.templateId(),
      step.language(),
      sealed(step),
      step.numberToken(),
      step.checkCode(),
      step.dueAt(),
      step.dueAt(),
      step.expiresAt(),
      step.requestedAt(),
      step.requestedAt() == null ? null : Channel.SMS,
      now
    };
  }

  /** Stores a step for a person in the team. */
  public void addForPerson(
      UUID id,
      String borrowerId,
      UUID caseId,
      String accountToken,
      int rungDay,
      Instant dueAt,
      Instant now) {
    database.update(
        """
        INSERT INTO step (id, borrower_id, case_id, account_token, origin, rung, action, state, due_at, try_at, created_at)
        VALUES (?, ?, ?, ?, 'LADDER', ?, 'PERSON', 'WAITING', ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        id,
        borrowerId,
        caseId,
        accountToken,
        rungDay,
        dueAt,
        dueAt,
        now);
  }

  /** Texts that wait and are due for the gate, of these people. */
  public List<Step> dueTexts(Collection<String> borrowerIds, Instant now) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM step WHERE borrower_id = ANY (?) AND state = 'WAITING' AND action = 'TEXT' AND try_at <= ?",
        this::read,
        borrowerIds,
        now);
  }

  /** All texts that wait, also those that are not due: a change may have cleared them. */
  public List<Step> waitingTexts(Collection<String> borrowerIds, Instant now) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM step WHERE borrower_id = ANY (?) AND state = 'WAITING' AND action = 'TEXT' AND due_at <= ?",
        this::read,
        borrowerIds,
        now);
  }

  public List<Step> byIds(Collection<UUID> ids) {
    return database.list(
        "SELECT " + COLUMNS + " FROM step WHERE id = ANY (?::uuid[])", this::read, ids);
  }

  /** On which day of its ladder it stands; null when it is of none. */
  public @Nullable Integer rungOf(UUID id) {
    return database
        .list(
            "SELECT rung FROM step WHERE id = ? AND origin = 'LADDER' AND rung IS NOT NULL",
            row -> row.number("rung"),
            id)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** When the waiting steps of these people are to be tried, the earliest of each person. */
  public void eachNextTry(Collection<String> borrowerIds, NextTry take) {
    database.each(
        """
        SELECT borrower_id, min(try_at) AS next_at, bool_or(origin = 'ASKED') AS asked
        FROM step WHERE borrower_id = ANY (?) AND state = 'WAITING' GROUP BY borrower_id
        """,
        row -> take.take(row.text("borrower_id"), row.instant("next_at"), row.yes("asked")),
        borrowerIds);
  }

  /** Takes one person's next try. */
  @FunctionalInterface
  public interface NextTry {
    void take(String borrowerId, Instant nextAt, boolean asked);
  }

  public void reserved(Collection<Considered> cleared) {
    if (cleared.isEmpty()) return;
    database.update(
        """
        UPDATE step SET state = 'RESERVED', last_decision = one.print
        FROM unnest(?::uuid[], ?::text[]) AS one (id, print) WHERE step.id = one.id
        """,
        cleared.stream().map(one -> one.step().id()).toList(),
        cleared.stream().map(Considered::print).toList());
  }

  /**
   * A step that waits on.
   *
   * @param tryAt when the gate may be asked again
   * @param decision the print of its last verdict
   */
  public record Waiting(UUID id, Instant tryAt, String decision) {}

  public void waitOn(Collection<Waiting> waiting) {
    if (waiting.isEmpty()) return;
    database.update(
        """
        UPDATE step SET state = 'WAITING', try_at = one.try_at, last_decision = one.print
        FROM unnest(?::uuid[], ?::timestamptz[], ?::text[]) AS one (id, try_at, print) WHERE step.id = one.id
        """,
        waiting.stream().map(Waiting::id).toList(),
        waiting.stream().map(one -> one.tryAt().toString()).toList(),
        waiting.stream().map(Waiting::decision).toList());
  }

  /** The carrier took nothing: the same step is tried again. */
  public void triedInVain(UUID id, Instant tryAt) {
    database.update(
        "UPDATE step SET state = 'WAITING', try_at = ?, last_decision = NULL, tries_not_taken = tries_not_taken + 1 WHERE id = ?",
        tryAt,
        id);
  }

  /** A rung of a case that was done, and on which day of its ladder it stands. */
  public record RungDone(UUID caseId, int rungDay) {}

  /** These are done; gives those of them that stand on a ladder. */
  public List<RungDone> done(Collection<UUID> ids) {
    List<RungDone> onLadders = new ArrayList<>();
    if (ids.isEmpty()) return onLadders;
    database.each(
        """
        UPDATE step SET state = 'DONE', ended_reason = NULL, params_sealed = NULL WHERE id = ANY (?::uuid[])
        RETURNING case_id, origin, rung
        """,
        row -> {
          UUID caseId = row.uuidOrNull("case_id");
          Integer rungDay = row.numberOrNull("rung");
          if (caseId != null && rungDay != null && row.text("origin").equals("LADDER"))
            onLadders.add(new RungDone(caseId, rungDay));
        },
        ids);
    return onLadders;
  }

  public void cancelled(Collection<UUID> ids, String reason) {
    if (ids.isEmpty()) return;
    database.update(
        "UPDATE step SET state = 'CANCELLED', ended_reason = ?, params_sealed = NULL WHERE id = ANY (?::uuid[])",
        reason,
        ids);
  }

  private byte @Nullable [] sealed(Step step) {
    if (step.params().isEmpty()) return null;
    try {
      return ciphers.encrypt(
          step.borrowerId(),
          KeyPurpose.RECORD,
          json.writeValueAsBytes(step.params()),
          PARAMS_PLACE);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("What fills the gaps of a text could not be written", broken);
    }
  }

  private Map<String, String> opened(String borrowerId, byte @Nullable [] sealed) {
    if (sealed == null) return Map.of();
    try {
      return json.readValue(
          ciphers.decryptBytes(borrowerId, KeyPurpose.RECORD, sealed, PARAMS_PLACE),
          new TypeReference<Map<String, String>>() {});
    } catch (java.io.IOException broken) {
      throw new IllegalStateException("What fills the gaps of a text could not be read", broken);
    }
  }

  private Step read(Row row) throws SQLException {
    String borrowerId = row.text("borrower_id");
    return new Step(
        row.uuid("id"),
        borrowerId,
        row.uuidOrNull("case_id"),
        row.textOrNull("account_token"),
        StepOrigin.valueOf(row.text("origin")),
        Purpose.valueOf(row.text("purpose")),
        row.text("template_id"),
        row.textOrNull("language"),
        opened(borrowerId, row.bytesOrNull("params_sealed")),
        row.textOrNull("number_token"),
        row.text("check_code"),
        row.instant("due_at"),
        row.instantOrNull("expires_at"),
        row.instantOrNull("requested_at"),
        row.textOrNull("last_decision"),
        row.number("tries_not_taken"));
  }
}
