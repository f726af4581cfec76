package humane.reminder.console.store;

import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.rest.Borrowers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Names for a page, asked for when the page is made. A page without names is better than no page.
 */
@ApplicationScoped
public class BorrowerNames {
  private static final Logger LOG = Logger.getLogger(BorrowerNames.class);

  private final Borrowers borrowers;

  BorrowerNames(Borrowers borrowers) {
    this.borrowers = borrowers;
  }

  /** Full names by borrower id; empty when borrower-service does not answer. */
  public Optional<Map<String, String>> of(List<String> borrowerIds) {
    if (borrowerIds.isEmpty()) return Optional.of(Map.of());
    try {
      return Optional.of(
          borrowers.cards(borrowerIds).stream()
              .collect(Collectors.toMap(ContactCard::borrowerId, ContactCard::fullName)));
    } catch (RuntimeException away) {
      LOG.debugf("A page is shown without names: %s", away.toString());
      return Optional.empty();
    }
  }
}
