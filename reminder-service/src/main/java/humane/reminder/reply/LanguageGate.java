package humane.reminder.reply;

/** Whether a message is in a language that we read. */
@FunctionalInterface
public interface LanguageGate {
  /** True also where a message is too short to tell: it is then taken for one that we read. */
  boolean reads(String message);
}
