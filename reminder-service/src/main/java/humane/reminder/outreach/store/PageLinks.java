package humane.reminder.outreach.store;

import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.database.Database;
import humane.reminder.outreach.Daytime;
import humane.reminder.wording.TemplateCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sign-in links that somebody asked for on a page. Anybody can type a number there, so it is no
 * message that the borrower has just sent (conduct §4): by night it waits for the house's hours
 * (§7), and a number gets only so many a day. The page says so to everybody, and never whether it
 * was so.
 */
@ApplicationScoped
public class PageLinks {
  private static final Logger LOG = Logger.getLogger(PageLinks.class);
  private static final Duration DAY = Duration.ofHours(24);

  private final Database database;
  private final People people;
  private final StoredAskedReplies replies;
  private final Packs packs;

  PageLinks(Database database, People people, StoredAskedReplies replies, Packs packs) {
    this.database = database;
    this.people = people;
    this.replies = replies;
    this.packs = packs;
  }

  /**
   * Puts the link in the queue, in the current transaction; or lets it be, when the number has had
   * its share.
   *
   * @param key what asked for it, so that the same asking twice gets one link
   */
  @Transactional
  public void send(
      String borrowerId, String numberToken, TemplateCall call, Instant askedAt, String key) {
    people.lock(List.of(borrowerId));
    Place place = placeOf(borrowerId);
    if (sentSince(numberToken, call.templateId(), askedAt.minus(DAY))
        >= perDayMax(place, askedAt)) {
      LOG.infof(
          "A number has had its links of the day; one more that a page asked for is not sent");
      return;
    }
    replies.answer(
        borrowerId,
        numberToken,
        Purpose.REQUESTED_REPLY,
        call,
        askedAt,
        daytime(place, askedAt),
        key);
  }

  private int sentSince(String numberToken, String templateId, Instant since) {
    return database
        .first(
            """
            SELECT count(*)::int AS links FROM step
            WHERE number_token = ? AND origin = 'ASKED' AND template_id = ? AND requested_at > ?
              AND state <> 'CANCELLED'
            """,
            row -> row.number("links"),
            numberToken,
            templateId,
            since)
        .orElse(0);
  }

  /** Where the borrower was when last looked at; nowhere, if that has not been. */
  private Place placeOf(String borrowerId) {
    return database
        .first(
            "SELECT COALESCE(jurisdictions, '') AS jurisdictions, COALESCE(time_zones, '') AS zones FROM person WHERE borrower_id = ?",
            row -> new Place(parts(row.text("jurisdictions")), parts(row.text("zones"))),
            borrowerId)
        .orElse(new Place(List.of(), List.of()));
  }

  /** None where no row says how many. */
  private int perDayMax(Place place, Instant at) {
    Row row = packs.termsOn(place.jurisdictions(), at).row("HOUSE-LINKS");
    return row == null ? 0 : row.number("perDayMax");
  }

  /** With no zone known, the gate refuses by itself. */
  private Instant daytime(Place place, Instant askedAt) {
    Row row = packs.termsOn(place.jurisdictions(), askedAt).row("HOUSE-HOURS");
    return row == null
        ? askedAt
        : new Daytime(row.time("opensAt"), row.time("closesAt"))
            .firstFrom(askedAt, place.zones().stream().map(ZoneId::of).toList());
  }

  private record Place(List<String> jurisdictions, List<String> zones) {}

  private static List<String> parts(String joined) {
    return Stream.of(joined.split(",")).filter(part -> !part.isEmpty()).toList();
  }
}
