package humane.budget.proposal;

/** How what is left after interest is shared among debts; priority debts come first in both. */
public enum Sharing {
  /** One debt after another, what costs most first: the cheapest way overall. */
  CHEAPEST,
  /** All at once, each in proportion to what is owed on it. */
  PRO_RATA
}
