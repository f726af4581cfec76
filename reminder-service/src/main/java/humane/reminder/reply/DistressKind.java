package humane.reminder.reply;

/** Self-harm, violence at home and threats to others are answered differently (conduct §5). */
public enum DistressKind {
  SELF_HARM,
  DANGER_AT_HOME,
  DANGER_TO_OTHERS
}
