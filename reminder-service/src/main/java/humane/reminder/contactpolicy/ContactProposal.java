package humane.reminder.contactpolicy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contact somebody would like to make.
 *
 * @param voiceKind with VOICE only; null there means not known, and every voice rule judges it
 * @param accountRef the account it is about; null means not known, and the history and holds of
 *     every account count
 * @param dueDate the due date the arrears run from, or that a note comes before; null means none or
 *     not known
 */
public record ContactProposal(
    Channel channel,
    @Nullable VoiceKind voiceKind,
    VoiceAgent voiceAgent,
    Purpose purpose,
    Actor actor,
    @Nullable Product product,
    @Nullable String accountRef,
    @Nullable LocalDate dueDate) {

  public ContactProposal {
    if (channel != Channel.SMS && channel != Channel.VOICE)
      throw new IllegalArgumentException("the suite proposes texts and calls only, not " + channel);
  }

  /** A text by the lender. */
  public static ContactProposal text(
      Purpose purpose,
      @Nullable Product product,
      @Nullable String accountRef,
      @Nullable LocalDate dueDate) {
    return new ContactProposal(
        Channel.SMS, null, VoiceAgent.MACHINE, purpose, Actor.LENDER, product, accountRef, dueDate);
  }

  /** A call by the lender, in which a machine talks with whoever answers. */
  public static ContactProposal call(
      Purpose purpose,
      @Nullable Product product,
      @Nullable String accountRef,
      @Nullable LocalDate dueDate) {
    return new ContactProposal(
        Channel.VOICE,
        VoiceKind.INTERACTIVE,
        VoiceAgent.MACHINE,
        purpose,
        Actor.LENDER,
        product,
        accountRef,
        dueDate);
  }

  public boolean isVoice() {
    return channel == Channel.VOICE;
  }

  public boolean isText() {
    return channel == Channel.SMS;
  }

  /**
   * A call in which a machine speaks, live or recorded. If nobody says that it is one to talk to, a
   * person's call may be a recording.
   */
  public boolean isMachineVoice() {
    return isVoice() && (voiceAgent == VoiceAgent.MACHINE || voiceKind != VoiceKind.INTERACTIVE);
  }
}
