package humane.budget.statement;

import java.util.List;
import java.util.stream.Stream;

/** A household's income and expenditure, and what else it owes, in one currency. */
public record Statement(
    int adults, int children, List<Income> incomes, List<Expense> expenses, List<OtherDebt> debts) {

  /** Of somebody who has told nothing yet. */
  public static final Statement NOTHING_YET = new Statement(1, 0, List.of(), List.of());

  public Statement {
    incomes = List.copyOf(incomes);
    expenses = List.copyOf(expenses);
    debts = debts == null ? List.of() : List.copyOf(debts);
  }

  /** A household of which no other debt was told. */
  public Statement(int adults, int children, List<Income> incomes, List<Expense> expenses) {
    this(adults, children, incomes, expenses, List.of());
  }

  public Statement withHousehold(int otherAdults, int otherChildren) {
    return new Statement(otherAdults, otherChildren, incomes, expenses, debts);
  }

  public Statement withIncomes(List<Income> others) {
    return new Statement(adults, children, others, expenses, debts);
  }

  public Statement withExpenses(List<Expense> others) {
    return new Statement(adults, children, incomes, others, debts);
  }

  public Statement withDebts(List<OtherDebt> others) {
    return new Statement(adults, children, incomes, expenses, others);
  }

  /** Whether some months differ from others in what they bring or take. */
  public boolean uneven() {
    return incomes.stream().anyMatch(Income::uneven) || expenses.stream().anyMatch(Expense::uneven);
  }

  public boolean allSure() {
    return sureness().allMatch(one -> one == Sureness.SURE);
  }

  /**
   * Whether the money that comes in is known well enough: what is not known is left out, so that
   * nothing rests on it, but something must be known.
   */
  public boolean incomeKnown() {
    return incomes.isEmpty() || incomes.stream().anyMatch(income -> income.sureness().known());
  }

  /** Whether every cost is known: one that is not cannot be set aside, and is never zero. */
  public boolean costsKnown() {
    return expenses.stream().allMatch(expense -> expense.sureness().known())
        && debts.stream().allMatch(debt -> debt.sureness().known());
  }

  public boolean states(ExpenseCategory category) {
    return expenses.stream().anyMatch(expense -> expense.category() == category);
  }

  public boolean owesPriorityDebts() {
    return debts.stream().anyMatch(debt -> debt.kind().priority());
  }

  private Stream<Sureness> sureness() {
    return Stream.of(
            incomes.stream().map(Income::sureness),
            expenses.stream().map(Expense::sureness),
            debts.stream().map(OtherDebt::sureness))
        .flatMap(each -> each);
  }
}
