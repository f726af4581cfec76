package humane.reminder.voice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What protects somebody is done at once and said back in the same breath: a false alarm is easier
 * mended than a miss. Whoever says it need not be the borrower.
 */
final class Urgent {
  private static final Set<Meaning> ALWAYS =
      EnumSet.of(
          Meaning.STOP_ALL,
          Meaning.STOP_CALLS,
          Meaning.DISTRESS,
          Meaning.DANGER_AT_HOME,
          Meaning.DANGER_TO_OTHERS);

  private static final Set<Meaning> ANSWERED_WITH_CARE =
      EnumSet.of(Meaning.DISTRESS, Meaning.DANGER_AT_HOME, Meaning.DANGER_TO_OTHERS);

  /** A verified borrower is asked back about these first; of anybody else they count at once. */
  private static final Set<Meaning> FROM_ANYBODY =
      EnumSet.of(Meaning.WRONG_NUMBER, Meaning.BEREAVEMENT, Meaning.REPRESENTED, Meaning.COMPLAINT);

  private Urgent() {}

  static boolean isIn(Understood words, State state) {
    return words.meanings().stream().anyMatch(each -> isUrgent(each, state));
  }

  private static boolean isUrgent(Meaning meaning, State state) {
    return ALWAYS.contains(meaning)
        || (FROM_ANYBODY.contains(meaning) && !(state instanceof Known));
  }

  static Turn turn(Understood words, State state) {
    List<Meaning> urgent =
        words.meanings().stream().filter(each -> isUrgent(each, state)).sorted().toList();
    List<Line> lines = new ArrayList<>();
    // Care is heard first, whatever else was said.
    urgent.stream()
        .filter(ANSWERED_WITH_CARE::contains)
        .findFirst()
        .ifPresent(gravest -> lines.add(Line.open(saidBack(gravest))));
    for (Meaning each : urgent)
      if (!ANSWERED_WITH_CARE.contains(each)) lines.add(Line.open(saidBack(each)));
    lines.add(Line.open(OpenWords.GOODBYE));
    return new Turn(
        new Ended(disposition(urgent.getFirst()), state instanceof Known),
        lines,
        new Then.HangUp(),
        urgent.stream().<Effect>map(Effect.Protect::new).toList());
  }

  static Turn wrongNumber(State state) {
    return turn(Understood.of(Meaning.WRONG_NUMBER), state);
  }

  private static OpenWords saidBack(Meaning meaning) {
    return switch (meaning) {
      case STOP_ALL -> OpenWords.ALL_STOPPED;
      case STOP_CALLS -> OpenWords.CALLS_STOPPED;
      case DISTRESS -> OpenWords.CARE;
      case DANGER_AT_HOME -> OpenWords.CARE_AT_HOME;
      case DANGER_TO_OTHERS -> OpenWords.CARE_FOR_OTHERS;
      case WRONG_NUMBER -> OpenWords.WRONG_NUMBER_STOPPED;
      case BEREAVEMENT -> OpenWords.CONDOLENCE;
      case REPRESENTED, COMPLAINT -> OpenWords.NOTED;
      default -> throw new IllegalArgumentException(meaning + " is not urgent");
    };
  }

  private static Disposition disposition(Meaning meaning) {
    return switch (meaning) {
      case STOP_ALL, STOP_CALLS -> Disposition.CEASE;
      case WRONG_NUMBER -> Disposition.WRONG_PERSON;
      case DISTRESS, DANGER_AT_HOME, DANGER_TO_OTHERS, BEREAVEMENT -> Disposition.HARDSHIP;
      case REPRESENTED -> Disposition.REPRESENTED;
      case COMPLAINT -> Disposition.DISPUTE;
      default -> throw new IllegalArgumentException(meaning + " is not urgent");
    };
  }
}
