package humane.reminder.outreach.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.genuine.CheckCodes;
import humane.reminder.outreach.AskedReplies;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.wording.TemplateCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts asked-for answers in the queue that all contacts go through. */
@ApplicationScoped
public class StoredAskedReplies implements AskedReplies {
  private static final Duration ANSWER_WITHIN = Duration.ofHours(24);
  private static final Duration CONFIRM_STOP_WITHIN = Duration.ofMinutes(5);
  private static final Duration CALL_BACK_WITHIN = Duration.ofMinutes(15);
  private static final Duration BEFORE_SECOND_CALL_BACK = Duration.ofMinutes(5);
  private static final Duration CODE_WITHIN = Duration.ofMinutes(10);

  private final Steps steps;
  private final People people;
  private final CheckCodes codes;
  private final Clock business;

  StoredAskedReplies(Steps steps, People people, CheckCodes codes, @BusinessTime Clock business) {
    this.steps = steps;
    this.people = people;
    this.codes = codes;
    this.business = business;
  }

  @Override
  @Transactional
  public UUID answer(
      String borrowerId,
      String numberToken,
      Purpose purpose,
      TemplateCall call,
      Instant requestedAt) {
    return answer(borrowerId, numberToken, purpose, call, requestedAt, null);
  }

  /**
   * @param key what asked for it, so that the same asking twice gets one answer
   */
  @Transactional
  public UUID answer(
      String borrowerId,
      String numberToken,
      Purpose purpose,
      TemplateCall call,
      Instant requestedAt,
      @Nullable String key) {
    return answer(borrowerId, numberToken, purpose, call, requestedAt, requestedAt, key);
  }

  /**
   * A call that was agreed on for this moment, give or take a quarter of an hour (conduct §7).
   *
   * @param key what asked for it, so that the same asking twice gets one call
   */
  @Transactional
  public void callBack(
      String borrowerId,
      String numberToken,
      String language,
      Instant requestedAt,
      Instant callAt,
      String key) {
    people.wakeAsked(borrowerId);
    Step step =
        new Step(
            UUID.randomUUID(),
            borrowerId,
            null,
            null,
            StepOrigin.ASKED,
            Purpose.REQUESTED_REPLY,
            Step.CALL,
            language,
            Map.of(),
            numberToken,
            codes.newCode(),
            callAt,
            callAt.plus(CALL_BACK_WITHIN),
            requestedAt,
            null,
            0);
    steps.add(step, key, business.instant());
  }

  /**
   * Nobody has taken the call that was agreed on: once more, some minutes later, while it is still
   * about the time agreed. The gate is asked anew.
   *
   * @param step of the call that was not taken; nothing follows where that was no call-back
   */
  @Transactional
  public void callBackAgain(UUID step, Instant now) {
    steps.addSecondCallBack(step, codes.newCode(), now.plus(BEFORE_SECOND_CALL_BACK), now);
  }

  /**
   * @param dueAt when the gate is first asked
   */
  UUID answer(
      String borrowerId,
      String numberToken,
      Purpose purpose,
      TemplateCall call,
      Instant requestedAt,
      Instant dueAt,
      @Nullable String key) {
    people.wakeAsked(borrowerId);
    Step step =
        new Step(
            UUID.randomUUID(),
            borrowerId,
            null,
            null,
            StepOrigin.ASKED,
            purpose,
            call.templateId(),
            call.language(),
            call.params(),
            numberToken,
            codes.newCode(),
            dueAt,
            requestedAt.plus(within(purpose)),
            requestedAt,
            null,
            0);
    steps.add(step, key, business.instant());
    return step.id();
  }

  private static Duration within(Purpose purpose) {
    return switch (purpose) {
      case OPT_OUT_CONFIRMATION -> CONFIRM_STOP_WITHIN;
      case VERIFY_NUMBER -> CODE_WITHIN;
      default -> ANSWER_WITHIN;
    };
  }
}
