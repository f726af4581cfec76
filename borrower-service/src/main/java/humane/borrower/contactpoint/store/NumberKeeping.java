package humane.borrower.contactpoint.store;

import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.database.Database;
import humane.borrower.database.Sealing;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangeFeed.NewChange;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, attests, proves and removes single numbers, and lets the others know. */
@ApplicationScoped
public class NumberKeeping {
  private final Database database;
  private final Sealing sealing;
  private final NumberTokens tokens;
  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final NumberConflicts conflicts;
  private final Quarantine quarantine;
  private final ChangeFeed feed;
  private final Clock clock;

  NumberKeeping(
      Database database,
      Sealing sealing,
      NumberTokens tokens,
      BorrowerStore borrowers,
      ContactPointStore numbers,
      NumberConflicts conflicts,
      Quarantine quarantine,
      ChangeFeed feed,
      @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.conflicts = conflicts;
    this.quarantine = quarantine;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Whose word it is that the number is the borrower's own; without a date and a name it is
   * nobody's.
   *
   * @param reassignedCheckedAt when a reassigned-numbers database last said that the number had not
   *     changed hands
   */
  public record Attestation(
      StatedBy statedBy,
      @Nullable LocalDate on,
      @Nullable String by,
      @Nullable Instant reassignedCheckedAt) {
    Ownership ownership() {
      return statedBy != StatedBy.BORROWER && on != null && by != null
          ? Ownership.ATTESTED
          : Ownership.UNKNOWN;
    }
  }

  /** Adds a number, or attests one that is known again. */
  @Transactional
  public ContactPoint add(
      String borrowerId, ReadNumber.Understood number, Attestation attestation) {
    borrowers.lockLiving(borrowerId);
    numbers.lockClaims();
    String token = tokens.of(number.e164());
    List<NewChange> changes = new ArrayList<>();
    Optional<ContactPoint> known =
        numbers.of(List.of(borrowerId)).stream()
            .filter(point -> point.numberToken().equals(token))
            .findFirst();
    String id =
        known.map(ContactPoint::id).orElseGet(() -> insert(borrowerId, number, token, attestation));
    if (known.isPresent()) attest(known.get(), attestation);
    changes.add(Changes.ofNumber(borrowerId, id, token, null));
    if (known.isEmpty()) changes.addAll(conflicts.quarantineShared(Set.of(token)));
    feed.append(changes);
    return numbers.find(id).orElseThrow();
  }

  private String insert(
      String borrowerId, ReadNumber.Understood number, String token, Attestation attestation) {
    return database
        .first(
            """
            INSERT INTO contact_point (id, borrower_id, kind, number_sealed, number_token, ownership, number_zones, attested_on, attested_by,
              reassigned_checked_at, stated_by, facts_as_of, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (borrower_id, number_token) DO UPDATE SET removed_at = NULL, number_sealed = excluded.number_sealed, ownership = excluded.ownership,
              verified_at = NULL, attested_on = excluded.attested_on, attested_by = excluded.attested_by,
              reassigned_checked_at = excluded.reassigned_checked_at, stated_by = excluded.stated_by, facts_as_of = excluded.facts_as_of
            RETURNING id""",
            row -> row.getString("id"),
            UUID.randomUUID().toString(),
            borrowerId,
            number.kind(),
            sealing.text(borrowerId, number.e164(), ContactPointStore.NUMBER_PLACE),
            token,
            attestation.ownership(),
            number.zones(),
            attestation.on(),
            attestation.by(),
            attestation.reassignedCheckedAt(),
            attestation.statedBy(),
            clock.instant(),
            clock.instant())
        .orElseThrow();
  }

  /** An attestation never lifts a quarantine and never takes back a proof. */
  private void attest(ContactPoint known, Attestation attestation) {
    if (attestation.ownership() != Ownership.ATTESTED) return;
    boolean lifts =
        known.ownership() == Ownership.UNKNOWN
            && conflicts.of(List.of(known.numberToken())).isEmpty();
    database.update(
        """
        UPDATE contact_point SET attested_on = ?, attested_by = ?, reassigned_checked_at = greatest(reassigned_checked_at, ?::timestamptz),
          stated_by = ?, facts_as_of = ?, ownership = ? WHERE id = ?""",
        attestation.on(),
        attestation.by(),
        attestation.reassignedCheckedAt(),
        attestation.statedBy(),
        clock.instant(),
        lifts ? Ownership.ATTESTED : known.ownership(),
        known.id());
  }

  /**
   * The borrower has typed the code that we sent there: proof, unless somebody else claims the
   * number too.
   */
  @Transactional
  public void proved(ContactPoint number) {
    borrowers.lock(number.borrowerId());
    database.update(
        "UPDATE contact_point SET verified_at = ?, ownership = CASE WHEN ownership = 'QUARANTINED' THEN ownership ELSE 'VERIFIED' END WHERE id = ?",
        clock.instant(),
        number.id());
    feed.append(
        List.of(Changes.ofNumber(number.borrowerId(), number.id(), number.numberToken(), null)));
  }

  /** The number is no longer used; its keyed hash stays, so that it is known again. */
  @Transactional
  public void remove(ContactPoint number) {
    borrowers.lock(number.borrowerId());
    database.update(
        "UPDATE contact_point SET removed_at = ? WHERE id = ?", clock.instant(), number.id());
    feed.append(
        List.of(
            Changes.ofNumber(number.borrowerId(), number.id(), number.numberToken(), "REMOVED")));
  }

  @Transactional
  public void detailsByText(ContactPoint number, boolean wanted) {
    borrowers.lock(number.borrowerId());
    database.update(
        "UPDATE contact_point SET details_by_text = ? WHERE id = ?", wanted, number.id());
    feed.append(
        List.of(Changes.ofNumber(number.borrowerId(), number.id(), number.numberToken(), null)));
  }

  /**
   * A person has found whose number it is.
   *
   * @throws Problem 404, 400 when the borrower does not claim it, 409 when it was reported as no
   *     borrower's
   */
  @Transactional
  public void settle(String conflictId, String borrowerId, String by) {
    numbers.lockClaims();
    NumberConflicts.Conflict conflict =
        conflicts
            .find(conflictId)
            .orElseThrow(() -> Problem.notFound("number conflict", conflictId));
    if (numbers.withToken(conflict.numberToken()).stream()
        .noneMatch(point -> point.borrowerId().equals(borrowerId)))
      throw Problem.badInput("borrowerId", borrowerId, "does not claim this number");
    if (!quarantine.among(Set.of(conflict.numberToken())).isEmpty())
      throw Problem.conflict(
          "number-quarantined", "The number was reported as no borrower's; it is used for nobody.");
    feed.append(conflicts.settle(conflict, borrowerId, by));
  }
}
