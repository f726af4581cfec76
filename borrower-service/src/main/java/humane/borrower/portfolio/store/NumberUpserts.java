package humane.borrower.portfolio.store;

import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.contactpoint.store.NumberConflicts;
import humane.borrower.contactpoint.store.Quarantine;
import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.database.OrderedId;
import humane.borrower.database.Sealing;
import humane.borrower.portfolio.PortfolioColumn;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.portfolio.RowRemark;
import humane.kit.copy.CopyRows;
import humane.kit.crypto.NumberTokens;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers of a batch: new claims, attestations renewed, and old ones of the file that it
 * no longer upholds.
 */
@ApplicationScoped
class NumberUpserts {
  private static final RowRemark NOBODYS =
      RowRemark.warning(
          PortfolioColumn.MOBILE, "", "is not used: it was reported as not the borrower's");

  private final Database database;
  private final Sealing sealing;
  private final NumberTokens tokens;
  private final ContactPointStore numbers;
  private final NumberConflicts conflicts;
  private final Quarantine quarantine;

  NumberUpserts(
      Database database,
      Sealing sealing,
      NumberTokens tokens,
      ContactPointStore numbers,
      NumberConflicts conflicts,
      Quarantine quarantine) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
    this.numbers = numbers;
    this.conflicts = conflicts;
    this.quarantine = quarantine;
  }

  private record Claim(long line, PortfolioRow row, String borrowerId, String token) {
    Ownership ownership() {
      return row.attestedOn() != null && row.attestedBy() != null
          ? Ownership.ATTESTED
          : Ownership.UNKNOWN;
    }

    /** Null when the file says nothing of a check. */
    @Nullable Instant reassignedCheckedAt() {
      return row.reassignedCheckedOn() == null
          ? null
          : row.reassignedCheckedOn().atStartOfDay(Batch.zoneOf(row.timeZone())).toInstant();
    }

    boolean knowsLaterCheckOf(ContactPoint number) {
      Instant checkedAt = reassignedCheckedAt();
      return checkedAt != null
          && (number.reassignedCheckedAt() == null
              || checkedAt.isAfter(number.reassignedCheckedAt()));
    }
  }

  /**
   * @param unused numbers that are used for nobody, whatever a file says of them
   */
  record Told(List<NumberedRemark> unused, List<NewChange> changes) {}

  Told write(Batch batch) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (NumberedRow numbered : batch.rows()) {
      PortfolioRow row = numbered.row();
      if (row.mobile() != null)
        claims.putIfAbsent(
            row.borrowerRef(),
            new Claim(numbered.line(), row, batch.idOf(row), tokens.of(row.mobile().e164())));
    }
    if (claims.isEmpty()) return new Told(List.of(), List.of());
    numbers.lockClaims();
    Map<String, List<ContactPoint>> known = new HashMap<>();
    numbers
        .of(batch.knownIds())
        .forEach(
            number ->
                known.computeIfAbsent(number.borrowerId(), id -> new ArrayList<>()).add(number));
    Map<String, NumberConflicts.Conflict> disputed =
        conflicts.of(claims.values().stream().map(Claim::token).toList());
    List<NewChange> changes = new ArrayList<>();
    Set<String> newlyClaimed = insert(batch, claims, known);
    for (Claim claim : claims.values())
      for (ContactPoint number : known.getOrDefault(claim.borrowerId(), List.of()))
        renew(batch, claim, number, disputed, changes);
    changes.addAll(conflicts.quarantineShared(newlyClaimed));
    return new Told(unused(claims.values()), changes);
  }

  private List<NumberedRemark> unused(Collection<Claim> claims) {
    Set<String> quarantined = quarantine.among(claims.stream().map(Claim::token).toList());
    return claims.stream()
        .filter(claim -> quarantined.contains(claim.token()))
        .map(claim -> new NumberedRemark(claim.line(), NOBODYS))
        .toList();
  }

  /** A number that the borrower or a person has taken away stays away, whatever a file says. */
  private Set<String> insert(
      Batch batch, Map<String, Claim> claims, Map<String, List<ContactPoint>> known) {
    ColumnBatch rows =
        new ColumnBatch(
            """
            INSERT INTO contact_point (id, borrower_id, kind, number_sealed, number_token, ownership, number_zones, attested_on, attested_by,
              reassigned_checked_at, stated_by, facts_as_of, created_at)
            SELECT id, borrower_id, kind, number_sealed, number_token, ownership, string_to_array(zones, ';'), attested_on, attested_by,
              reassigned_checked_at, stated_by, facts_as_of, created_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              AS t (id, borrower_id, kind, number_sealed, number_token, ownership, zones, attested_on, attested_by, reassigned_checked_at, stated_by, facts_as_of, created_at)
            ON CONFLICT (borrower_id, number_token) DO NOTHING""",
            "text",
            "text",
            "text",
            "bytea",
            "text",
            "text",
            "text",
            "date",
            "text",
            "timestamptz",
            "text",
            "timestamptz",
            "timestamptz");
    CopyRows ofNewcomers =
        new CopyRows(
            "contact_point",
            "id",
            "borrower_id",
            "kind",
            "number_sealed",
            "number_token",
            "ownership",
            "number_zones",
            "attested_on",
            "attested_by",
            "reassigned_checked_at",
            "stated_by",
            "facts_as_of",
            "created_at");
    Set<String> newlyClaimed = new HashSet<>();
    for (Claim claim : claims.values()) {
      if (known.getOrDefault(claim.borrowerId(), List.of()).stream()
          .anyMatch(number -> number.numberToken().equals(claim.token()))) continue;
      PortfolioRow row = claim.row();
      ReadNumber.Understood mobile = Objects.requireNonNull(row.mobile());
      newlyClaimed.add(claim.token());
      if (batch.isNew(row)) {
        ofNewcomers.add(
            OrderedId.at(batch.now()),
            claim.borrowerId(),
            mobile.kind(),
            batch.newcomerOf(row).number(),
            claim.token(),
            claim.ownership(),
            mobile.zones(),
            row.attestedOn(),
            row.attestedBy(),
            claim.reassignedCheckedAt(),
            StatedBy.FILE,
            batch.asOf(),
            batch.now());
        continue;
      }
      rows.add(
          UUID.randomUUID(),
          claim.borrowerId(),
          mobile.kind(),
          sealing.text(claim.borrowerId(), mobile.e164(), ContactPointStore.NUMBER_PLACE),
          claim.token(),
          claim.ownership(),
          String.join(";", mobile.zones()),
          row.attestedOn(),
          row.attestedBy(),
          claim.reassignedCheckedAt(),
          StatedBy.FILE,
          batch.asOf(),
          batch.now());
    }
    database.copy(ofNewcomers);
    database.insert(rows);
    return newlyClaimed;
  }

  private void renew(
      Batch batch,
      Claim claim,
      ContactPoint number,
      Map<String, NumberConflicts.Conflict> disputed,
      List<NewChange> changes) {
    if (batch.asOf().isBefore(number.factsAsOf())) return;
    boolean same = number.numberToken().equals(claim.token());
    if (!same && (number.statedBy() != StatedBy.FILE || number.ownership() != Ownership.ATTESTED))
      return;
    Ownership ownership =
        same ? ownershipNow(claim, number, disputed.get(claim.token())) : Ownership.UNKNOWN;
    boolean attestedAnew =
        same
            && claim.row().attestedOn() != null
            && !claim.row().attestedOn().equals(number.attestedOn());
    boolean checkedAnew = same && claim.knowsLaterCheckOf(number);
    if (ownership == number.ownership() && !attestedAnew && !checkedAnew) return;
    database.update(
        """
        UPDATE contact_point SET ownership = ?, attested_on = coalesce(?, attested_on), attested_by = coalesce(?, attested_by),
          reassigned_checked_at = coalesce(?, reassigned_checked_at), facts_as_of = ? WHERE id = ?""",
        ownership,
        same ? claim.row().attestedOn() : null,
        same ? claim.row().attestedBy() : null,
        checkedAnew ? claim.reassignedCheckedAt() : null,
        batch.asOf(),
        number.id());
    changes.add(
        Changes.ofNumber(number.borrowerId(), number.id(), number.numberToken(), ownership));
  }

  /**
   * A file attests; it never lifts a quarantine, never undoes what a person has found, and never
   * takes back a proof.
   */
  private static Ownership ownershipNow(
      Claim claim, ContactPoint number, NumberConflicts.@Nullable Conflict conflict) {
    if (number.ownership() == Ownership.QUARANTINED || number.ownership() == Ownership.VERIFIED)
      return number.ownership();
    if (conflict != null && !claim.borrowerId().equals(conflict.settledFor()))
      return number.ownership();
    return claim.ownership();
  }
}
