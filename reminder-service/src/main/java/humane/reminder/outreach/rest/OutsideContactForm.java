package humane.reminder.outreach.rest;

import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.outreach.OutsideContact;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact made by others, in the form of the history of a preview, with whom it was and a
 * reference of its own.
 */
record OutsideContactForm(
    @Nullable String reference,
    @Nullable String borrowerId,
    @Nullable List<String> accountRefs,
    @Nullable OffsetDateTime at,
    @Nullable Channel channel,
    @Nullable VoiceKind voiceKind,
    @Nullable Direction direction,
    @Nullable Outcome outcome,
    @Nullable Purpose purpose,
    @Nullable String contactPointId,
    @Nullable Actor by,
    @Nullable NoticeKind noticeKind) {

  /**
   * @throws Problem 400 that names every field that is missing
   */
  OutsideContact contact() {
    List<FieldError> errors = new ArrayList<>();
    if (reference == null || reference.isBlank())
      errors.add(new FieldError("reference", null, "is required"));
    if (at == null) errors.add(new FieldError("at", null, "is required"));
    if (channel == null) errors.add(new FieldError("channel", null, "is required"));
    if (outcome == null) errors.add(new FieldError("outcome", null, "is required"));
    boolean hasAccounts = accountRefs != null && !accountRefs.isEmpty();
    if ((borrowerId == null || borrowerId.isBlank()) && !hasAccounts)
      errors.add(new FieldError("borrowerId", null, "is required, or accountRefs"));
    if (by == Actor.DEBT_BUYER)
      errors.add(new FieldError("by", by.name(), "must be LENDER or AGENCY"));
    if (noticeKind != null && !reachedTheBorrower())
      errors.add(
          new FieldError(
              "noticeKind",
              noticeKind.name(),
              "is a notice given only when the contact is OUTBOUND and its outcome DELIVERED or CONVERSATION"));
    if (!errors.isEmpty() || reference == null || at == null || channel == null || outcome == null)
      throw Problem.badInput(errors);
    return new OutsideContact(
        reference,
        borrowerId == null || borrowerId.isBlank() ? null : borrowerId,
        accountRefs == null ? List.of() : accountRefs,
        at.toInstant(),
        channel,
        voiceKind,
        direction == null ? Direction.OUTBOUND : direction,
        outcome,
        purpose,
        contactPointId,
        by == null ? Actor.LENDER : by,
        noticeKind);
  }

  private boolean reachedTheBorrower() {
    return direction != Direction.INBOUND
        && (outcome == Outcome.DELIVERED || outcome == Outcome.CONVERSATION);
  }
}
