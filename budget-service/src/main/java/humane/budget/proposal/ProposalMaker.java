package humane.budget.proposal;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.AffordabilityCheck;
import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns a household and its debts into plans it can keep. The same question has the same answer.
 */
public final class ProposalMaker {
  private final PlanLimits limits;

  public ProposalMaker(PlanLimits limits) {
    this.limits = limits;
  }

  public PlanAnswer answer(PlanQuestion question) {
    long regularMinor = question.debts().stream().mapToLong(Debt::regularInstalmentMinor).sum();
    Affordability affordability =
        new AffordabilityCheck(limits.bufferPercent()).of(question.statement(), regularMinor);
    if (question.debts().stream().allMatch(debt -> debt.plannedMinor() == 0)) {
      return new PlanAnswer(affordability, List.of(), List.of(PlanNote.NOTHING_TO_PLAN));
    }
    return switch (affordability.verdict()) {
      case NOT_YET_KNOWN ->
          new PlanAnswer(affordability, List.of(), List.of(PlanNote.ASK_A_PERSON));
      case NOTHING ->
          new PlanAnswer(affordability, List.of(pause(question)), List.of(PlanNote.ASK_A_PERSON));
      case SURPLUS -> withSurplus(question, affordability);
    };
  }

  private PlanAnswer withSurplus(PlanQuestion question, Affordability affordability) {
    long surplusMinor = affordability.monthlySurplusMinor();
    WithinBounds bounds = new WithinBounds(question, limits);
    Optional<MonthlyRun.Finished> shortest = bounds.pay(surplusMinor);
    if (shortest.isEmpty()) {
      return nothingFits(question, affordability, bounds);
    }
    List<Proposal> proposals = new ArrayList<>();
    proposals.add(
        paidOff(
            question,
            ProposalKind.SHORTEST,
            shortest.get(),
            Why.shortest(question.currency(), surplusMinor, shortest.get())));
    new SteadyAmount(bounds, limits.steadySharePercent())
        .below(surplusMinor, shortest.get())
        .ifPresent(run -> proposals.add(steady(question, surplusMinor, run, shortest.get())));
    return new PlanAnswer(affordability, proposals, List.of(PlanNote.ASK_A_PERSON));
  }

  private Proposal steady(
      PlanQuestion question,
      long surplusMinor,
      MonthlyRun.Finished run,
      MonthlyRun.Finished shortest) {
    LocalDate first = run.instalments().getFirst().dueOn();
    long monthlyMinor =
        run.instalments().stream()
            .filter(paid -> paid.dueOn().equals(first))
            .mapToLong(PlanInstalment::amountMinor)
            .sum();
    String why =
        Why.steady(
            question.currency(),
            monthlyMinor,
            surplusMinor - monthlyMinor,
            run.months() - shortest.months(),
            interest(run.instalments()) - interest(shortest.instalments()));
    return paidOff(question, ProposalKind.STEADY, run, why);
  }

  private PlanAnswer nothingFits(
      PlanQuestion question, Affordability affordability, WithinBounds bounds) {
    long surplusMinor = affordability.monthlySurplusMinor();
    long tokenMinor =
        Math.max(1, Math.multiplyExact(surplusMinor, (long) limits.tokenSharePercent()) / 100);
    List<PlanInstalment> tokens =
        TokenRun.pay(bounds.usualOrder(), tokenMinor, question.startsOn(), limits.pauseMonths());
    LocalDate endsOn = MonthlyRun.dueOn(question.startsOn(), limits.pauseMonths());
    String why = Why.token(question.currency(), tokenMinor, limits.pauseMonths());
    List<PlanNote> notes = new ArrayList<>(List.of(PlanNote.NOTHING_FITS_THE_BOUND));
    if (new WithinBounds(withoutInterest(question), limits).pay(surplusMinor).isPresent()) {
      notes.add(PlanNote.CONCESSION_WOULD_HELP);
    }
    notes.add(PlanNote.ASK_A_PERSON);
    Proposal token = proposal(question, ProposalKind.TOKEN, tokens, endsOn, endsOn, why);
    return new PlanAnswer(affordability, List.of(token), notes);
  }

  private static PlanQuestion withoutInterest(PlanQuestion question) {
    List<Debt> free = question.debts().stream().map(debt -> debt.at(BigDecimal.ZERO)).toList();
    return question.withDebts(free);
  }

  private Proposal pause(PlanQuestion question) {
    LocalDate endsOn = MonthlyRun.dueOn(question.startsOn(), limits.pauseMonths());
    String why = Why.pause(limits.pauseMonths());
    return proposal(question, ProposalKind.PAUSE, List.of(), endsOn, endsOn, why);
  }

  private Proposal paidOff(
      PlanQuestion question, ProposalKind kind, MonthlyRun.Finished run, String why) {
    LocalDate endsOn = run.instalments().getLast().dueOn();
    LocalDate reviewOn = MonthlyRun.dueOn(question.startsOn(), limits.reviewAfterMonths());
    return proposal(
        question,
        kind,
        run.instalments(),
        endsOn,
        reviewOn.isBefore(endsOn) ? reviewOn : endsOn,
        why);
  }

  private static Proposal proposal(
      PlanQuestion question,
      ProposalKind kind,
      List<PlanInstalment> instalments,
      LocalDate endsOn,
      LocalDate reviewOn,
      String why) {
    String termsHash = TermsHash.of(question, kind, instalments, endsOn);
    long totalMinor = instalments.stream().mapToLong(PlanInstalment::amountMinor).sum();
    return new Proposal(
        kind.name().toLowerCase(Locale.ROOT) + "-" + termsHash.substring(0, 16),
        kind,
        PayFrequency.MONTHLY,
        termsHash,
        instalments,
        totalMinor,
        interest(instalments),
        endsOn,
        reviewOn,
        why);
  }

  private static long interest(List<PlanInstalment> instalments) {
    return instalments.stream().mapToLong(PlanInstalment::interestMinor).sum();
  }
}
