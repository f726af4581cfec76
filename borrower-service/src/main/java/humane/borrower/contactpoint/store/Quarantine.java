package humane.borrower.contactpoint.store;

import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.contactpoint.QuarantineReason;
import humane.borrower.database.Database;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangeFeed.NewChange;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are used for nobody, known by their keyed hash alone. The view {@code own_number}
 * lays them over whatever is stated of a number, so that no import, attestation or proof lifts one.
 */
@ApplicationScoped
public class Quarantine {

  /**
   * One report of a number.
   *
   * @param commandId the sender's own; a repeat changes nothing
   * @param sequence the sender's order, kept with the command: since nothing lifts a quarantine, an
   *     older one is no less true
   */
  public record Report(
      String sender,
      String commandId,
      String numberToken,
      QuarantineReason reason,
      Instant at,
      @Nullable Long sequence) {}

  private final Database database;
  private final ChangeFeed feed;
  private final Clock clock;

  Quarantine(Database database, ChangeFeed feed, @BusinessTime Clock clock) {
    this.database = database;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Quarantines the number for everybody who has it or will have it.
   *
   * @throws Problem 409 when the command's id was used for another number
   */
  @Transactional
  public void quarantine(Report report) {
    boolean news =
        database.update(
                "INSERT INTO quarantined_number (number_token, reason, since, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                report.numberToken(),
                report.reason(),
                report.at(),
                clock.instant())
            == 1;
    remember(report);
    if (news) feed.append(changesOf(report.numberToken()));
  }

  /** Those of the numbers that are used for nobody. */
  public Set<String> among(Collection<String> numberTokens) {
    return new HashSet<>(
        database.list(
            "SELECT number_token FROM quarantined_number WHERE number_token = ANY (?)",
            row -> row.getString("number_token"),
            numberTokens));
  }

  private void remember(Report report) {
    boolean first =
        database.update(
                """
                INSERT INTO quarantine_command (sender, command_id, number_token, reason, at, sequence, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                report.sender(),
                report.commandId(),
                report.numberToken(),
                report.reason(),
                report.at(),
                report.sequence(),
                clock.instant())
            == 1;
    if (!first
        && database
            .first(
                "SELECT 1 AS same FROM quarantine_command WHERE sender = ? AND command_id = ? AND number_token = ?",
                row -> true,
                report.sender(),
                report.commandId(),
                report.numberToken())
            .isEmpty())
      throw Problem.conflict(
          "command-id-reused", "The command " + report.commandId() + " was about another number.");
  }

  private List<NewChange> changesOf(String numberToken) {
    return database.list(
        "SELECT id, borrower_id FROM own_number WHERE number_token = ? ORDER BY borrower_id, id",
        row ->
            Changes.ofNumber(
                row.getString("borrower_id"),
                row.getString("id"),
                numberToken,
                Ownership.QUARANTINED),
        numberToken);
  }
}
