package humane.borrower.signin.web;

import humane.borrower.account.Account;
import io.quarkus.qute.TemplateData;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An account in the words and figures of the reader's language. */
@TemplateData
public final class AccountView {
  private static final int SHOWN_END = 4;

  private final Account account;
  private final Map<String, String> words;
  private final Locale locale;

  AccountView(Account account, Map<String, String> words, String language) {
    this.account = account;
    this.words = words;
    this.locale = Locale.forLanguageTag(language);
  }

  public String product() {
    return Objects.requireNonNull(words.get(account.product().name()));
  }

  public String ending() {
    String ref = account.accountRef();
    return "…" + ref.substring(Math.max(0, ref.length() - SHOWN_END));
  }

  public boolean closed() {
    return account.closedAt() != null;
  }

  public String balance() {
    return money(account.facts().balanceMinor());
  }

  public @Nullable String arrears() {
    return account.facts().inArrears() ? money(account.facts().arrearsMinor()) : null;
  }

  public @Nullable String due() {
    return date(account.facts().dueDate());
  }

  public @Nullable String lastPayment() {
    Long minor = account.facts().lastPaymentMinor();
    return minor == null || lastPaymentOn() == null ? null : money(minor);
  }

  public @Nullable String lastPaymentOn() {
    return date(account.facts().lastPaymentOn());
  }

  public @Nullable String contractUrl() {
    return account.facts().contractUrl();
  }

  private String money(long minor) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(account.currency()));
    return format.format(Money.ofMinor(CurrencyUnit.of(account.currency()), minor).getAmount());
  }

  private @Nullable String date(@Nullable LocalDate day) {
    return day == null ? null : Days.of(day, locale.toLanguageTag());
  }
}
