package humane.reminder.reply;

/** What a stop ends: the channel it came by, a channel it names, or everything. */
public enum StopScope {
  THIS_CHANNEL,
  SMS,
  VOICE,
  ALL
}
