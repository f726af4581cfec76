package humane.simulation;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.reply.Intent;
import humane.reminder.workitem.WorkItemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run remembers of itself. */
final class Notes {
  final List<Contact> contacts = new ArrayList<>();
  final List<Story> stories = new ArrayList<>();
  final List<Stop> stops = new ArrayList<>();
  final Map<Intent, Integer> replies = new EnumMap<>(Intent.class);
  final Map<WorkItemKind, Integer> workItems = new EnumMap<>(WorkItemKind.class);
  final Map<Objection, Count> objections =
      new TreeMap<>(
          Comparator.comparing(Objection::verdict)
              .thenComparing(Objection::rule)
              .thenComparing(Objection::code));
  long asked;

  /**
   * @param channel that ended; null means every one
   */
  record Stop(Instant at, Person person, @Nullable Channel channel) {}

  /** One rule that kept us silent, for now or until something changes. */
  record Objection(Verdict verdict, String rule, String code) {}

  /** How often, and for how many people. */
  static final class Count {
    int times;
    final Set<String> people = new HashSet<>();
  }

  void objected(Person person, Verdict verdict, List<Reason> reasons) {
    for (Reason reason : reasons) {
      Count count =
          objections.computeIfAbsent(
              new Objection(verdict, reason.rule(), reason.code().name()), one -> new Count());
      count.times++;
      count.people.add(person.ref);
    }
  }
}
