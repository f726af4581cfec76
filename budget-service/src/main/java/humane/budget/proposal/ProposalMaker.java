package humane.budget.proposal;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.AffordabilityCheck;
import humane.budget.affordability.BesideEssentials;
import humane.budget.affordability.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a household and its debts into plans it can keep. The same question has the same answer.
 */
public final class ProposalMaker {
  private final PlanLimits limits;
  private final Mixer mixer;

  public ProposalMaker(PlanLimits limits) {
    this(limits, Mixer.NONE);
  }

  /**
   * {@code mixer} is asked where debts paid one after another miss a bound although all together
   * might keep it.
   */
  public ProposalMaker(PlanLimits limits, Mixer mixer) {
    this.limits = limits;
    this.mixer = mixer;
  }

  public PlanAnswer answer(PlanQuestion question) {
    Affordability affordability =
        new AffordabilityCheck(limits.bufferPercent())
            .of(question.statement(), question.dueAnywayMinor());
    if (question.debts().stream().noneMatch(Debt::hasAnythingToPay)) {
      return new PlanAnswer(affordability, List.of(), List.of(PlanNote.NOTHING_TO_PLAN));
    }
    if (question.beyond().isPresent()) {
      return beyond(question, question.beyond().get(), affordability);
    }
    return switch (affordability.verdict()) {
      case NOT_YET_KNOWN -> answered(question, affordability, List.of(), List.of());
      case NOTHING ->
          answered(
              question,
              affordability,
              List.of(new Offers(mayGrow(question), limits).pause()),
              growthNotes(question));
      case SURPLUS -> withSurplus(question, affordability);
    };
  }

  private PlanAnswer withSurplus(PlanQuestion question, Affordability affordability) {
    WithinBounds bounds = new WithinBounds(question, limits, mixer);
    Periods periods = Periods.of(question, affordability, bounds.periodsMax(), limits);
    Optional<PaymentRun.Finished> found = bounds.payOrMix(periods);
    if (found.isEmpty()) {
      return nothingFits(question, affordability, periods);
    }
    PaymentRun.Finished shortest = found.get();
    Offers offers = new Offers(question, limits);
    List<Proposal> proposals = new ArrayList<>();
    proposals.add(
        offers.paidOff(
            ProposalKind.SHORTEST,
            shortest,
            Why.shortest(question, affordability.even(), periods.highestMinor(), shortest)));
    new SteadyAmount(bounds, periods, limits.steadySharePercent())
        .calmerThan(shortest)
        .ifPresent(
            run ->
                proposals.add(
                    offers.paidOff(
                        ProposalKind.STEADY,
                        run,
                        Why.steady(question, periods.highestMinor(), run, shortest))));
    int gentlePeriods = Periods.in(limits.gentleMonths(), question.frequency());
    new GentleStart(bounds, limits, periods, gentlePeriods)
        .beside(shortest)
        .ifPresent(
            run ->
                proposals.add(
                    offers.paidOff(
                        ProposalKind.GENTLE_START,
                        run,
                        Why.gentleStart(question, limits.gentleMonths(), run, shortest))));
    return answered(question, affordability, proposals, List.of());
  }

  /**
   * One plan, of what the lender asks; none where it misses the bound or reaches the essentials.
   */
  private PlanAnswer beyond(PlanQuestion question, Beyond more, Affordability affordability) {
    boolean known = affordability.verdict() != Verdict.NOT_YET_KNOWN;
    long mostMinor = BesideEssentials.mostMinor(question.statement(), question.dueAnywayMinor());
    WithinBounds bounds = new WithinBounds(question, limits, mixer);
    Affordability asked = affordability.asking(more.monthlyMinor());
    List<Proposal> one =
        Optional.of(Periods.of(question, asked, bounds.periodsMax(), limits))
            .filter(periods -> known && more.monthlyMinor() <= mostMinor)
            .flatMap(bounds::payOrMix)
            .map(run -> beyond(question, more, affordability, run))
            .stream()
            .toList();
    return answered(question, affordability, one, List.of(PlanNote.BEYOND_WHAT_IS_LEFT));
  }

  private Proposal beyond(
      PlanQuestion question, Beyond more, Affordability affordability, PaymentRun.Finished run) {
    Why why = Why.beyond(question, more.monthlyMinor(), affordability.monthlySurplusMinor());
    return new Offers(question, limits).paidOff(ProposalKind.SHORTEST, run, why);
  }

  private PlanAnswer nothingFits(
      PlanQuestion question, Affordability affordability, Periods periods) {
    PlanQuestion asked = mayGrow(question);
    WithinBounds bounds = new WithinBounds(asked, limits, Mixer.NONE);
    Proposal small = new Offers(asked, limits).tokenOrPause(bounds.usualOrder(), affordability);
    List<PlanNote> notes = new ArrayList<>(List.of(PlanNote.NOTHING_FITS_THE_BOUND));
    if (new WithinBounds(question.atRest(), limits, mixer).payOrMix(periods).isPresent()) {
      notes.add(PlanNote.CONCESSION_WOULD_HELP);
    }
    notes.addAll(growthNotes(question));
    return answered(question, affordability, List.of(small), notes);
  }

  private PlanAnswer answered(
      PlanQuestion question,
      Affordability affordability,
      List<Proposal> proposals,
      List<PlanNote> notes) {
    List<PlanNote> all = new ArrayList<>(notes);
    if (limits.menuEu() && EuropeanUnion.has(question.jurisdiction())) {
      all.add(PlanNote.EU_FORBEARANCE_MENU);
    }
    all.add(PlanNote.ASK_A_PERSON);
    return new PlanAnswer(affordability, proposals, all);
  }

  /** In Britain no balance grows while somebody keeps to an arrangement, so interest rests then. */
  private PlanQuestion mayGrow(PlanQuestion question) {
    return noGrowth(question) ? question.atRest() : question;
  }

  private List<PlanNote> growthNotes(PlanQuestion question) {
    return noGrowth(question) ? List.of(PlanNote.INTEREST_RESTS) : List.of();
  }

  private boolean noGrowth(PlanQuestion question) {
    return limits.noGrowthFor(question);
  }
}
