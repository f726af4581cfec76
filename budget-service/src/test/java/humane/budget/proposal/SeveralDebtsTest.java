package humane.budget.proposal;

import static humane.budget.proposal.Questions.LIMITS;
import static humane.budget.proposal.Questions.card;
import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.proposal.solver.LinearMixer;
import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveralDebtsTest {
  private final ProposalMaker maker = new ProposalMaker(LIMITS, new LinearMixer());

  @Test
  void inProportionEveryDebtFallsAndTheRemainderOfTheDivisionGoesToTheFirst() {
    PlanQuestion asked =
        Questions.of("GB-EAW", 10_000, card("DEAR", 100_000, "0"), card("CHEAP", 200_000, "0"));
    PlanQuestion proRata = asked.paid(PayFrequency.MONTHLY, Sharing.PRO_RATA);
    Proposal shortest = maker.answer(proRata).proposals().getFirst();
    List<PlanInstalment> first =
        shortest.instalments().stream()
            .filter(one -> one.dueOn().equals(LocalDate.of(2027, 1, 12)))
            .toList();
    assertThat(first).extracting(PlanInstalment::accountRef).containsExactly("DEAR", "CHEAP");
    assertThat(first).extracting(PlanInstalment::amountMinor).containsExactly(3_334L, 6_666L);
  }

  @Test
  void aPriorityDebtIsPaidBeforeOthersShareInProportion() {
    PlanQuestion asked =
        Questions.of(
            "GB-EAW",
            10_000,
            card("A", 100_000, "0"),
            Questions.priority("RENT", 30_000, "0"),
            card("B", 100_000, "0"));
    PlanQuestion proRata = asked.paid(PayFrequency.MONTHLY, Sharing.PRO_RATA);
    List<PlanInstalment> paid = maker.answer(proRata).proposals().getFirst().instalments();
    assertThat(paid.subList(0, 3)).extracting(PlanInstalment::accountRef).containsOnly("RENT");
    assertThat(paid.subList(3, 5))
        .extracting(PlanInstalment::amountMinor)
        .containsExactly(5_000L, 5_000L);
  }

  /**
   * A card that must end in 60 months and a dear loan: the card first, the loan eats what is left;
   * the loan first, the card ends late. The loan, then the card, then the loan again fits.
   */
  @Test
  void whereNoOrderKeepsTheBoundsAMixIsFoundAndProvenInWholeMinorUnits() {
    PlanQuestion question = mixedQuestion();
    PlanAnswer inOrderOnly = new ProposalMaker(LIMITS).answer(question);
    PlanAnswer mixed = maker.answer(question);
    assertThat(inOrderOnly.proposals().getFirst().kind()).isEqualTo(ProposalKind.TOKEN);
    assertThat(mixed.proposals().getFirst().kind()).isEqualTo(ProposalKind.SHORTEST);
    PlanProof.of(question, LIMITS, mixed);
  }

  @Test
  void feesArePaidBeforePrincipalBearNoInterestAndAreWaivedWhereTheLenderSays() {
    Debt debt =
        new Debt(
            "A-1",
            Product.CREDIT_CARD,
            100_000,
            0,
            0,
            new BigDecimal("12"),
            Repay.BALANCE,
            false,
            Optional.empty(),
            new Charges(9_000, 4_000, 10_000));
    Proposal shortest = maker.answer(Questions.of("CN", 10_000, debt)).proposals().getFirst();
    assertThat(shortest.instalments().getFirst())
        .isEqualTo(new PlanInstalment(LocalDate.of(2027, 1, 12), "A-1", 10_000, 4_100, 900, 5_000));
    assertThat(shortest.cost().principalMinor()).isEqualTo(90_000);
    assertThat(shortest.cost().writtenOffMinor()).isEqualTo(10_000);
    assertThat(shortest.cost().items())
        .extracting(PlanCost.Item::what)
        .containsExactly(PlanCost.What.INTEREST, PlanCost.What.FEES_CHARGED_BEFORE);
    assertThat(shortest.cost().annualPercent().orElseThrow()).isEqualByComparingTo("12.56");
  }

  static PlanQuestion mixedQuestion() {
    return Questions.of(
        "CN",
        20_000,
        card("CARD", 200_000, "0"),
        Questions.debt("LOAN", Product.PERSONAL_LOAN, 800_000, "24", false));
  }
}
