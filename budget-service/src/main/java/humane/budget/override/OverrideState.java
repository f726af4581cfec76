package humane.budget.override;

/** Asked for by one, then decided once by another. */
public enum OverrideState {
  ASKED,
  APPROVED,
  REFUSED
}
