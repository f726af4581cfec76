package humane.reminder.voice;

import java.util.List;

/**
 * What follows from something heard.
 *
 * @param lines in the order in which they are said
 */
public record Turn(State state, List<Line> lines, Then then, List<Effect> effects) {
  public Turn {
    lines = List.copyOf(lines);
    effects = List.copyOf(effects);
    if (state instanceof Ended != then instanceof Then.HangUp)
      throw new IllegalArgumentException("A conversation ends exactly when the line is let go");
  }

  static Turn ends(Disposition as, List<Effect> effects, OpenWords... words) {
    return new Turn(new Ended(as, false), open(words), new Then.HangUp(), effects);
  }

  static Turn ask(State state, Then then, OpenWords... words) {
    return new Turn(state, open(words), then, List.of());
  }

  static List<Line> open(OpenWords... words) {
    return List.of(words).stream().map(Line::open).toList();
  }
}
