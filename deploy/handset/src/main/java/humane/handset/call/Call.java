package humane.handset.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param inbound whether the borrower rang the lender
 * @param answeredBy human, machine_start or machine_end_beep, once answered
 * @param createdAt like all but {@code nextAt} business time
 * @param nextAt when something happens by itself, system time; null when nothing does
 */
public record Call(
    String sid,
    String lender,
    String phone,
    boolean inbound,
    Plan plan,
    CallStatus status,
    @Nullable String answeredBy,
    Talk talk,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant nextAt) {

  /**
   * What the lender asked for.
   *
   * @param waitsForGreeting whether a machine is told of only when its greeting has ended
   * @param callbackEvents names of the events to report, separated by spaces
   */
  public record Plan(
      boolean detectsMachine,
      boolean waitsForGreeting,
      @Nullable String callbackUrl,
      String callbackEvents,
      int ringSeconds) {}

  public String from() {
    return inbound ? phone : lender;
  }

  public String to() {
    return inbound ? lender : phone;
  }

  public boolean answeredByMachine() {
    return answeredBy != null && answeredBy.startsWith("machine");
  }

  public Call ringingUntil(Instant next) {
    return new Call(
        sid,
        lender,
        phone,
        inbound,
        plan,
        CallStatus.RINGING,
        answeredBy,
        talk,
        createdAt,
        startedAt,
        endedAt,
        next);
  }

  public Call answered(String by, Instant at, Instant next) {
    return new Call(
        sid,
        lender,
        phone,
        inbound,
        plan,
        CallStatus.IN_PROGRESS,
        by,
        talk,
        createdAt,
        at,
        endedAt,
        next);
  }

  public Call with(Talk next, @Nullable Instant due) {
    return new Call(
        sid,
        lender,
        phone,
        inbound,
        plan,
        status,
        answeredBy,
        next,
        createdAt,
        startedAt,
        endedAt,
        due);
  }

  public Call over(CallStatus end, Instant at) {
    return new Call(
        sid, lender, phone, inbound, plan, end, answeredBy, talk, createdAt, startedAt, at, null);
  }

  /** Whole seconds of talk. */
  public long seconds() {
    return startedAt == null || endedAt == null
        ? 0
        : Math.max(0, endedAt.getEpochSecond() - startedAt.getEpochSecond());
  }
}
