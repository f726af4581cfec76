package humane.reminder.contactpolicy.rest;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of the person: consents, wishes, holds, notices, the request and the history.
 */
final class PersonReader {
  private static final int LIST_MAX = 200;
  private static final int HISTORY_MAX = 2_000;

  private PersonReader() {}

  static Situation situation(Form form, List<ZoneId> zones, ContactPointFacts point) {
    return new Situation(
        zones,
        point,
        form.objects("consents", LIST_MAX, PersonReader::consent),
        preferences(form.object("preferences")),
        form.objects("holds", LIST_MAX, PersonReader::hold),
        form.objects("notices", LIST_MAX, PersonReader::notice),
        form.has("request") ? request(form.object("request")) : null,
        form.objects("history", HISTORY_MAX, PersonReader::past),
        List.of());
  }

  private static @Nullable Consent consent(Form form) {
    form.allow(Set.of("channel", "kind", "contactPointId", "givenAt", "withdrawnAt"))
        .require("channel", "kind");
    Channel channel = form.name("channel", Channel.class);
    ConsentKind kind = form.name("kind", ConsentKind.class);
    String point = form.text("contactPointId");
    Instant givenAt = form.instant("givenAt");
    Instant withdrawnAt = form.instant("withdrawnAt");
    Channel needed = kind == null ? null : channelOf(kind);
    if (needed != null && channel != null && channel != needed)
      form.refuse("kind", "goes with channel " + needed + " only");
    return channel == null || kind == null
        ? null
        : new Consent(channel, kind, point, givenAt, withdrawnAt);
  }

  /** A consent to texts says nothing of calls, nor one to calls of texts. */
  private static Channel channelOf(ConsentKind kind) {
    return switch (kind) {
      case SMS -> Channel.SMS;
      case AUTOMATED_VOICE, MORE_CALLS -> Channel.VOICE;
    };
  }

  private static Preferences preferences(Form form) {
    form.allow(Set.of("notBefore", "notAfter", "avoidDays", "agreedTimes"));
    List<DayOfWeek> days =
        form.texts("avoidDays", LIST_MAX, "must be a day like SUNDAY", PersonReader::day);
    return new Preferences(
        form.time("notBefore"),
        form.time("notAfter"),
        new HashSet<>(days),
        form.objects("agreedTimes", LIST_MAX, PersonReader::agreedTime));
  }

  private static @Nullable DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(text))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable AgreedTime agreedTime(Form form) {
    form.allow(Set.of("from", "to", "agreedAt")).require("from", "to");
    LocalTime from = form.time("from");
    LocalTime to = form.time("to");
    Instant agreedAt = form.instant("agreedAt");
    return from == null || to == null ? null : new AgreedTime(from, to, agreedAt);
  }

  private static @Nullable Hold hold(Form form) {
    form.allow(Set.of("kind", "accountRefs", "from", "until")).require("kind");
    HoldKind kind = form.name("kind", HoldKind.class);
    List<String> accounts = accountRefs(form);
    LocalDate from = form.date("from");
    LocalDate until = form.date("until");
    if (from != null && until != null && until.isBefore(from))
      form.refuse("until", "must not be before from");
    return kind == null ? null : new Hold(kind, accounts, from, until);
  }

  private static @Nullable Notice notice(Form form) {
    form.allow(Set.of("kind", "at")).require("kind", "at");
    NoticeKind kind = form.name("kind", NoticeKind.class);
    Instant at = form.instant("at");
    return kind == null || at == null ? null : new Notice(kind, at);
  }

  private static @Nullable ContactRequest request(Form form) {
    form.allow(Set.of("at", "channel", "for")).require("at", "channel");
    Instant at = form.instant("at");
    Channel channel = form.name("channel", Channel.class);
    Instant callBackAt = form.instant("for");
    return at == null || channel == null ? null : new ContactRequest(at, channel, callBackAt);
  }

  private static @Nullable PastContact past(Form form) {
    form.allow(
            Set.of(
                "at",
                "channel",
                "voiceKind",
                "direction",
                "outcome",
                "purpose",
                "accountRefs",
                "contactPointId",
                "by"))
        .require("at", "channel", "direction", "outcome");
    Instant at = form.instant("at");
    Channel channel = form.name("channel", Channel.class);
    VoiceKind voiceKind = form.name("voiceKind", VoiceKind.class);
    Direction direction = form.name("direction", Direction.class);
    Outcome outcome = form.name("outcome", Outcome.class);
    Purpose purpose = form.name("purpose", Purpose.class);
    List<String> accounts = accountRefs(form);
    String point = form.text("contactPointId");
    Actor by = form.name("by", Actor.class, Set.of(Actor.LENDER, Actor.AGENCY));
    if (at == null || channel == null || direction == null || outcome == null) return null;
    return new PastContact(
        at, channel, voiceKind, direction, outcome, purpose, accounts, point, by);
  }

  private static List<String> accountRefs(Form form) {
    return form.texts(
        "accountRefs", LIST_MAX, "must be text", text -> text.isBlank() ? null : text);
  }
}
