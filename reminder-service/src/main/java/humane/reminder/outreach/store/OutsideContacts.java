package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.ledger.store.Subjects;
import humane.reminder.outreach.OutsideContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts made by others, counted under the same locks as ours. */
@ApplicationScoped
public class OutsideContacts {
  private final Database database;
  private final People people;
  private final AccountTokens accounts;
  private final Subjects subjects;
  private final Ledger ledger;
  private final Clock business;

  OutsideContacts(
      Database database,
      People people,
      AccountTokens accounts,
      Subjects subjects,
      Ledger ledger,
      @BusinessTime Clock business) {
    this.database = database;
    this.people = people;
    this.accounts = accounts;
    this.subjects = subjects;
    this.ledger = ledger;
    this.business = business;
  }

  /** What was taken in. {@code repeated} is true when it was known before. */
  public record Taken(String reference, String borrowerId, boolean repeated) {}

  /**
   * Counts it; the same reference with the same content changes nothing.
   *
   * @param borrowerId whom it was with
   * @throws Problem 409 for a known reference with other content, 400 for a time to come
   */
  @Transactional
  public Taken take(OutsideContact contact, String borrowerId) {
    if (contact.at().isAfter(business.instant()))
      throw Problem.badInput("at", contact.at().toString(), "lies in the future");
    byte[] hash = hashOf(contact);
    people.lock(List.of(borrowerId));
    Taken known = known(contact.reference(), hash);
    if (known != null) return known;
    List<String> tokens = contact.accountRefs().stream().map(accounts::of).toList();
    int stored =
        database.update(
            """
            INSERT INTO outside_contact (reference, request_hash, borrower_id, at, channel, voice_kind, direction, outcome, purpose,
                                         account_tokens, contact_point_id, by, notice_kind)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            contact.reference(),
            hash,
            borrowerId,
            contact.at(),
            contact.channel(),
            contact.voiceKind(),
            contact.direction(),
            contact.outcome(),
            contact.purpose(),
            tokens,
            contact.contactPointId(),
            contact.by(),
            contact.noticeKind());
    if (stored == 0) return java.util.Objects.requireNonNull(known(contact.reference(), hash));
    write(contact, borrowerId, tokens);
    people.wake(List.of(borrowerId));
    return new Taken(contact.reference(), borrowerId, false);
  }

  private void write(OutsideContact contact, String borrowerId, List<String> tokens) {
    Map<String, String> aliases = subjects.ofAccounts(tokens);
    ledger.append(
        new LedgerEntry(
            borrowerId,
            null,
            contact.at(),
            new LedgerBody.OutsideContact(
                contact.channel().name(),
                name(contact.voiceKind()),
                contact.direction().name(),
                contact.outcome().name(),
                name(contact.purpose()),
                contact.contactPointId(),
                tokens.stream().map(aliases::get).toList(),
                contact.by().name(),
                name(contact.noticeKind()))));
  }

  private @Nullable Taken known(String reference, byte[] hash) {
    return database
        .first(
            "SELECT borrower_id, request_hash FROM outside_contact WHERE reference = ?",
            row -> {
              if (!Arrays.equals(hash, row.bytes("request_hash")))
                throw Problem.conflict(
                    "reference-reused",
                    "The reference " + reference + " was used before for another contact.");
              return new Taken(reference, row.text("borrower_id"), true);
            },
            reference)
        .orElse(null);
  }

  /** Who has or had a case about any of these accounts. */
  public List<String> ownersOf(List<String> accountRefs) {
    if (accountRefs.isEmpty()) return List.of();
    return database.list(
        "SELECT DISTINCT borrower_id FROM reminder_case WHERE account_token = ANY (?)",
        row -> row.text("borrower_id"),
        accountRefs.stream().map(accounts::of).toList());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static byte[] hashOf(OutsideContact contact) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(contact.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }
}
