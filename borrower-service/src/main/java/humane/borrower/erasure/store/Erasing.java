package humane.borrower.erasure.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.database.Database;
import humane.borrower.erasure.ErasureObstacle;
import humane.borrower.erasure.Forgotten;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.feed.ChangeFeed;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Forgets a person: at erasure all but the records, at the end of the lawful keeping these too. The
 * rows go, the key is destroyed, the other services hear of it from the feed, and what was
 * forgotten is reported, all in one transaction. A stopped number stays stopped: it is known by its
 * token only.
 */
@ApplicationScoped
public class Erasing {
  private static final String SERVICE = "borrower-service";

  /** What goes at erasure, each before what it points to. */
  private static final Map<String, String> PROFILE_ROWS = new LinkedHashMap<>();

  static {
    PROFILE_ROWS.put("payments", "DELETE FROM payment WHERE borrower_id = ?");
    PROFILE_ROWS.put("accounts", "DELETE FROM account WHERE borrower_id = ?");
    PROFILE_ROWS.put("foreseenProbabilities", "DELETE FROM risk_foreseen WHERE borrower_id = ?");
    PROFILE_ROWS.put("overruledSegments", "DELETE FROM segment_overrule WHERE borrower_id = ?");
    // Before the holds that they point to.
    PROFILE_ROWS.put("helpers", "DELETE FROM helper WHERE borrower_id = ?");
    PROFILE_ROWS.put("supportNeeds", "DELETE FROM support_need WHERE borrower_id = ?");
    PROFILE_ROWS.put("holdCommands", "DELETE FROM hold_command WHERE borrower_id = ?");
    PROFILE_ROWS.put("holds", "DELETE FROM hold WHERE borrower_id = ?");
    PROFILE_ROWS.put("consents", "DELETE FROM consent WHERE borrower_id = ?");
    PROFILE_ROWS.put("signInLinks", "DELETE FROM sign_in_link WHERE borrower_id = ?");
    PROFILE_ROWS.put("oneTimeCodes", "DELETE FROM one_time_code WHERE borrower_id = ?");
    PROFILE_ROWS.put("wantedMessages", "DELETE FROM message_request WHERE borrower_id = ?");
    PROFILE_ROWS.put("pins", "DELETE FROM pin WHERE borrower_id = ?");
    PROFILE_ROWS.put("voiceChecks", "DELETE FROM voice_check WHERE borrower_id = ?");
    PROFILE_ROWS.put("numbers", "DELETE FROM contact_point WHERE borrower_id = ?");
    PROFILE_ROWS.put(
        "changeDetails",
        "UPDATE change_feed SET account_ref = NULL, more = NULL, sealed = NULL WHERE borrower_id = ? AND (account_ref IS NOT NULL OR more IS NOT NULL OR sealed IS NOT NULL)");
  }

  private final Database database;
  private final BorrowerStore borrowers;
  private final ComplaintStore complaints;
  private final LitigationHolds lawsuits;
  private final ErasureReports reports;
  private final BorrowerCiphers ciphers;
  private final ChangeFeed feed;
  private final Clock clock;

  Erasing(
      Database database,
      BorrowerStore borrowers,
      ComplaintStore complaints,
      LitigationHolds lawsuits,
      ErasureReports reports,
      BorrowerCiphers ciphers,
      ChangeFeed feed,
      @BusinessTime Clock clock) {
    this.database = database;
    this.borrowers = borrowers;
    this.complaints = complaints;
    this.lawsuits = lawsuits;
    this.reports = reports;
    this.ciphers = ciphers;
    this.feed = feed;
    this.clock = clock;
  }

  /** What stands in the way just now. */
  public List<ErasureObstacle> obstacles(String borrowerId) {
    List<ErasureObstacle> found = new ArrayList<>();
    if (lawsuits.standsFor(borrowerId)) found.add(ErasureObstacle.LITIGATION);
    if (complaints.anyOpen(borrowerId)) found.add(ErasureObstacle.OPEN_COMPLAINT);
    return found;
  }

  /**
   * Forgets who the person is; once, however often it is asked.
   *
   * @return empty when it had been done before
   * @throws Problem 409 when something stands in the way, naming all of it
   */
  @Transactional
  public Optional<Forgotten> eraseProfile(String borrowerId) {
    borrowers.lock(borrowerId);
    BorrowerRow borrower = borrowers.get(borrowerId);
    if (borrower.erasedAt() != null) return Optional.empty();
    refuseIfKept(borrowerId);
    complaints.sealAsRecords(borrowerId);
    Map<String, Integer> counts = new LinkedHashMap<>();
    PROFILE_ROWS.forEach(
        (kind, statement) -> {
          int gone = database.update(statement, borrowerId);
          if (gone > 0) counts.put(kind, gone);
        });
    database.update(
        "UPDATE borrower SET profile_sealed = NULL, wishes_sealed = NULL, phrase_sealed = NULL, language = NULL, time_zone = NULL, erased_at = ? WHERE id = ?",
        clock.instant(),
        borrowerId);
    counts.put("profiles", 1);
    return Optional.of(finish(borrowerId, KeyPurpose.PROFILE, new Forgotten(counts)));
  }

  /**
   * Forgets the records as well, when the law no longer asks for them.
   *
   * @return empty when it had been done before
   * @throws Problem 409 when something stands in the way, naming all of it
   */
  @Transactional
  public Optional<Forgotten> endRecords(String borrowerId) {
    borrowers.lock(borrowerId);
    if (recordsEnded(borrowerId)) return Optional.empty();
    refuseIfKept(borrowerId);
    Forgotten profile = eraseProfile(borrowerId).orElse(new Forgotten(Map.of()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    int told = complaints.forget(borrowerId);
    if (told > 0) counts.put("complaints", told);
    int asked = database.update("DELETE FROM data_request WHERE borrower_id = ?", borrowerId);
    if (asked > 0) counts.put("dataRequests", asked);
    database.update("DELETE FROM litigation_hold WHERE borrower_id = ?", borrowerId);
    database.update(
        "UPDATE borrower SET records_ended_at = ? WHERE id = ?", clock.instant(), borrowerId);
    counts.put("records", 1);
    return Optional.of(profile.and(finish(borrowerId, KeyPurpose.RECORD, new Forgotten(counts))));
  }

  private Forgotten finish(String borrowerId, KeyPurpose key, Forgotten forgotten) {
    ciphers.destroy(borrowerId, key);
    reports.add(borrowerId, key, SERVICE, forgotten);
    // Says nothing that would have to be sealed: the key for that may be the one that went.
    feed.append(
        List.of(
            Changes.ofBorrower(
                key == KeyPurpose.PROFILE ? ChangeKind.ERASED : ChangeKind.RECORDS_ENDED,
                borrowerId,
                Map.of())));
    return forgotten;
  }

  private boolean recordsEnded(String borrowerId) {
    return database
        .first(
            "SELECT records_ended_at IS NOT NULL AS ended FROM borrower WHERE id = ?",
            row -> row.getBoolean("ended"),
            borrowerId)
        .orElse(false);
  }

  private void refuseIfKept(String borrowerId) {
    List<ErasureObstacle> found = obstacles(borrowerId);
    if (!found.isEmpty())
      throw Problem.conflict(
          "erasure-stopped",
          "Nothing is erased for now: "
              + found.stream().map(ErasureObstacle::words).collect(Collectors.joining("; "))
              + ".");
  }
}
