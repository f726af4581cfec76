package humane.budget.proposal;

import humane.budget.affordability.Affordability;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes a worked-out run as a proposal, with its totals, dates, cost and fingerprint. */
final class Offers {
  private final PlanQuestion question;
  private final PlanLimits limits;

  Offers(PlanQuestion question, PlanLimits limits) {
    this.question = question;
    this.limits = limits;
  }

  Proposal paidOff(ProposalKind kind, PaymentRun.Finished run, Why why) {
    LocalDate endsOn = run.instalments().getLast().dueOn();
    LocalDate reviewOn = months(limits.reviewAfterMonths());
    return proposal(
        kind, run.instalments(), endsOn, reviewOn.isBefore(endsOn) ? reviewOn : endsOn, why);
  }

  /**
   * A small sum, some months long, which is then looked at again; a pause where none of these
   * months can spare it.
   */
  Proposal tokenOrPause(PaymentOrder order, Affordability affordability) {
    int count = Periods.in(limits.pauseMonths(), question.frequency());
    Periods all = Periods.of(question, affordability, count, limits);
    long tokenMinor =
        Math.max(
            1, Math.multiplyExact(all.highestMinor(), (long) limits.tokenSharePercent()) / 100);
    List<PlanInstalment> tokens = PaymentRun.payWhatItCan(order, all.atMost(tokenMinor));
    if (tokens.isEmpty()) return pause();
    LocalDate endsOn = months(limits.pauseMonths());
    Why why = Why.token(question, tokenMinor, limits.pauseMonths());
    return proposal(ProposalKind.TOKEN, tokens, endsOn, endsOn, why);
  }

  Proposal pause() {
    LocalDate endsOn = months(limits.pauseMonths());
    Why why = Why.pause(limits.pauseMonths());
    return proposal(ProposalKind.PAUSE, List.of(), endsOn, endsOn, why);
  }

  private LocalDate months(int months) {
    return Periods.dueOn(question.startsOn(), humane.budget.schedule.PayFrequency.MONTHLY, months);
  }

  private Proposal proposal(
      ProposalKind kind,
      List<PlanInstalment> instalments,
      LocalDate endsOn,
      LocalDate reviewOn,
      Why why) {
    String termsHash = TermsHash.of(question, kind, instalments, endsOn);
    return new Proposal(
        kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + termsHash.substring(0, 16),
        kind,
        question.frequency(),
        termsHash,
        instalments,
        instalments.stream().mapToLong(PlanInstalment::amountMinor).sum(),
        instalments.stream().mapToLong(PlanInstalment::interestMinor).sum(),
        endsOn,
        reviewOn,
        why.en(),
        why.zh(),
        PlanCosts.of(question, kind, instalments));
  }
}
