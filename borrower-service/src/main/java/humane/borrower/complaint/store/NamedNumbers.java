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
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

  /** Returns the tokens of those that were stopped: what the words name and this borrower has. */
  List<String> stop(String borrowerId, String complaintId, String text, Instant at) {
    return stop(complaintId, in(text).filter(token -> isUsedFor(borrowerId, token)), at);
  }

  /** The same for whoever has them: nobody knows yet whom it is about. */
  List<String> stop(String complaintId, String text, Collection<String> tokensNamed, Instant at) {
    return stop(
        complaintId, Stream.concat(tokensNamed.stream(), in(text)).filter(this::isUsed), at);
  }

  private List<String> stop(String complaintId, Stream<String> found, Instant at) {
    List<String> stopped = found.distinct().toList();
    for (String token : stopped)
      quarantine.quarantine(
          new Quarantine.Report(
              "complaint",
              complaintId + " " + stopped.indexOf(token),
              token,
              QuarantineReason.WRONG_PERSON,
              at,
              null));
    return stopped;
  }

  private Stream<String> in(String text) {
    return MaskedText.numbersIn(text).stream()
        .map(numbers::read)
        .filter(ReadNumber.Understood.class::isInstance)
        .map(number -> tokens.of(((ReadNumber.Understood) number).e164()));
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

  private boolean isUsed(String token) {
    return database
        .first(
            "SELECT id FROM contact_point WHERE number_token = ? AND removed_at IS NULL LIMIT 1",
            row -> row.getString("id"),
            token)
        .isPresent();
  }
}
