package humane.reminder.contactpolicy.rule;

/**
 * One attempt a day and three in seven days stand for what is not excessive (a default, not law).
 */
final class Uk03Volume extends DayAndWeekCap {
  Uk03Volume() {
    super("UK-03");
  }
}
