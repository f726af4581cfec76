package humane.borrower.signin;

import humane.borrower.account.Account;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Compares a fact with what the lender states; any of the borrower's accounts will do. */
public final class FactCheck {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
  private static final int DIGITS_ASKED = 4;

  /** The key of each letter, A to Z, as printed on telephones (ITU-T E.161). */
  private static final String KEYS_OF_LETTERS = "22233344455566677778889999";

  private FactCheck() {}

  public static boolean holds(SignInFact fact, List<Account> accounts) {
    return switch (fact) {
      case SignInFact.ContractNumber(String lastFour) ->
          accounts.stream().anyMatch(account -> isEndOf(account.accountRef(), lastFour));
      case SignInFact.ContractKeys(String keys) ->
          accounts.stream().anyMatch(account -> keysOf(account.accountRef()).equals(keys));
      case SignInFact.LastPayment(YearMonth month, String amount) ->
          accounts.stream().anyMatch(account -> isLastPayment(account, month, amount));
    };
  }

  /** The last four letters or digits, or the last four signs as they are printed. */
  private static boolean isEndOf(String contractNumber, String typed) {
    String printed = typed.strip();
    if (printed.length() == DIGITS_ASKED
        && contractNumber.length() > DIGITS_ASKED
        && contractNumber.regionMatches(
            true, contractNumber.length() - DIGITS_ASKED, printed, 0, DIGITS_ASKED)) return true;
    String number = plain(contractNumber);
    String end = plain(typed);
    return end.length() == DIGITS_ASKED && number.length() >= DIGITS_ASKED && number.endsWith(end);
  }

  /** The last four letters or digits, keyed in; empty when there are fewer. */
  private static String keysOf(String contractNumber) {
    String number = plain(contractNumber);
    if (number.length() < DIGITS_ASKED) return "";
    StringBuilder keys = new StringBuilder();
    for (char sign : number.substring(number.length() - DIGITS_ASKED).toCharArray()) {
      int letter = sign - 'A';
      keys.append(
          letter >= 0 && letter < KEYS_OF_LETTERS.length() ? KEYS_OF_LETTERS.charAt(letter) : sign);
    }
    return keys.toString();
  }

  private static String plain(String text) {
    return SIGNS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static boolean isLastPayment(Account account, YearMonth month, String typed) {
    if (account.facts().lastPaymentOn() == null || account.facts().lastPaymentMinor() == null)
      return false;
    String amount = typed.strip().replace(',', '.').replace(" ", "");
    if (!AMOUNT.matcher(amount).matches()) return false;
    Money paid =
        Money.ofMinor(CurrencyUnit.of(account.currency()), account.facts().lastPaymentMinor());
    return YearMonth.from(account.facts().lastPaymentOn()).equals(month)
        && paid.getAmount().compareTo(new BigDecimal(amount)) == 0;
  }
}
