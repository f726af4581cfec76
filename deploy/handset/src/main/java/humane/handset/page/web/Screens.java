package humane.handset.page.web;

import humane.handset.call.Call;
import humane.handset.call.CallStatus;
import humane.handset.call.store.Calls;
import humane.handset.message.Message;
import humane.handset.page.Now;
import humane.handset.page.Region;
import humane.handset.page.Screen;
import humane.handset.page.TextThread;
import humane.handset.page.Words;
import humane.handset.phone.store.Phones;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts together what the page shows. */
@ApplicationScoped
class Screens {
  private static final int TEXTS = 200;
  private static final int CALLS = 20;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Phones phones;
  private final Calls calls;
  private final Clock business;

  Screens(Phones phones, Calls calls, @BusinessTime Clock business) {
    this.phones = phones;
    this.calls = calls;
    this.business = business;
  }

  /** What is on the screen; the texts on it count as read. */
  Screen screen(String number) {
    Region region = Region.of(number);
    List<Message> texts = phones.thread(number, TEXTS);
    if (!texts.isEmpty()) phones.read(number, texts.getLast().seq());
    List<Call> rung = calls.ofPhone(number, CALLS);
    String partner = phones.partner(number).map(lender -> Region.of(lender).written()).orElse("");
    return new Screen(
        number,
        region,
        partner,
        TIME.format(business.instant().atZone(region.zone())),
        new TextThread(region).of(texts, rung),
        live(rung));
  }

  private Screen.@Nullable LiveCall live(List<Call> rung) {
    return rung.stream()
        .filter(call -> !call.status().isOver() && call.status() != CallStatus.QUEUED)
        .findFirst()
        .map(this::shown)
        .orElse(null);
  }

  private Screen.LiveCall shown(Call call) {
    List<Screen.Line> lines =
        calls.heardIn(call.sid()).stream()
            .map(
                line ->
                    new Screen.Line(
                        line.who().name().toLowerCase(Locale.ROOT),
                        line.text(),
                        Words.language(line.text())))
            .toList();
    return new Screen.LiveCall(
        call.sid(),
        Region.of(call.lender()).written(),
        call.status() == CallStatus.RINGING,
        call.inbound(),
        lines);
  }

  Now now(ZoneId zone, String place, @Nullable String notice) {
    Instant now = business.instant();
    ZonedDateTime here = now.atZone(zone);
    List<Now.Place> elsewhere =
        Places.ALL.entrySet().stream()
            .filter(one -> !one.getValue().equals(zone))
            .map(
                one ->
                    new Now.Place(
                        one.getKey(),
                        TIME.format(now.atZone(one.getValue())),
                        DAY.format(now.atZone(one.getValue()))))
            .toList();
    return new Now(TIME.format(here), DATE.format(here), place, elsewhere, phones.counts(), notice);
  }

  /** The next moment at which it is nine in the morning there. */
  Instant nextMorning(ZoneId zone) {
    ZonedDateTime now = business.instant().atZone(zone);
    ZonedDateTime morning = now.with(MORNING);
    return (morning.isAfter(now) ? morning : now.plusDays(1).with(MORNING)).toInstant();
  }
}
