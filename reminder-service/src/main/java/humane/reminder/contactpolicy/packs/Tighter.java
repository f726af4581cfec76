package humane.reminder.contactpolicy.packs;

import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which way a value is tighter. Its name says it, because names carry what they bound; a value
 * whose name says nothing stops the start.
 */
enum Tighter {
  /** A longer window, pause or reach, or a later first day. */
  HIGHER(
      "less",
      "(w|[a-z][A-Za-z]*W)indow(Days|Hours|Minutes)|weekDays|monthDays|pause(Days|Hours)|quietDays"
          + "|firstDayPastDue|daysPastDueMax|daysFromTheDayAfterEntry"),
  /** Fewer contacts, or a shorter while in which something is allowed. */
  LOWER(
      "more",
      "max|[a-z][A-Za-z]*Max|max[A-Z].*|confirmedWithinDays|answerMinutes|confirmationMinutes"
          + "|replyHours|callBackMinutesAround|noteDaysBefore"),
  /** A day that ends sooner, or a night that begins sooner. */
  EARLIER("later", "(c|[a-z][A-Za-z]*C)losesAt|quietFrom"),
  /** A day that begins later, or a night that ends later. */
  LATER("earlier", "(o|[a-z][A-Za-z]*O)pensAt|quietUntil");

  private final String looser;
  private final Pattern names;

  Tighter(String looser, String names) {
    this.looser = looser;
    this.names = Pattern.compile(names);
  }

  /** What the name of a value says; null if it says nothing. */
  static @Nullable Tighter of(String name) {
    for (Tighter direction : values())
      if (direction.names.matcher(name).matches()) return direction;
    return null;
  }

  /** How a value that goes the other way is called. */
  String looser() {
    return looser;
  }

  boolean isForTimes() {
    return this == EARLIER || this == LATER;
  }

  boolean isLooser(int settings, int law) {
    return switch (this) {
      case LOWER -> settings > law;
      case HIGHER -> settings < law;
      case EARLIER, LATER -> throw new IllegalStateException(this + " is for times of day");
    };
  }

  boolean isLooser(LocalTime settings, LocalTime law) {
    return switch (this) {
      case EARLIER -> settings.isAfter(law);
      case LATER -> settings.isBefore(law);
      case LOWER, HIGHER -> throw new IllegalStateException(this + " is for numbers");
    };
  }
}
