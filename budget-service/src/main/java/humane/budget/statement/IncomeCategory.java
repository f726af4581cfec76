package humane.budget.statement;

/** Where money comes from. */
public enum IncomeCategory {
  EARNINGS,
  SELF_EMPLOYMENT,
  BENEFITS,
  PENSION,
  MAINTENANCE,
  RENT_RECEIVED,
  STUDENT_SUPPORT,
  OTHER
}
