package humane.budget.proposal.rest;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.MonthLeft;
import humane.budget.affordability.Verdict;
import humane.budget.proposal.CreditBureau;
import humane.budget.proposal.PlanAnswer;
import humane.budget.proposal.PlanCost;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.ProposalKind;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.SpendingQuestion;
import humane.budget.words.Words;
import java.time.LocalDate;
import java.util.List;

/** The answer of the agreed forms: what can be spared, and the plans that fit. */
public record PlanAnswerView(
    AffordabilityView affordability,
    List<ProposalView> proposals,
    List<SaidWhy> notes,
    List<AskedKindly> questions) {

  /** More is stated than households of this size usually need; it counts in full all the same. */
  public record AskedKindly(
      ExpenseCategory category, long statedMinor, long usualMinor, String text, String textZh) {

    static AskedKindly of(SpendingQuestion asked, String currency) {
      return new AskedKindly(
          asked.category(),
          asked.statedMinor(),
          asked.usualMinor(),
          words(Words.ENGLISH, asked, currency),
          words(Words.CHINESE, asked, currency));
    }

    private static String words(Words words, SpendingQuestion asked, String currency) {
      return words.say(
          "question.spending",
          words.name("expense", asked.category()),
          words.money(currency, asked.statedMinor()),
          words.money(currency, asked.usualMinor()));
    }
  }

  /** A stable code, and the same in words, English and Chinese. */
  public record SaidWhy(String code, String text, String textZh) {

    static SaidWhy of(String group, Enum<?> code) {
      return new SaidWhy(
          code.name(), Words.ENGLISH.name(group, code), Words.CHINESE.name(group, code));
    }
  }

  /** What the lender reports while the plan runs, in words, and where that is said. */
  public record Reported(String code, String text, String textZh, String source) {

    static Reported of(CreditBureau said) {
      return new Reported(said.code(), said.en(), said.zh(), said.source());
    }
  }

  /** {@code months} stands where some months differ from others. */
  public record AffordabilityView(
      Verdict verdict,
      long monthlyIncomeMinor,
      long monthlyExpensesMinor,
      long bufferMinor,
      long monthlySurplusMinor,
      long shortfallMinor,
      List<SaidWhy> reasons,
      List<MonthLeft> months) {

    public static AffordabilityView of(Affordability known) {
      return new AffordabilityView(
          known.verdict(),
          known.monthlyIncomeMinor(),
          known.monthlyExpensesMinor(),
          known.bufferMinor(),
          known.monthlySurplusMinor(),
          known.shortfallMinor(),
          known.reasons().stream().map(reason -> SaidWhy.of("reason", reason)).toList(),
          known.months());
    }
  }

  public record ProposalView(
      String id,
      ProposalKind kind,
      PayFrequency frequency,
      String termsHash,
      List<PlanInstalment> instalments,
      long totalMinor,
      long totalInterestMinor,
      LocalDate endsOn,
      LocalDate reviewOn,
      String why,
      String whyZh,
      PlanCost cost,
      Reported creditBureau) {

    public static ProposalView of(String id, Proposal one, CreditBureau creditBureau) {
      return new ProposalView(
          id,
          one.kind(),
          one.frequency(),
          one.termsHash(),
          one.instalments(),
          one.totalMinor(),
          one.totalInterestMinor(),
          one.endsOn(),
          one.reviewOn(),
          one.why(),
          one.whyZh(),
          one.cost(),
          Reported.of(creditBureau));
    }
  }

  public static PlanAnswerView of(PlanAnswer answer, PlanQuestion question, Sayings sayings) {
    CreditBureau creditBureau = sayings.reported(question);
    return new PlanAnswerView(
        AffordabilityView.of(answer.affordability()),
        answer.proposals().stream()
            .map(one -> ProposalView.of(one.id(), one, creditBureau))
            .toList(),
        answer.notes().stream().map(note -> SaidWhy.of("note", note)).toList(),
        sayings.asked(question).stream()
            .map(asked -> AskedKindly.of(asked, question.currency()))
            .toList());
  }
}
