package humane.budget.statement.sfs;

import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.IncomeCategory;

/**
 * One line of the sheet, by its path ({@code monthly-income/earnings/…}), and the category it is
 * for; one of the two categories is null.
 */
public record SfsLine(String path, IncomeCategory income, ExpenseCategory expense) {

  public SfsLine {
    if ((income == null) == (expense == null)) {
      throw new IllegalArgumentException(path + " is either an income or an expense");
    }
  }
}
