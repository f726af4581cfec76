package humane.budget.plan;

import humane.budget.affordability.AffordabilityCheck;
import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Product;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.ProposalMaker;
import humane.budget.proposal.Repay;
import humane.budget.proposal.Sharing;
import humane.budget.proposal.solver.LinearMixer;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans as they are agreed, made by the real maker. Agreed on 1 December 2026, from the 12th. */
public final class Agreed {
  public static final LocalDate AGREED_ON = LocalDate.of(2026, 12, 1);
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final PlanLimits LIMITS = new PlanLimitsFile().on(AGREED_ON);

  private Agreed() {}

  public static PlanTerms terms(
      ProposalKind kind, Statement statement, PayFrequency frequency, Debt... debts) {
    PlanQuestion question =
        new PlanQuestion(
                "CN", "CNY", LocalDate.of(2026, 12, 12), AGREED_ON, List.of(debts), statement)
            .paid(frequency, Sharing.CHEAPEST);
    return new ProposalMaker(LIMITS, new LinearMixer())
        .answer(question).proposals().stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .map(one -> new PlanTerms(question, affordability(question), one))
            .orElseThrow();
  }

  private static humane.budget.affordability.Affordability affordability(PlanQuestion question) {
    long regularMinor = question.debts().stream().mapToLong(Debt::regularInstalmentMinor).sum();
    return new AffordabilityCheck(LIMITS.bufferPercent()).of(question.statement(), regularMinor);
  }

  public static Debt card(String ref, long balanceMinor) {
    return new Debt(
        ref,
        Product.CREDIT_CARD,
        balanceMinor,
        0,
        0,
        new BigDecimal("14.6"),
        Repay.BALANCE,
        false,
        Optional.empty());
  }

  public static List<TrackedInstalment> tracked(PlanTerms terms) {
    List<PlanInstalment> agreed = terms.proposal().instalments();
    return IntStream.range(0, agreed.size())
        .mapToObj(
            at ->
                new TrackedInstalment(
                    "plan",
                    "B-1",
                    at + 1,
                    agreed.get(at).accountRef(),
                    agreed.get(at).dueOn(),
                    agreed.get(at).amountMinor(),
                    0,
                    false,
                    ZONE))
        .toList();
  }

  public static Plan plan(PlanTerms terms, PlanState state, String endedWhy) {
    Instant at = AGREED_ON.atStartOfDay(ZONE).plusHours(12).toInstant();
    return new Plan(
        "plan",
        "B-1",
        "proposal",
        state,
        terms,
        new Party("李伟", "zh-CN"),
        List.of("A-1"),
        ZONE,
        ConfirmedBy.PIN,
        "B-1",
        Optional.empty(),
        at,
        "command",
        1,
        Optional.of("H-1"),
        Optional.of(at),
        Optional.ofNullable(endedWhy),
        Optional.empty());
  }
}
