package humane.reminder.borrowerclient.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Product;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads cards. More fields than we know are welcome; a value we do not know is not guessed: a card
 * that holds one is left out, so its borrower is not decided.
 */
final class CardReader {
  private static final Logger LOG = Logger.getLogger(CardReader.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private CardReader() {}

  static List<ContactCard> read(String answer) throws JsonProcessingException {
    List<ContactCard> cards = new ArrayList<>();
    for (JsonNode card : JSON.readTree(answer).path("cards")) {
      try {
        cards.add(card(card));
      } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
        LOG.errorf(
            "The card of %s is not in the agreed form: %s",
            card.path("borrowerId").asText(), unreadable.getMessage());
      }
    }
    return cards;
  }

  private static ContactCard card(JsonNode card) {
    return new ContactCard(
        text(card, "borrowerId"),
        card.path("givenName").asText(""),
        card.path("fullName").asText(""),
        text(card, "language"),
        list(card.path("jurisdictions"), JsonNode::asText),
        list(card.path("timeZones"), zone -> ZoneId.of(zone.asText())),
        Segment.valueOf(card.path("segment").asText(Segment.STANDARD.name())),
        list(card.path("contactPoints"), CardReader::point),
        list(card.path("consents"), CardReader::consent),
        preferences(card.path("preferences")),
        list(card.path("holds"), CardReader::hold),
        list(card.path("accounts"), CardReader::account),
        textOrNull(card, "phrase"),
        preferredChannel(card.path("preferences")),
        list(card.path("supportNeeds"), JsonNode::asText));
  }

  private static CardPoint point(JsonNode point) {
    return new CardPoint(
        text(point, "id"),
        ContactPointKind.valueOf(point.path("kind").asText(ContactPointKind.MOBILE.name())),
        text(point, "number"),
        text(point, "numberToken"),
        Ownership.valueOf(text(point, "ownership")),
        date(point, "attestedOn"),
        instant(point, "reassignedCheckedAt"),
        instant(point, "lastInboundTextAt"),
        point.path("employerForbids").asBoolean(),
        point.path("detailsByText").asBoolean());
  }

  private static Consent consent(JsonNode consent) {
    return new Consent(
        Channel.valueOf(text(consent, "channel")),
        ConsentKind.valueOf(text(consent, "kind")),
        textOrNull(consent, "contactPointId"),
        instant(consent, "givenAt"),
        instant(consent, "withdrawnAt"));
  }

  private static Preferences preferences(JsonNode wishes) {
    if (wishes.isMissingNode() || wishes.isNull()) return Preferences.NONE;
    return new Preferences(
        time(wishes, "notBefore"),
        time(wishes, "notAfter"),
        new HashSet<>(list(wishes.path("avoidDays"), day -> DayOfWeek.valueOf(day.asText()))),
        list(wishes.path("agreedTimes"), CardReader::agreedTime));
  }

  private static @Nullable Channel preferredChannel(JsonNode wishes) {
    String named = textOrNull(wishes, "preferredChannel");
    return named == null ? null : Channel.valueOf(named);
  }

  private static AgreedTime agreedTime(JsonNode agreed) {
    return new AgreedTime(
        LocalTime.parse(text(agreed, "from")),
        LocalTime.parse(text(agreed, "to")),
        instant(agreed, "agreedAt"));
  }

  private static Hold hold(JsonNode hold) {
    JsonNode accounts = hold.path("accountRefs");
    return new Hold(
        HoldKind.valueOf(text(hold, "kind")),
        accounts.isArray() ? list(accounts, JsonNode::asText) : null,
        date(hold, "from"),
        date(hold, "until"));
  }

  private static CardAccount account(JsonNode account) {
    String product = textOrNull(account, "product");
    return new CardAccount(
        text(account, "accountRef"),
        product == null ? null : Product.valueOf(product),
        account.path("arrearsMinor").asLong(),
        date(account, "dueDate"));
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
    List<T> values = new ArrayList<>();
    for (JsonNode node : nodes) values.add(read.apply(node));
    return values;
  }

  private static String text(JsonNode node, String field) {
    String value = textOrNull(node, field);
    if (value == null) throw new IllegalArgumentException("it has no " + field);
    return value;
  }

  private static @Nullable String textOrNull(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static @Nullable Instant instant(JsonNode node, String field) {
    String value = textOrNull(node, field);
    return value == null ? null : OffsetDateTime.parse(value).toInstant();
  }

  /** A day; where an instant is given, the day it names at its own offset. */
  private static @Nullable LocalDate date(JsonNode node, String field) {
    String value = textOrNull(node, field);
    if (value == null) return null;
    return value.length() > 10 ? OffsetDateTime.parse(value).toLocalDate() : LocalDate.parse(value);
  }

  private static @Nullable LocalTime time(JsonNode node, String field) {
    String value = textOrNull(node, field);
    return value == null ? null : LocalTime.parse(value);
  }
}
