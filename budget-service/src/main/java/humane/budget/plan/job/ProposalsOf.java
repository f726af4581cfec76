package humane.budget.plan.job;

import humane.budget.borrowerclient.AccountFacts;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.form.FieldChecks;
import humane.budget.plan.PlanTerms;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.StartDate;
import humane.budget.plan.store.ProposalStore;
import humane.budget.proposal.PlanAnswer;
import humane.budget.proposal.PlanNote;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.ProposalMaker;
import humane.budget.proposal.Sharing;
import humane.budget.proposal.rest.PlanQuestionForm;
import humane.budget.proposal.solver.LinearMixer;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Statement;
import humane.budget.statement.store.StatementStore;
import humane.kit.clock.BusinessTime;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Works out a borrower's proposals from the statement kept here and the debts borrower-service
 * states.
 */
@ApplicationScoped
public class ProposalsOf {

  /** An answer whose proposals can be accepted. */
  public record Shown(PlanQuestion question, PlanAnswer answer, List<ShownProposal> proposals) {}

  /** Which accounts, all that are late unless told; how often; and how several share. */
  public record Way(Optional<List<String>> accountRefs, PayFrequency frequency, Sharing sharing) {
    public static final Way USUAL =
        new Way(Optional.empty(), PayFrequency.MONTHLY, Sharing.CHEAPEST);
  }

  private final StatementStore statements;
  private final ProposalStore proposals;
  private final PlanLimitsFile limits;
  private final Clock businessTime;

  ProposalsOf(
      StatementStore statements,
      ProposalStore proposals,
      PlanLimitsFile limits,
      @BusinessTime Clock businessTime) {
    this.statements = statements;
    this.proposals = proposals;
    this.limits = limits;
    this.businessTime = businessTime;
  }

  /** Proposals in this way, kept under ids. */
  public Shown show(BorrowerFacts borrower, Way way) {
    Statement statement = statementOf(borrower.borrowerId());
    FieldChecks checks = new FieldChecks();
    PlanQuestionForm.onPayDays(way.frequency(), statement, checks);
    checks.refuseIfWrong();
    return keep(borrower, questionOf(borrower, way));
  }

  /** The answer to this question, its proposals kept under ids. */
  public Shown keep(BorrowerFacts borrower, PlanQuestion question) {
    PlanAnswer answer = answer(question);
    PlanQuestion answered =
        answer.notes().contains(PlanNote.INTEREST_RESTS) ? question.atRest() : question;
    List<ShownProposal> kept =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    answer.proposals().stream()
                        .map(one -> new PlanTerms(answered, answer.affordability(), one))
                        .map(terms -> proposals.keep(borrower.borrowerId(), terms))
                        .toList());
    return new Shown(question, answer, kept);
  }

  /** What would be asked in this way, before anything is kept. */
  public PlanQuestion questionOf(BorrowerFacts borrower, Way way) {
    Statement statement = statementOf(borrower.borrowerId());
    LocalDate today = todayFor(borrower);
    return question(
        borrower,
        chosen(borrower, way.accountRefs()),
        statement,
        StartDate.of(statement, today),
        today,
        way);
  }

  /** The same question with what is known this instant, to see whether anything has changed. */
  public PlanAnswer again(PlanQuestion before, BorrowerFacts borrower) {
    List<String> refs = before.debts().stream().map(debt -> debt.accountRef()).toList();
    List<AccountFacts> accounts =
        borrower.accounts().stream().filter(one -> refs.contains(one.accountRef())).toList();
    if (accounts.isEmpty()) {
      throw Problem.conflict("terms-changed", "Nothing is owed on these accounts any more.");
    }
    PlanQuestion now =
        question(
            borrower,
            accounts,
            statementOf(borrower.borrowerId()),
            before.startsOn(),
            todayFor(borrower),
            new Way(Optional.of(refs), before.frequency(), before.sharing()));
    return answer(before.beyond().map(now::asking).orElse(now));
  }

  public LocalDate todayFor(BorrowerFacts borrower) {
    return LocalDate.ofInstant(businessTime.instant(), borrower.zone());
  }

  private PlanAnswer answer(PlanQuestion question) {
    return new ProposalMaker(limits.on(question.today()), new LinearMixer()).answer(question);
  }

  private Statement statementOf(String borrowerId) {
    return statements
        .of(borrowerId)
        .map(StatementStore.Kept::statement)
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "statement-missing", "There is no statement to work from yet.", List.of()));
  }

  private static List<AccountFacts> chosen(
      BorrowerFacts borrower, Optional<List<String>> accountRefs) {
    if (accountRefs.isPresent()) {
      return accountRefs.get().stream().map(ref -> accountOf(borrower, ref)).toList();
    }
    List<AccountFacts> accounts = borrower.toPlan();
    if (accounts.isEmpty()) {
      throw Problem.unprocessable("nothing-owed", "Nothing is owed on any account.", List.of());
    }
    // One plan is in one currency: that of the first account that is late.
    String currency = accounts.getFirst().currency();
    return accounts.stream().filter(one -> one.currency().equals(currency)).toList();
  }

  private static AccountFacts accountOf(BorrowerFacts borrower, String ref) {
    return borrower.accounts().stream()
        .filter(account -> account.accountRef().equals(ref))
        .findFirst()
        .orElseThrow(
            () -> Problem.badInput("accountRefs", ref, "is no account on which anything is owed"));
  }

  private static PlanQuestion question(
      BorrowerFacts borrower,
      List<AccountFacts> accounts,
      Statement statement,
      LocalDate startsOn,
      LocalDate today,
      Way way) {
    List<String> currencies = accounts.stream().map(AccountFacts::currency).distinct().toList();
    if (currencies.size() > 1) {
      throw Problem.unprocessable(
          "several-currencies",
          "One plan is in one currency.",
          accounts.stream()
              .map(
                  one -> new FieldError("accountRefs", one.accountRef(), "is in " + one.currency()))
              .toList());
    }
    String jurisdiction =
        borrower
            .planJurisdiction()
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "jurisdiction-missing",
                        "Nobody has said which law this borrower is under.",
                        List.of()));
    return new PlanQuestion(
            jurisdiction,
            currencies.getFirst(),
            startsOn,
            today,
            accounts.stream().map(AccountFacts::asDebt).toList(),
            statement)
        .paid(way.frequency(), way.sharing())
        .beside(borrower.dueBeside(accounts, currencies.getFirst()));
  }
}
