package humane.reminder.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read out of a message.
 *
 * @param intents those found, most protective first; {@code [UNCLEAR]} when none
 * @param stops what a STOP among them ends
 * @param distress what kind of distress a DISTRESS among them tells of; the first is the gravest
 * @param supposed what protects and is too likely to pass over, too unsure to act on: a person
 *     looks, and nothing more is sent until then
 * @param sort what sort of message it is
 * @param ofAnother whether a BEREAVEMENT among them is clearly about somebody else than the
 *     borrower
 */
public record Reading(
    List<Found> intents,
    Method method,
    Set<StopScope> stops,
    Optional<DistressKind> distress,
    Set<Intent> supposed,
    Sort sort,
    boolean ofAnother) {
  /** Below a stated confidence nothing is done about these but to show them to a person. */
  public static final Set<Intent> PROTECTIVE =
      Set.of(Intent.STOP, Intent.WRONG_PERSON, Intent.DISTRESS, Intent.BEREAVEMENT, Intent.DISPUTE);

  /** What is done about a message as a whole. */
  public enum Sort {
    /** Somebody says something to us. */
    MESSAGE,
    /** It is in a language that we do not read: a person does, and the ladder waits. */
    FOREIGN,
    /** Advertising, or no word at all: nothing follows from it. */
    NOTHING_SAID
  }

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
    supposed = Set.copyOf(supposed);
  }

  /** A message that tells of no death but perhaps the borrower's. */
  public Reading(
      List<Found> intents,
      Method method,
      Set<StopScope> stops,
      Optional<DistressKind> distress,
      Set<Intent> supposed,
      Sort sort) {
    this(intents, method, stops, distress, supposed, sort, false);
  }

  /** A message in which nothing is merely supposed. */
  public Reading(
      List<Found> intents, Method method, Set<StopScope> stops, Optional<DistressKind> distress) {
    this(intents, method, stops, distress, Set.of(), Sort.MESSAGE);
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
        stopping.intents,
        stopping.method,
        Set.of(StopScope.THIS_CHANNEL),
        stopping.distress,
        stopping.supposed,
        stopping.sort,
        ofAnother);
  }

  /** The same with a meaning that no keyword tells, and that is as certain. */
  public Reading with(Intent certain) {
    if (has(certain)) return this;
    List<Found> found = new ArrayList<>(intents);
    found.removeIf(each -> each.intent() == Intent.UNCLEAR);
    found.add(new Found(certain, 1.0));
    Set<Intent> unsure = new HashSet<>(supposed);
    unsure.remove(certain);
    Sort sorted = sort == Sort.NOTHING_SAID ? Sort.MESSAGE : sort;
    return new Reading(found, Method.KEYWORD, stops, distress, unsure, sorted, ofAnother);
  }

  /** The same message, of this sort. */
  public Reading as(Sort other) {
    return new Reading(intents, method, stops, distress, supposed, other, ofAnother);
  }

  /** Whether a person must look before anything more is sent. */
  public boolean waitsForAPerson() {
    return !supposed.isEmpty() || sort == Sort.FOREIGN;
  }

  /** The same without these meanings; a person reads it where no other is left. */
  public Reading without(Set<Intent> dropped) {
    List<Found> found = intents.stream().filter(each -> !dropped.contains(each.intent())).toList();
    return found.isEmpty()
        ? unclear()
        : new Reading(found, method, stops, distress, Set.of(), Sort.MESSAGE, ofAnother);
  }

  /** The most protective of the meanings. */
  public Intent leading() {
    return intents.getFirst().intent();
  }

  /** Whether it was said in words that mean nothing else; what a model finds is never that. */
  public boolean isCertain(Intent intent) {
    return intents.stream().anyMatch(found -> found.intent() == intent && found.confidence() >= 1);
  }

  public boolean has(Intent intent) {
    return intents.stream().anyMatch(found -> found.intent() == intent);
  }
}
