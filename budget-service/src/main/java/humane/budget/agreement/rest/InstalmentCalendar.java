package humane.budget.agreement.rest;

import humane.budget.borrowerclient.rest.Brand;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.TrackedInstalment;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One entry for each date, under the same UID for ever (RFC 5545): a date that moved away, or whose
 * plan has ended, is cancelled under a higher SEQUENCE, and one that is paid rings no more. A
 * calendar is seen by others too, so it names no amount, debt or plan.
 */
@ApplicationScoped
public class InstalmentCalendar {
  private static final Duration FETCH_AGAIN = Duration.ofHours(12);

  private final InstalmentStore instalments;
  private final Brand brand;

  InstalmentCalendar(InstalmentStore instalments, Brand brand) {
    this.instalments = instalments;
    this.brand = brand;
  }

  public String ics(Plan plan) {
    Words words = Words.in(plan.party().language());
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Humane Collections//Budget service//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), FETCH_AGAIN));
    calendar.add(new XProperty("X-PUBLISHED-TTL", FETCH_AGAIN.toString()));
    calendar.add(new XProperty("X-WR-CALNAME", brand.in(words)));
    instalments.of(plan.id()).stream()
        .collect(Collectors.groupingBy(TrackedInstalment::dueOn, TreeMap::new, Collectors.toList()))
        .forEach((date, due) -> calendar.add(event(plan, date, due, words)));
    return folded(calendar);
  }

  /** Lines of more than 75 octets are folded, as the standard wants. */
  private static String folded(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A calendar in memory cannot be written", impossible);
    }
    return text.toString();
  }

  private VEvent event(Plan plan, LocalDate date, List<TrackedInstalment> due, Words words) {
    String title = words.say("calendar.title", brand.in(words));
    boolean moved = due.stream().allMatch(one -> one.askedMinor() == 0);
    boolean paid = !moved && due.stream().allMatch(one -> one.openMinor() == 0);
    boolean ended = !paid && !moved && plan.state() == PlanState.ENDED;
    boolean stands = !moved && !ended;
    VEvent event = new VEvent(false);
    event.add(new Uid(plan.id() + "-" + date + "@humane.example"));
    event.add(new DtStamp(plan.acceptedAt().orElseThrow()));
    event.add(new DtStart<>(date));
    event.add(new Summary(title));
    event.add(new Description(words.say("calendar.note", brand.person(words))));
    event.add(new Sequence(moved || paid || ended ? 1 : 0));
    event.add(stands ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
    if (stands && !paid) {
      event.add(dayBefore(title));
    }
    return event;
  }

  private static VAlarm dayBefore(String title) {
    VAlarm alarm = new VAlarm(Duration.ofHours(-15));
    alarm.add(new Action("DISPLAY"));
    alarm.add(new Description(title));
    return alarm;
  }
}
