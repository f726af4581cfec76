package humane.budget.proposal;

/** What is said beside the proposals. Stable codes; their words stand in words/plan. */
public enum PlanNote {
  NOTHING_TO_PLAN,
  BEYOND_WHAT_IS_LEFT,
  NOTHING_FITS_THE_BOUND,
  CONCESSION_WOULD_HELP,
  INTEREST_RESTS,
  EU_FORBEARANCE_MENU,
  ASK_A_PERSON
}
