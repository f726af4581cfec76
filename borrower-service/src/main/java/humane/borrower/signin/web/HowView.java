package humane.borrower.signin.web;

import humane.borrower.account.Account;
import humane.borrower.account.AccountStatement;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is known of one account, line by line, in the reader's words. */
@TemplateData
public record HowView(
    String product,
    String ref,
    String ending,
    @Nullable String contractOn,
    @Nullable String rate,
    String balance,
    @Nullable String arrears,
    List<LineView> lines) {

  /** One thing that happened. */
  @TemplateData
  public record LineView(String on, String what, String amount) {}

  static HowView of(
      Account account, AccountStatement statement, Map<String, String> words, String language) {
    AccountView view = new AccountView(account, words, language);
    BigDecimal rate = account.facts().annualRatePercent();
    return new HowView(
        view.product(),
        account.accountRef(),
        view.ending(),
        account.facts().contractDate() == null
            ? null
            : Days.of(account.facts().contractDate(), language),
        rate == null ? null : rate.toPlainString(),
        view.balance(),
        view.arrears(),
        statement.lines().stream()
            .map(
                line ->
                    new LineView(
                        line.on() == null
                            ? word(words, "howNoDay")
                            : Days.shortly(line.on(), language),
                        word(words, "how" + line.kind())
                            + (line.reference() == null ? "" : " (" + line.reference() + ")"),
                        money(line.amountMinor(), statement.currency(), language)))
            .toList());
  }

  private static String word(Map<String, String> words, String key) {
    return Objects.requireNonNull(words.get(key), key);
  }

  private static String money(long minor, String currency, String language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.forLanguageTag(language));
    format.setCurrency(Currency.getInstance(currency));
    return format.format(Money.ofMinor(CurrencyUnit.of(currency), minor).getAmount());
  }
}
