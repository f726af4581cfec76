package humane.budget.plan.web;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.AffordabilityCheck;
import humane.budget.affordability.Verdict;
import humane.budget.borrowerclient.AccountFacts;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.job.PlanBeingMade;
import humane.budget.plan.store.PlanStore;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.SpendingQuestion;
import humane.budget.statement.Statement;
import humane.budget.statement.store.SpendingGuidelinesFile;
import humane.budget.statement.store.StatementStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The budget, a short step at a time; each is saved when it is sent. */
@Path("/plan")
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class BudgetPages {
  private final Template start;
  private final Template step;
  private final Template check;
  private final Visitor visitor;
  private final Pages pages;
  private final StatementStore statements;
  private final PlanStore plans;
  private final PlanBeingMade planBeingMade;
  private final PlanLimitsFile limits;
  private final SpendingGuidelinesFile guidelines;
  private final Clock businessTime;

  BudgetPages(
      @Location("plan/start.html") Template start,
      @Location("plan/step.html") Template step,
      @Location("plan/check.html") Template check,
      Visitor visitor,
      Pages pages,
      StatementStore statements,
      PlanStore plans,
      PlanBeingMade planBeingMade,
      PlanLimitsFile limits,
      SpendingGuidelinesFile guidelines,
      @BusinessTime Clock businessTime) {
    this.start = start;
    this.step = step;
    this.check = check;
    this.visitor = visitor;
    this.pages = pages;
    this.statements = statements;
    this.plans = plans;
    this.planBeingMade = planBeingMade;
    this.limits = limits;
    this.guidelines = guidelines;
    this.businessTime = businessTime;
  }

  @GET
  public Response start() {
    Optional<Plan> standing =
        plans.of(visitor.id()).stream()
            .filter(one -> one.state() == PlanState.ACCEPTED)
            .filter(one -> one.changeWantedAt().isEmpty())
            .findFirst();
    if (standing.isPresent()) {
      return pages.goTo("/plan/accepted/" + standing.get().id());
    }
    boolean begun = statements.of(visitor.id()).isPresent();
    List<Plan> earlier = plans.of(visitor.id()).stream().filter(BudgetPages::isToLookAt).toList();
    return pages.answer(pages.with(start).data("begun", begun).data("earlier", earlier));
  }

  @GET
  @Path("/budget/{step}")
  public Response show(@PathParam("step") String path) {
    BudgetStep at = stepOf(path);
    Statement statement = statement();
    if (at == BudgetStep.CHECK) {
      return showCheck(statement);
    }
    return showStep(at, statement, new BudgetForm(visitor.currency()).lines(at, statement));
  }

  @POST
  @Path("/budget/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@PathParam("step") String path, MultivaluedMap<String, String> typed) {
    BudgetStep at = stepOf(path);
    BudgetForm.Outcome read = new BudgetForm(visitor.currency()).read(at, typed, statement());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              statements.save(visitor.id(), read.statement());
              planBeingMade.stepSaved(visitor.id());
            });
    if (!read.isRight()) {
      return showStep(at, read.statement(), read.lines());
    }
    return pages.goTo("/plan/budget/" + at.next().path());
  }

  private Response showStep(BudgetStep at, Statement statement, List<BudgetLine> lines) {
    return pages.answer(
        pages
            .with(step)
            .data("step", at)
            .data("stepKey", "step." + at.path())
            .data("path", at.path())
            .data("back", at.previous().map(BudgetStep::path).orElse(null))
            .data("steps", BudgetStep.values())
            .data("lines", shown(at, lines, false))
            .data("further", shown(at, lines, true))
            .data("furtherKey", at == BudgetStep.INCOME ? "income.further" : "expense.further")
            .data("anyWrong", lines.stream().anyMatch(line -> line.wrongKey() != null))
            .data("adults", statement.adults())
            .data("children", statement.children())
            .data("frequencies", PayFrequency.values())
            .data("country", visitor.country())
            .data("currency", visitor.currency())
            .data("household", at == BudgetStep.HOUSEHOLD));
  }

  /** One that stands, and those that are over. */
  private static boolean isToLookAt(Plan plan) {
    return plan.state() == PlanState.ACCEPTED || plan.state() == PlanState.ENDED;
  }

  /** A few lines first, and what was told; the rest is folded away until somebody needs it. */
  private static List<BudgetLine> shown(BudgetStep at, List<BudgetLine> lines, boolean folded) {
    int first = Math.min(at.shownFirst(), lines.size());
    List<BudgetLine> later = lines.subList(first, lines.size());
    if (folded) return later.stream().filter(BudgetLine::isEmpty).toList();
    return Stream.concat(
            lines.subList(0, first).stream(), later.stream().filter(line -> !line.isEmpty()))
        .toList();
  }

  private Response showCheck(Statement statement) {
    Affordability known = affordability(statement);
    boolean complete =
        known.verdict() != Verdict.NOT_YET_KNOWN
            && statement.states(ExpenseCategory.FOOD)
            && statement.states(ExpenseCategory.HOUSING);
    return pages.answer(
        pages
            .with(check)
            .data("statement", statement)
            .data("known", known)
            .data("complete", complete)
            .data("notKnown", !statement.incomeKnown() || !statement.costsKnown())
            .data("reasons", known.reasons())
            .data("spending", SpendingPicture.of(statement))
            .data("questions", questions(statement))
            .data("country", visitor.country())
            .data("surplus", known.verdict() == Verdict.SURPLUS)
            .data("steps", BudgetStep.values())
            .data("step", BudgetStep.CHECK)
            .data("currency", visitor.currency()));
  }

  /** A kind question; {@code labelKey} are the words for what it is about. */
  public record Asked(String labelKey, long statedMinor, long usualMinor) {
    static Asked of(SpendingQuestion one) {
      return new Asked("expense." + one.category(), one.statedMinor(), one.usualMinor());
    }
  }

  private List<Asked> questions(Statement statement) {
    return SpendingQuestion.of(
            statement,
            guidelines.of(
                visitor.facts().planJurisdiction().orElse(""), visitor.currency(), today()))
        .stream()
        .map(Asked::of)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(businessTime.instant(), visitor.facts().zone());
  }

  private Affordability affordability(Statement statement) {
    List<AccountFacts> planned =
        visitor.facts().toPlan().stream()
            .filter(account -> account.currency().equals(visitor.currency()))
            .toList();
    long regularMinor =
        planned.stream()
                .map(AccountFacts::asDebt)
                .mapToLong(debt -> debt.regularInstalmentMinor())
                .sum()
            + visitor.facts().dueBeside(planned, visitor.currency());
    return new AffordabilityCheck(limits.on(today()).bufferPercent()).of(statement, regularMinor);
  }

  private Statement statement() {
    return statements
        .of(visitor.id())
        .map(StatementStore.Kept::statement)
        .orElse(Statement.NOTHING_YET);
  }

  private static BudgetStep stepOf(String path) {
    return BudgetStep.of(path).orElseThrow(() -> Problem.notFound("step", path));
  }
}
