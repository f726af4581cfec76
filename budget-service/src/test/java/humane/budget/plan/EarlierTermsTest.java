package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import humane.budget.affordability.Affordability;
import humane.budget.affordability.AffordabilityReason;
import humane.budget.affordability.Verdict;
import humane.budget.proposal.Charges;
import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Product;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.Repay;
import humane.budget.proposal.Sharing;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import humane.kit.problem.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Terms that were sealed before a field was there are read all the same. */
class EarlierTermsTest {
  private static final ObjectMapper JSON =
      StrictJson.apply(new ObjectMapper().registerModule(new Jdk8Module()));
  private static final LocalDate START = LocalDate.of(2026, 12, 12);

  @Test
  void termsOfTheFirstVersionMeanWhatTheyMeantThen() throws IOException {
    ObjectNode written = JSON.valueToTree(terms());
    without(written, "/question", "frequency", "sharing");
    without(written, "/question/debts/0", "charges");
    without(written, "/question/statement/incomes/0", "months", "sureness");
    without(written, "/affordability", "months");
    without(written, "/proposal", "cost");

    PlanTerms read = JSON.treeToValue(written, PlanTerms.class);

    assertThat(read).isEqualTo(terms());
    assertThat(read.question().frequency()).isEqualTo(PayFrequency.MONTHLY);
    assertThat(read.question().sharing()).isEqualTo(Sharing.CHEAPEST);
    assertThat(read.question().debts().getFirst().charges()).isEqualTo(Charges.NONE);
    assertThat(read.question().statement().incomes().getFirst().sureness())
        .isEqualTo(Sureness.SURE);
  }

  private static void without(ObjectNode root, String at, String... fields) {
    ((ObjectNode) root.at(at)).remove(List.of(fields));
  }

  private static PlanTerms terms() {
    Debt debt =
        new Debt(
            "A-1",
            Product.CREDIT_CARD,
            100_000,
            0,
            0,
            new BigDecimal("14.6"),
            Repay.BALANCE,
            false,
            Optional.empty());
    Income income =
        new Income(IncomeCategory.EARNINGS, 650_000, PayFrequency.MONTHLY, Optional.of(START));
    Affordability known =
        new Affordability(
            Verdict.SURPLUS,
            650_000,
            0,
            32_500,
            617_500,
            0,
            List.of(AffordabilityReason.LEFT_AFTER_COSTS),
            List.of());
    LocalDate paidOn = START.plusMonths(1);
    Proposal proposal =
        new Proposal(
            "shortest-1",
            ProposalKind.SHORTEST,
            PayFrequency.MONTHLY,
            "hash",
            List.of(new PlanInstalment(paidOn, "A-1", 101_217, 100_000, 1_217, 0)),
            101_217,
            1_217,
            paidOn,
            paidOn,
            "why",
            "为什么",
            null);
    Statement statement = new Statement(1, 0, List.of(income), List.of());
    return new PlanTerms(
        new PlanQuestion("CN", "CNY", START, START, List.of(debt), statement), known, proposal);
  }
}
