package humane.borrower.signin;

import java.time.YearMonth;

/**
 * Something that relatives rarely know. Birth date, identity digits and address are no such thing,
 * and have no place here.
 */
public sealed interface SignInFact {

  /**
   * @param lastFour the last four letters or digits of the contract number
   */
  record ContractNumber(String lastFour) implements SignInFact {}

  /**
   * @param amount as it was typed, a decimal with a point or comma
   */
  record LastPayment(YearMonth month, String amount) implements SignInFact {}

  /**
   * The last four signs of the contract number as the keys of a telephone, where a letter is on the
   * key that carries it.
   */
  record ContractKeys(String keys) implements SignInFact {}
}
