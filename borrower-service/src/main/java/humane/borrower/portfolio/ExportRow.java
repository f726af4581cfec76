package humane.borrower.portfolio;

import static humane.borrower.portfolio.PortfolioColumn.*;

import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.profile.Profile;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One account as a row of the portfolio file, so that reading the row again says nothing new. */
public final class ExportRow {

  /** Whose account it is. */
  public record Person(
      String ref,
      Profile profile,
      @Nullable String language,
      @Nullable String timeZone,
      List<String> jurisdictions) {

    ZoneId zone() {
      return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    }
  }

  private final Map<PortfolioColumn, String> cells = new EnumMap<>(PortfolioColumn.class);

  private ExportRow() {}

  /** The cells, one for each column of ours, in their order. */
  public static List<String> of(
      Person person, List<ContactPoint> numbers, List<Consent> consents, Account account) {
    ExportRow row = new ExportRow();
    row.person(person);
    numberToTell(numbers).ifPresent(number -> row.number(number, person.zone()));
    row.account(account);
    row.consent(
        consents, ConsentKind.SMS, person.zone(), CONSENT_SMS, CONSENT_SMS_ON, CONSENT_SMS_SOURCE);
    row.consent(
        consents,
        ConsentKind.AUTOMATED_VOICE,
        person.zone(),
        CONSENT_AUTOMATED_VOICE,
        CONSENT_AUTOMATED_VOICE_ON,
        CONSENT_AUTOMATED_VOICE_SOURCE);
    return Arrays.stream(PortfolioColumn.values())
        .map(column -> FormulaGuard.guarded(row.cells.getOrDefault(column, "")))
        .toList();
  }

  /**
   * A row has room for one number: the one that a file attests, before one that the borrower has
   * proved, since a file that leaves out what an earlier one attested takes it back. A number about
   * which there is doubt is not told at all: told with its old attestation it would be attested
   * again.
   */
  private static Optional<ContactPoint> numberToTell(List<ContactPoint> numbers) {
    return numbers.stream()
        .filter(ExportRow::isWithoutDoubt)
        .min(
            Comparator.comparing(
                    (ContactPoint number) ->
                        number.ownership() != Ownership.ATTESTED
                            || number.statedBy() != StatedBy.FILE)
                .thenComparing(number -> !number.ownership().isUsable()));
  }

  private static boolean isWithoutDoubt(ContactPoint number) {
    return number.ownership().isUsable()
        || (number.ownership() == Ownership.UNKNOWN
            && (number.attestedOn() == null || number.attestedBy() == null));
  }

  private void person(Person person) {
    put(BORROWER_REF, person.ref());
    put(GIVEN_NAME, person.profile().givenName());
    put(FAMILY_NAME, person.profile().familyName());
    put(BIRTH_DATE, person.profile().birthDate());
    put(LANGUAGE, person.language());
    put(TIME_ZONE, person.timeZone());
    put(JURISDICTIONS, String.join(";", person.jurisdictions()));
  }

  private void number(ContactPoint number, ZoneId zone) {
    put(MOBILE, number.number());
    put(MOBILE_ATTESTED_ON, number.attestedOn());
    put(MOBILE_ATTESTED_BY, number.attestedBy());
    put(MOBILE_REASSIGNED_CHECKED_ON, day(number.reassignedCheckedAt(), zone));
  }

  private void account(Account account) {
    AccountFacts facts = account.facts();
    CurrencyUnit currency = CurrencyUnit.of(account.currency());
    put(ACCOUNT_REF, account.accountRef());
    put(PRODUCT, account.product());
    put(CURRENCY, account.currency());
    put(PRINCIPAL, amount(facts.principalMinor(), currency));
    put(BALANCE, amount(facts.balanceMinor(), currency));
    put(ARREARS, amount(facts.arrearsMinor(), currency));
    put(MINIMUM_DUE, amount(facts.minimumDueMinor(), currency));
    put(DUE_DATE, facts.dueDate());
    put(ANNUAL_RATE_PERCENT, plain(facts.annualRatePercent()));
    put(CONTRACT_DATE, facts.contractDate());
    put(CONTRACT_URL, facts.contractUrl());
    put(PAYMENT_URL, facts.paymentUrl());
    put(LAST_PAYMENT_ON, facts.lastPaymentOn());
    put(LAST_PAYMENT, amount(facts.lastPaymentMinor(), currency));
    put(LAST_ACKNOWLEDGED_ON, facts.lastAcknowledgedOn());
    put(UTILISATION, plain(facts.utilisation()));
    put(MONTHS_ON_BOOK, facts.monthsOnBook());
    List<PortfolioColumn> months =
        List.of(STATUS_M1, STATUS_M2, STATUS_M3, STATUS_M4, STATUS_M5, STATUS_M6);
    for (int month = 0; month < facts.monthsPastDue().size(); month++)
      put(months.get(month), facts.monthsPastDue().get(month));
  }

  /** What was said of one number alone has no place in the row. */
  private void consent(
      List<Consent> consents,
      ConsentKind kind,
      ZoneId zone,
      PortfolioColumn said,
      PortfolioColumn on,
      PortfolioColumn source) {
    for (Consent consent : consents) {
      if (consent.kind() != kind || consent.contactPointId() != null) continue;
      // The form has no place for an end, and a consent must not come back without it.
      if (consent.given() && (consent.source() == null || consent.expiresOn() != null)) continue;
      put(said, consent.given());
      put(on, day(consent.saidAt(), zone));
      if (consent.given()) put(source, consent.source());
    }
  }

  private void put(PortfolioColumn column, @Nullable Object value) {
    if (value != null) cells.put(column, value.toString());
  }

  private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : LocalDate.ofInstant(at, zone);
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String amount(@Nullable Long minor, CurrencyUnit currency) {
    return minor == null ? null : BigMoney.ofMinor(currency, minor).getAmount().toPlainString();
  }
}
