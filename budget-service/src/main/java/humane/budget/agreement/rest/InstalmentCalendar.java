package humane.budget.agreement.rest;

import humane.budget.borrowerclient.rest.Brand;
import humane.budget.plan.Plan;
import humane.budget.proposal.PlanInstalment;
import humane.budget.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One entry for each date. A calendar is seen by others too, so it names no amount, debt or plan.
 */
@ApplicationScoped
class InstalmentCalendar {
  private final Brand brand;

  InstalmentCalendar(Brand brand) {
    this.brand = brand;
  }

  String ics(Plan plan) {
    Words words = Words.in(plan.party().language());
    String title = words.say("calendar.title", brand.in(words));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Humane Collections//Budget service//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    List<LocalDate> dates =
        plan.terms().proposal().instalments().stream()
            .map(PlanInstalment::dueOn)
            .distinct()
            .toList();
    for (LocalDate date : dates) {
      calendar.add(event(plan, date, title));
    }
    return calendar.toString();
  }

  private static VEvent event(Plan plan, LocalDate date, String title) {
    VEvent event = new VEvent(date, title);
    event.add(new Uid(plan.id() + "-" + date + "@humane.example"));
    VAlarm dayBefore = new VAlarm(Duration.ofHours(-15));
    dayBefore.add(new Action("DISPLAY"));
    dayBefore.add(new Description(title));
    event.add(dayBefore);
    return event;
  }
}
