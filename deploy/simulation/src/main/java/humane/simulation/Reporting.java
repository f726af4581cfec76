package humane.simulation;

import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.Ladder;
import humane.reminder.escalation.Rung;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what a run remembers. */
final class Reporting {
  private static final String HOW =
      "Simulated in one process: the service's own gate, packs, ladders, choice of number, timing and table of replies, over a record in"
          + " memory. No database, no carrier, no rate limit; between clearing and sending no time goes by, so the last look is not asked.";
  private static final double THOUSAND = 1000;

  private Reporting() {}

  static Report of(
      Report.Input input, LocalDate first, List<Person> people, Rules rules, Notes notes) {
    List<Story> stories = notes.stories;
    return new Report(
        HOW,
        input,
        packs(rules, first),
        totals(people, notes),
        perBorrower(stories),
        Stream.of(Segment.values()).map(segment -> segment(segment, stories)).toList(),
        Stream.of(Segment.values())
            .map(segment -> ladder(rules.ladders().of(segment), stories))
            .toList(),
        notes.objections.entrySet().stream()
            .map(
                each ->
                    new Report.Silent(
                        each.getKey().verdict().name(),
                        each.getKey().rule(),
                        each.getKey().code(),
                        each.getValue().times,
                        each.getValue().people.size()))
            .toList(),
        named(notes.replies),
        named(notes.workItems),
        OutsideCheck.broken(notes.contacts, notes.stops));
  }

  private static Map<String, String> packs(Rules rules, LocalDate first) {
    Map<String, String> versions = new TreeMap<>();
    for (Pack pack : rules.packs().all())
      versions.put(pack.id(), pack.versionOn(first).version().toString());
    return versions;
  }

  private static Report.Totals totals(List<Person> people, Notes notes) {
    List<Contact> reminders = notes.contacts.stream().filter(one -> !one.answer()).toList();
    int inArrears = (int) notes.stories.stream().map(story -> story.person).distinct().count();
    int cures = count(notes.stories, story -> story.cured);
    int calls = count(reminders, one -> one.channel() == Channel.VOICE);
    return new Report.Totals(
        people.size(),
        inArrears,
        (int) reminders.stream().map(Contact::person).distinct().count(),
        notes.stories.size(),
        reminders.size(),
        reminders.size() - calls,
        calls,
        notes.contacts.size() - reminders.size(),
        cures,
        share(reminders.size(), inArrears),
        share(reminders.size(), cures),
        notes.asked);
  }

  private static Map<Integer, Integer> perBorrower(List<Story> stories) {
    Map<Person, Integer> contacts = new HashMap<>();
    for (Story story : stories) contacts.merge(story.person, story.contacts(), Integer::sum);
    Map<Integer, Integer> borrowers = new TreeMap<>();
    contacts.values().forEach(count -> borrowers.merge(count, 1, Integer::sum));
    return borrowers;
  }

  private static Report.BySegment segment(Segment segment, List<Story> all) {
    List<Story> stories = all.stream().filter(story -> story.segment == segment).toList();
    int contacts = stories.stream().mapToInt(Story::contacts).sum();
    return new Report.BySegment(
        segment.name(),
        (int) stories.stream().map(story -> story.person).distinct().count(),
        stories.size(),
        contacts,
        share(contacts, stories.size()),
        stories.stream().mapToInt(Story::contacts).max().orElse(0),
        count(stories, story -> story.cured),
        help(stories));
  }

  private static Map<String, Integer> help(List<Story> stories) {
    Map<String, Integer> help = new LinkedHashMap<>();
    for (String when : List.of("by day 7", "by day 14", "by day 30", "by day 60", "later"))
      help.put(when, 0);
    for (Story story : stories)
      if (story.help != null) help.merge(when(story.helpDay), 1, Integer::sum);
    for (Story.Help by : Story.Help.values())
      help.put(by.name(), count(stories, story -> story.help == by));
    help.put("NONE_YET", count(stories, story -> story.help == null && !story.cured));
    return help;
  }

  private static String when(long day) {
    if (day <= 7) return "by day 7";
    if (day <= 14) return "by day 14";
    if (day <= 30) return "by day 30";
    return day <= 60 ? "by day 60" : "later";
  }

  private static Report.ByLadder ladder(Ladder ladder, List<Story> all) {
    List<Story> stories =
        all.stream().filter(story -> story.now.ladder().equals(ladder.name())).toList();
    Map<Integer, Integer> contacts = new TreeMap<>();
    Map<Integer, Integer> passedOver = new TreeMap<>();
    for (Story story : stories) {
      story.contactsByRung.forEach((day, times) -> contacts.merge(day, times, Integer::sum));
      story.passedOverByRung.forEach((day, times) -> passedOver.merge(day, times, Integer::sum));
    }
    List<Story> open = stories.stream().filter(story -> !story.closed).toList();
    int onPlan = count(open, story -> story.onPlan);
    int withAPerson =
        count(open, story -> !story.onPlan && story.now.state() == CaseState.WITH_A_PERSON);
    int refused =
        count(
            open,
            story ->
                !story.onPlan
                    && story.now.state() != CaseState.WITH_A_PERSON
                    && story.lastVerdict == Verdict.REFUSED);
    return new Report.ByLadder(
        ladder.name(),
        ladder.rungs().stream().filter(Rung::isContact).count(),
        stories.size(),
        contacts,
        passedOver,
        count(stories, story -> story.cured),
        count(stories, story -> story.cured && story.contacts() == 0),
        onPlan,
        withAPerson,
        refused,
        open.size() - onPlan - withAPerson - refused,
        median(
            stories.stream()
                .filter(story -> story.help != null)
                .mapToLong(story -> story.helpDay)
                .toArray()));
  }

  private static double median(long[] days) {
    if (days.length == 0) return -1;
    Arrays.sort(days);
    int half = days.length / 2;
    return days.length % 2 == 1 ? days[half] : (days[half - 1] + days[half]) / 2.0;
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return (int) all.stream().filter(which).count();
  }

  private static double share(long of, long by) {
    return by == 0 ? 0 : Math.round(THOUSAND * of / by) / THOUSAND;
  }

  private static Map<String, Integer> named(Map<? extends Enum<?>, Integer> counts) {
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((key, times) -> named.put(key.name(), times));
    return named;
  }
}
