package humane.reminder.outreach;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text to send or call to make, once the gate agrees.
 *
 * @param accountToken the account it is about, by keyed hash
 * @param language BCP 47; null means the borrower's own
 * @param numberToken the only number that may get it; null means any own number
 * @param checkCode belongs to the step, so a second attempt repeats it
 * @param expiresAt after which nobody waits for it any more
 * @param requestedAt when the borrower asked for it
 * @param lastDecision print of the last verdict, so that the same one is not written down again
 */
public record Step(
    UUID id,
    String borrowerId,
    @Nullable UUID caseId,
    @Nullable String accountToken,
    StepOrigin origin,
    Purpose purpose,
    String templateId,
    @Nullable String language,
    Map<String, String> params,
    @Nullable String numberToken,
    String checkCode,
    Instant dueAt,
    @Nullable Instant expiresAt,
    @Nullable Instant requestedAt,
    @Nullable String lastDecision,
    int triesNotTaken) {

  /** The template of a call: what it asks for is said by the voice bot. */
  public static final String CALL = "call";

  /** How the borrower is reached: the call has words of its own, everything else is a text. */
  public Channel channel() {
    return templateId.equals(CALL) ? Channel.VOICE : Channel.SMS;
  }

  public boolean isAsked() {
    return origin == StepOrigin.ASKED;
  }

  /** Nobody waits for it any more. */
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Asked-for answers first, then what has waited longest. */
  public static int byUrgency(Step one, Step other) {
    if (one.isAsked() != other.isAsked()) return one.isAsked() ? -1 : 1;
    int byDue = one.dueAt().compareTo(other.dueAt());
    return byDue != 0 ? byDue : one.id().compareTo(other.id());
  }
}
