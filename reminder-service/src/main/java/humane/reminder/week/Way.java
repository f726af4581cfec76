package humane.reminder.week;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import org.jspecify.annotations.Nullable;

/** The ways in which somebody is reached, each with a week of its own. */
public enum Way {
  TEXT(Channel.SMS, VoiceAgent.MACHINE),
  CALL_BY_MACHINE(Channel.VOICE, VoiceAgent.MACHINE),
  CALL_BY_PERSON(Channel.VOICE, VoiceAgent.PERSON);

  private final Channel channel;
  private final VoiceAgent agent;

  Way(Channel channel, VoiceAgent agent) {
    this.channel = channel;
    this.agent = agent;
  }

  public Channel channel() {
    return channel;
  }

  public VoiceAgent agent() {
    return agent;
  }

  /** A call in which both speak. */
  public @Nullable VoiceKind voiceKind() {
    return channel == Channel.VOICE ? VoiceKind.INTERACTIVE : null;
  }
}
