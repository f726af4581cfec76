package humane.reminder.messages.web;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.rest.Borrowers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The ends of the borrower's own numbers and the zone to show times in, from a fresh card; the page
 * does without them when there is none.
 */
@ApplicationScoped
class OwnNumbers {
  private static final Logger LOG = Logger.getLogger(OwnNumbers.class);
  private static final int DIGITS_SHOWN = 4;

  private final Borrowers borrowers;

  OwnNumbers(Borrowers borrowers) {
    this.borrowers = borrowers;
  }

  /**
   * What of the card the page shows.
   *
   * @param places whose law the borrower stands under; empty while that cannot be asked
   * @param largePrint whether the borrower has told us that small letters are hard to read
   */
  record Shown(
      Map<String, String> numberEnds, ZoneId zone, List<String> places, boolean largePrint) {}

  Shown of(String borrowerId) {
    try {
      return borrowers.cards(List.of(borrowerId)).stream()
          .findFirst()
          .map(OwnNumbers::shown)
          .orElse(NOTHING_KNOWN);
    } catch (RuntimeException away) {
      LOG.infof("The messages are shown without numbers: %s", away.getClass().getSimpleName());
      return NOTHING_KNOWN;
    }
  }

  private static final Shown NOTHING_KNOWN =
      new Shown(Map.of(), ZoneId.of("UTC"), List.of(), false);

  private static Shown shown(ContactCard card) {
    Map<String, String> ends =
        card.contactPoints().stream()
            .collect(
                Collectors.toMap(
                    CardPoint::numberToken, point -> ends(point.number()), (one, same) -> one));
    return new Shown(
        ends,
        card.timeZones().isEmpty() ? ZoneId.of("UTC") : card.timeZones().getFirst(),
        card.jurisdictions(),
        card.supportNeeds().contains("LARGE_PRINT"));
  }

  private static String ends(String number) {
    return "•••• " + number.substring(Math.max(0, number.length() - DIGITS_SHOWN));
  }
}
