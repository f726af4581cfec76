package humane.reminder.contactpolicy;

import org.jspecify.annotations.Nullable;

/** What a rule may ask to know whether it is about a contact at all: the same for many people. */
record ContactKind(
    Channel channel,
    @Nullable VoiceKind voiceKind,
    VoiceAgent voiceAgent,
    Purpose purpose,
    Actor actor,
    @Nullable Product product) {

  static ContactKind of(ContactProposal proposal) {
    return new ContactKind(
        proposal.channel(),
        proposal.voiceKind(),
        proposal.voiceAgent(),
        proposal.purpose(),
        proposal.actor(),
        proposal.product());
  }
}
