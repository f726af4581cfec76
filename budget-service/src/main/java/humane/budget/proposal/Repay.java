package humane.budget.proposal;

/** What a plan pays back: all that is owed, or only what is late while the loan itself runs on. */
public enum Repay {
  BALANCE,
  ARREARS;

  /** A card has no schedule to run on, so all of it is planned; other loans keep theirs. */
  public static Repay usualFor(Product product) {
    return product == Product.CREDIT_CARD ? BALANCE : ARREARS;
  }
}
