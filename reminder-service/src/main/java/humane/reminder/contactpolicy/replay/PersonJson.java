package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.OptOut;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Consents, holds, notices, stops and agreed times, each as an array in the order of its record.
 */
final class PersonJson {
  private PersonJson() {}

  static void write(ArrayNode into, Consent one) {
    ArrayNode row = into.addArray().add(one.channel().name()).add(one.kind().name());
    row.add(one.contactPointId()).add(text(one.givenAt())).add(text(one.withdrawnAt()));
  }

  static Consent consent(JsonNode row) {
    return new Consent(
        Channel.valueOf(row.path(0).asText()),
        ConsentKind.valueOf(row.path(1).asText()),
        Read.text(row.path(2)),
        Read.instantOrNull(row.path(3)),
        Read.instantOrNull(row.path(4)));
  }

  static void write(ArrayNode into, Hold one, Names accounts) {
    ArrayNode row = into.addArray().add(one.kind().name());
    if (one.accountRefs() == null) row.addNull();
    else {
      ArrayNode places = row.addArray();
      one.accountRefs().forEach(ref -> places.add(accounts.placeOf(ref)));
    }
    row.add(text(one.from())).add(text(one.until()));
  }

  static Hold hold(JsonNode row, Places accounts) {
    return new Hold(
        HoldKind.valueOf(row.path(0).asText()),
        accounts.atAll(row.path(1)),
        Read.dateOrNull(row.path(2)),
        Read.dateOrNull(row.path(3)));
  }

  static void write(ArrayNode into, Notice one) {
    into.addArray().add(one.kind().name()).add(one.at().toString());
  }

  static Notice notice(JsonNode row) {
    return new Notice(NoticeKind.valueOf(row.path(0).asText()), Read.instant(row.path(1)));
  }

  static void write(ArrayNode into, ContactRequest request) {
    into.add(request.at().toString()).add(request.channel().name()).add(text(request.callBackAt()));
  }

  static ContactRequest request(JsonNode row) {
    return new ContactRequest(
        Read.instant(row.path(0)),
        Channel.valueOf(row.path(1).asText()),
        Read.instantOrNull(row.path(2)));
  }

  static void write(ArrayNode into, OptOut one) {
    into.addArray()
        .add(one.channel() == null ? null : one.channel().name())
        .add(one.at().toString());
  }

  static OptOut optOut(JsonNode row) {
    return new OptOut(Read.name(row.path(0), Channel.class), Read.instant(row.path(1)));
  }

  static void write(ArrayNode into, AgreedTime one) {
    into.addArray().add(one.from().toString()).add(one.to().toString()).add(text(one.agreedAt()));
  }

  static AgreedTime agreedTime(JsonNode row) {
    return new AgreedTime(
        Objects.requireNonNull(Read.timeOrNull(row.path(0))),
        LocalTime.parse(row.path(1).asText()),
        Read.instantOrNull(row.path(2)));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
