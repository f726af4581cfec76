package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import java.util.Objects;

/**
 * One past contact as {@code [at, channel, outcome, purpose, accounts, point, direction, voiceKind,
 * by]}. The last three are left out for a contact made by the lender that was no call.
 */
final class HistoryJson {
  private static final int SHORT = 6;

  private HistoryJson() {}

  static void write(ArrayNode into, PastContact past, Names accounts, Names points) {
    ArrayNode row = into.addArray();
    row.add(past.at().toString()).add(past.channel().name()).add(past.outcome().name());
    row.add(past.purpose() == null ? null : past.purpose().name());
    if (past.accountRefs() == null) row.addNull();
    else {
      ArrayNode places = row.addArray();
      past.accountRefs().forEach(ref -> places.add(accounts.placeOf(ref)));
    }
    if (past.contactPointId() == null) row.addNull();
    else row.add(points.placeOf(past.contactPointId()));
    if (isUsual(past)) return;
    row.add(past.direction().name());
    row.add(past.voiceKind() == null ? null : past.voiceKind().name());
    row.add(past.by() == null ? null : past.by().name());
  }

  static PastContact read(JsonNode row, Places accounts, Places points) {
    boolean usual = row.size() == SHORT;
    return new PastContact(
        Read.instant(row.path(0)),
        Channel.valueOf(row.path(1).asText()),
        usual ? null : Read.name(row.path(7), VoiceKind.class),
        usual
            ? Direction.OUTBOUND
            : Objects.requireNonNull(Read.name(row.path(6), Direction.class)),
        Outcome.valueOf(row.path(2).asText()),
        Read.name(row.path(3), Purpose.class),
        accounts.atAll(row.path(4)),
        points.at(row.path(5)),
        usual ? Actor.LENDER : Read.name(row.path(8), Actor.class));
  }

  private static boolean isUsual(PastContact past) {
    return past.direction() == Direction.OUTBOUND
        && past.voiceKind() == null
        && past.by() == Actor.LENDER;
  }
}
