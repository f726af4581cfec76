package humane.reminder.voice;

/** How a borrower is known on a call (conduct §2). */
public enum Means {
  PIN,
  TWO_FACTS
}
