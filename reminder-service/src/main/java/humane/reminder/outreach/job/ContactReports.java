package humane.reminder.outreach.job;

import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.outreach.OutsideContact;
import humane.reminder.outreach.store.OutsideContacts;
import humane.reminder.outreach.store.OutsideContacts.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what others report, once it is sure whom each contact was with: a borrower whom
 * borrower-service knows, and accounts of theirs.
 */
@ApplicationScoped
public class ContactReports {
  private static final Logger LOG = Logger.getLogger(ContactReports.class);

  private final OutsideContacts contacts;
  private final FreshCards cards;

  ContactReports(OutsideContacts contacts, FreshCards cards) {
    this.contacts = contacts;
    this.cards = cards;
  }

  /** What became of one report: exactly one of the two is there. */
  public record Result(@Nullable Taken taken, @Nullable Problem refused) {}

  /**
   * @throws Problem 422 for a borrower or an account that is not known, 503 when nobody can say
   *     whether it is, and as {@link OutsideContacts#take}
   */
  public Taken take(OutsideContact contact) {
    Result result = takeAll(List.of(contact)).getFirst();
    if (result.refused() != null) throw result.refused();
    return java.util.Objects.requireNonNull(result.taken());
  }

  /**
   * The same for many, in their order; each is taken or refused by itself.
   *
   * @throws Problem 503 when nobody can say who is known; nothing is stored then
   */
  public List<Result> takeAll(List<OutsideContact> reports) {
    Set<String> named = new LinkedHashSet<>();
    for (OutsideContact report : reports) whoseIfNew(report).ifPresent(named::add);
    Map<String, ContactCard> known = read(named);
    List<Result> results = new ArrayList<>();
    for (OutsideContact report : reports) results.add(takeOne(report, known));
    return results;
  }

  private Optional<String> whoseIfNew(OutsideContact report) {
    if (report.borrowerId() != null) return Optional.of(report.borrowerId());
    List<String> owners = contacts.ownersOf(report.accountRefs());
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private Map<String, ContactCard> read(Collection<String> borrowerIds) {
    if (borrowerIds.isEmpty()) return Map.of();
    try {
      return cards.read(borrowerIds);
    } catch (ProcessingException
        | WebApplicationException
        | FaultToleranceException
        | humane.reminder.borrowerclient.BorrowerServiceAway away) {
      LOG.infof("Reported contacts are not taken, nobody can say whose they are: %s", away);
      throw Problem.unavailable(
          "borrower-service-away",
          "Whom these contacts were with cannot be looked up just now. Nothing was stored; please send them again.");
    }
  }

  private Result takeOne(OutsideContact report, Map<String, ContactCard> known) {
    try {
      String borrowerId = whoseIfNew(report).orElseThrow(() -> notClearWhose(report));
      ContactCard card = known.get(borrowerId);
      if (card == null) throw unknownBorrower(borrowerId);
      requireOwn(report.accountRefs(), card);
      return new Result(contacts.take(report, borrowerId), null);
    } catch (Problem refused) {
      return new Result(null, refused);
    }
  }

  private Problem notClearWhose(OutsideContact report) {
    String why =
        contacts.ownersOf(report.accountRefs()).isEmpty()
            ? "belongs to no case here; name the borrower"
            : "belongs to more than one borrower; name the one it was with";
    return Problem.unprocessable(
        "unknown-borrower",
        "It is not clear whom this contact was with.",
        List.of(new FieldError("accountRefs", null, why)));
  }

  private static Problem unknownBorrower(String borrowerId) {
    return Problem.unprocessable(
        "unknown-borrower",
        "Nobody is known under this id; nothing was stored.",
        List.of(new FieldError("borrowerId", borrowerId, "is no borrower here")));
  }

  /** A closed account is on no card any more, and known here if it ever had a case. */
  private void requireOwn(List<String> accountRefs, ContactCard card) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < accountRefs.size(); i++) {
      String ref = accountRefs.get(i);
      if (card.account(ref).isEmpty()
          && !contacts.ownersOf(List.of(ref)).contains(card.borrowerId()))
        errors.add(
            new FieldError("accountRefs[" + i + "]", null, "is no account of this borrower"));
    }
    if (!errors.isEmpty())
      throw Problem.unprocessable(
          "unknown-account", "An account is not this borrower's; nothing was stored.", errors);
  }
}
