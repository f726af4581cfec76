package humane.borrower.complaint.store;

import humane.borrower.contactpoint.MaskedText;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.contactpoint.QuarantineReason;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.store.Quarantine;
import humane.borrower.database.Database;
import humane.kit.crypto.NumberTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that a complaint about others names, and that we use for this borrower, is stopped
 * before the complaint is answered: in doubt it is somebody else's. The number itself is not kept.
 */
@ApplicationScoped
class NamedNumbers {
  private final NumberReader numbers;
  private final NumberTokens tokens;
  private final Quarantine quarantine;
  private final Database database;

  NamedNumbers(
      NumberReader numbers, NumberTokens tokens, Quarantine quarantine, Database database) {
    this.numbers = numbers;
    this.tokens = tokens;
    this.quarantine = quarantine;
    this.database = database;
  }

  /** Returns the tokens of those that were stopped. */
  List<String> stop(String borrowerId, String complaintId, String text, Instant at) {
    List<String> stopped = new ArrayList<>();
    for (String written : MaskedText.numbersIn(text))
      if (numbers.read(written) instanceof ReadNumber.Understood number) {
        String token = tokens.of(number.e164());
        if (stopped.contains(token) || !isUsedFor(borrowerId, token)) continue;
        quarantine.quarantine(
            new Quarantine.Report(
                "complaint",
                complaintId + " " + stopped.size(),
                token,
                QuarantineReason.WRONG_PERSON,
                at,
                null));
        stopped.add(token);
      }
    return stopped;
  }

  private boolean isUsedFor(String borrowerId, String token) {
    return database
        .first(
            "SELECT id FROM contact_point WHERE borrower_id = ? AND number_token = ? AND removed_at IS NULL",
            row -> row.getString("id"),
            borrowerId,
            token)
        .isPresent();
  }
}
