package humane.risk;

/** What a reason speaks of, in the borrower's own terms; several features share one theme. */
public enum ReasonTheme {
  RECENT_MONTHS,
  EARLIER_MONTHS,
  USE_OF_LIMIT,
  PAYMENTS,
  COURSE_OF_BALANCE,
  AGREED_LIMIT,
  OVERDUE_PART,
  TIME_TOGETHER
}
