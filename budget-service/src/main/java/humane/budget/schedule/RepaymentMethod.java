package humane.budget.schedule;

/** What stays equal from one instalment to the next. */
public enum RepaymentMethod {
  EQUAL_INSTALMENTS,
  EQUAL_PRINCIPAL
}
