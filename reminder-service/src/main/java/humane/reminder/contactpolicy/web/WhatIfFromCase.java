package humane.reminder.contactpolicy.web;

import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.OptOut;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.week.store.PersonNow.Seen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form as a case stands. Accounts are named by the places in which they come, since what is
 * asked needs only to tell them apart; a stop is written as a consent that was withdrawn.
 */
final class WhatIfFromCase {
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();

  private WhatIfFromCase() {}

  static Map<String, String> fields(Seen seen, Situation situation) {
    WhatIfFromCase form = new WhatIfFromCase();
    form.fill(seen, situation);
    return form.fields;
  }

  private void fill(Seen seen, Situation situation) {
    ZoneId zone =
        situation.timeZones().isEmpty() ? ZoneOffset.UTC : situation.timeZones().getFirst();
    LocalDate today = seen.now().atZone(zone).toLocalDate();
    put("way", "SMS");
    put("purpose", "PAYMENT_REMINDER");
    put("actor", "LENDER");
    put("withHouse", "on");
    put("day", today);
    put("time", seen.now().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    put("jurisdictions", String.join(" ", seen.card().jurisdictions()));
    put("timeZones", lines(situation.timeZones(), ZoneId::getId).replace("\n", " "));
    put("product", seen.account() == null ? null : seen.account().product());
    if (seen.step().accountToken() != null) put("accountRef", account(seen.step().accountToken()));
    if (seen.dueDate() != null) put("daysPastDue", ChronoUnit.DAYS.between(seen.dueDate(), today));
    put("ownership", situation.contactPoint().ownership());
    put("pointKind", situation.contactPoint().kind());
    put("pointId", situation.contactPoint().id());
    put("attestedOn", situation.contactPoint().attestedOn());
    put("reassignedCheckedAt", situation.contactPoint().reassignedCheckedAt());
    put("lastInboundTextAt", situation.contactPoint().lastInboundTextAt());
    if (situation.contactPoint().employerForbids()) put("employerForbids", "on");
    put("holds", lines(situation.holds(), this::line));
    put(
        "consents",
        (lines(situation.consents(), WhatIfFromCase::line)
                + "\n"
                + lines(situation.optOuts(), WhatIfFromCase::line))
            .strip());
    put("history", lines(situation.history(), past -> line(past, zone)));
    wishes(situation.preferences());
  }

  private void wishes(Preferences wishes) {
    put("notBefore", wishes.notBefore());
    put("notAfter", wishes.notAfter());
    put(
        "avoidDays",
        wishes.avoidDays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" ")));
    put("agreedTimes", lines(wishes.agreedTimes(), WhatIfFromCase::line));
  }

  private String line(Hold hold) {
    return hold.kind()
        + word("", hold.from())
        + (hold.until() == null ? "" : " until " + hold.until())
        + named(hold.accountRefs());
  }

  private String line(PastContact past, ZoneId zone) {
    return past.at()
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(zone)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        + word("", past.channel())
        + word("", past.voiceKind())
        + word("", past.direction())
        + word("", past.outcome())
        + word("", past.purpose())
        + named(past.accountRefs())
        + word("point:", past.contactPointId())
        + word("", past.by());
  }

  private static String line(Consent consent) {
    return consent.kind()
        + (consent.givenAt() == null ? "" : " given " + consent.givenAt())
        + (consent.withdrawnAt() == null ? "" : " withdrawn " + consent.withdrawnAt())
        + word("point:", consent.contactPointId());
  }

  private static String line(OptOut stop) {
    String withdrawn = " withdrawn " + stop.at();
    if (stop.channel() == null)
      return ConsentKind.SMS + withdrawn + "\n" + ConsentKind.AUTOMATED_VOICE + withdrawn;
    return switch (stop.channel()) {
      case SMS -> ConsentKind.SMS + withdrawn;
      case VOICE -> ConsentKind.AUTOMATED_VOICE + withdrawn;
      case EMAIL, LETTER, VISIT -> "";
    };
  }

  private static String line(AgreedTime agreed) {
    return agreed.from() + " " + agreed.to() + word("", agreed.agreedAt());
  }

  private String named(@Nullable List<String> tokens) {
    return tokens == null
        ? ""
        : tokens.stream().map(token -> " account:" + account(token)).collect(Collectors.joining());
  }

  private String account(String token) {
    accounts.putIfAbsent(token, "A-" + (accounts.size() + 1));
    return Objects.requireNonNull(accounts.get(token));
  }

  private static String word(String before, @Nullable Object value) {
    return value == null ? "" : " " + before + value;
  }

  private static <T> String lines(List<T> all, java.util.function.Function<T, String> line) {
    return all.stream().map(line).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) fields.put(name, value.toString());
  }
}
