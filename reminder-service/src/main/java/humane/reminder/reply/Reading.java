package humane.reminder.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read out of a message.
 *
 * @param intents those found, most protective first; {@code [UNCLEAR]} when none
 * @param stops what a STOP among them ends
 * @param distress what kind of distress a DISTRESS among them tells of; the first is the gravest
 */
public record Reading(
    List<Found> intents, Method method, Set<StopScope> stops, Optional<DistressKind> distress) {
  public enum Method {
    KEYWORD,
    MODEL,
    NONE
  }

  /** One meaning, with how sure the reading is: a keyword is certain. */
  public record Found(Intent intent, double confidence) {}

  public Reading {
    if (intents.isEmpty())
      throw new IllegalArgumentException("A reading without any intent; UNCLEAR is one");
    intents = intents.stream().sorted(Comparator.comparing(Found::intent)).toList();
    stops = Set.copyOf(stops);
  }

  /** Nothing certain was found: a person reads the message. */
  public static Reading unclear() {
    return new Reading(
        List.of(new Found(Intent.UNCLEAR, 0.0)), Method.NONE, Set.of(), Optional.empty());
  }

  /**
   * The same with a STOP of this channel, which the carrier has understood although we have not.
   */
  public Reading withStop() {
    if (has(Intent.STOP)) return this;
    Reading stopping = with(Intent.STOP);
    return new Reading(
        stopping.intents, stopping.method, Set.of(StopScope.THIS_CHANNEL), stopping.distress);
  }

  /** The same with a meaning that no keyword tells, and that is as certain. */
  public Reading with(Intent certain) {
    if (has(certain)) return this;
    List<Found> found = new ArrayList<>(intents);
    found.removeIf(each -> each.intent() == Intent.UNCLEAR);
    found.add(new Found(certain, 1.0));
    return new Reading(found, Method.KEYWORD, stops, distress);
  }

  /** The same without these meanings; a person reads it where no other is left. */
  public Reading without(Set<Intent> dropped) {
    List<Found> found = intents.stream().filter(each -> !dropped.contains(each.intent())).toList();
    return found.isEmpty() ? unclear() : new Reading(found, method, stops, distress);
  }

  /** The most protective of the meanings. */
  public Intent leading() {
    return intents.getFirst().intent();
  }

  public boolean has(Intent intent) {
    return intents.stream().anyMatch(found -> found.intent() == intent);
  }
}
