package humane.borrower.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns a file may have, and no others. Personal ones are never shown as they are when
 * something is wrong with them.
 */
public enum PortfolioColumn {
  BORROWER_REF(Need.ALWAYS, Shown.OPEN),
  GIVEN_NAME(Need.OPTIONAL, Shown.MASKED),
  FAMILY_NAME(Need.OPTIONAL, Shown.MASKED),
  BIRTH_DATE(Need.OPTIONAL, Shown.MASKED),
  LANGUAGE(Need.OPTIONAL, Shown.OPEN),
  TIME_ZONE(Need.OPTIONAL, Shown.OPEN),
  JURISDICTIONS(Need.ALWAYS, Shown.OPEN),
  MOBILE(Need.OPTIONAL, Shown.MASKED),
  MOBILE_ATTESTED_ON(Need.OPTIONAL, Shown.OPEN),
  MOBILE_ATTESTED_BY(Need.OPTIONAL, Shown.MASKED),
  /**
   * The day on which a reassigned-numbers database last said that the number had not changed hands;
   * texts in the United States ask for it (12 CFR 1006.6(d)(5)).
   */
  MOBILE_REASSIGNED_CHECKED_ON(Need.OPTIONAL, Shown.OPEN),
  ACCOUNT_REF(Need.ALWAYS, Shown.MASKED),
  PRODUCT(Need.ALWAYS, Shown.OPEN),
  CURRENCY(Need.ALWAYS, Shown.OPEN),
  PRINCIPAL(Need.OPTIONAL, Shown.OPEN),
  BALANCE(Need.ALWAYS, Shown.OPEN),
  ARREARS(Need.ALWAYS, Shown.OPEN),
  MINIMUM_DUE(Need.OPTIONAL, Shown.OPEN),
  DUE_DATE(Need.ALWAYS, Shown.OPEN),
  ANNUAL_RATE_PERCENT(Need.OPTIONAL, Shown.OPEN),
  CONTRACT_DATE(Need.OPTIONAL, Shown.OPEN),
  CONTRACT_URL(Need.OPTIONAL, Shown.MASKED),
  PAYMENT_URL(Need.OPTIONAL, Shown.MASKED),
  LAST_PAYMENT_ON(Need.OPTIONAL, Shown.MASKED),
  LAST_PAYMENT(Need.OPTIONAL, Shown.MASKED),
  CONSENT_SMS(Need.OPTIONAL, Shown.OPEN),
  CONSENT_SMS_ON(Need.OPTIONAL, Shown.OPEN),
  CONSENT_SMS_SOURCE(Need.OPTIONAL, Shown.OPEN),
  CONSENT_AUTOMATED_VOICE(Need.OPTIONAL, Shown.OPEN),
  CONSENT_AUTOMATED_VOICE_ON(Need.OPTIONAL, Shown.OPEN),
  CONSENT_AUTOMATED_VOICE_SOURCE(Need.OPTIONAL, Shown.OPEN),
  LAST_ACKNOWLEDGED_ON(Need.OPTIONAL, Shown.OPEN),
  UTILISATION(Need.OPTIONAL, Shown.OPEN),
  MONTHS_ON_BOOK(Need.OPTIONAL, Shown.OPEN),
  STATUS_M1(Need.OPTIONAL, Shown.OPEN),
  STATUS_M2(Need.OPTIONAL, Shown.OPEN),
  STATUS_M3(Need.OPTIONAL, Shown.OPEN),
  STATUS_M4(Need.OPTIONAL, Shown.OPEN),
  STATUS_M5(Need.OPTIONAL, Shown.OPEN),
  STATUS_M6(Need.OPTIONAL, Shown.OPEN);

  /** Whether a file can be read without it. */
  public enum Need {
    ALWAYS,
    OPTIONAL
  }

  /** How a refused value of it is shown. */
  public enum Shown {
    OPEN,
    MASKED
  }

  private final Need need;
  private final Shown shown;

  PortfolioColumn(Need need, Shown shown) {
    this.need = need;
    this.shown = shown;
  }

  public boolean isAlwaysNeeded() {
    return need == Need.ALWAYS;
  }

  public boolean isMasked() {
    return shown == Shown.MASKED;
  }

  /** Whether its value becomes an address at which a person is contacted. */
  public boolean isAddress() {
    return this == MOBILE;
  }

  /** The name in the file. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of exactly this name, give or take capitals and blanks around it. */
  public static Optional<PortfolioColumn> named(String title) {
    String wanted = title.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.title().equals(wanted)).findFirst();
  }
}
