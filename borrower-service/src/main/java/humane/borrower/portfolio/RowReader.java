package humane.borrower.portfolio;

import static humane.borrower.portfolio.PortfolioColumn.*;

import humane.borrower.account.AccountFacts;
import humane.borrower.account.Product;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.profile.Profile;
import humane.borrower.wishes.ConsentKind;
import humane.borrower.wishes.StatedConsent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file whose header was accepted. */
public final class RowReader {
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{2,3}){0,2}");
  private static final Pattern ZONE = Pattern.compile("[A-Za-z]+(/[A-Za-z0-9_+\\-]+){1,2}");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final Pattern REF = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/#\\-]{0,99}");
  private static final List<PortfolioColumn> STATUSES =
      List.of(STATUS_M1, STATUS_M2, STATUS_M3, STATUS_M4, STATUS_M5, STATUS_M6);
  private static final BigDecimal RATE_MAX = BigDecimal.valueOf(1000);
  private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);

  private final List<PortfolioColumn> columns;
  private final NumberReader numbers;
  private final LocalDate asOf;

  /**
   * @param asOf the day for which the file speaks: what it says of later days cannot be so
   */
  public RowReader(List<PortfolioColumn> columns, NumberReader numbers, LocalDate asOf) {
    this.columns = List.copyOf(columns);
    this.numbers = numbers;
    this.asOf = asOf;
  }

  public RowReading read(List<String> fields) {
    if (fields.size() != columns.size())
      return new RowReading.Unusable(
          List.of(
              RowRemark.rejectedRow(
                  "has " + fields.size() + " fields, the header has " + columns.size())));
    Cells cells = new Cells(columns, fields);
    List<RowRemark> warnings = new ArrayList<>();
    ReadNumber.Understood mobile = mobile(cells);
    LocalDate attestedOn = notAfterAsOf(cells, MOBILE_ATTESTED_ON);
    String attestedBy = cells.text(MOBILE_ATTESTED_BY);
    LocalDate reassignedCheckedOn = notAfterAsOf(cells, MOBILE_REASSIGNED_CHECKED_ON);
    if (mobile != null && (attestedOn == null || attestedBy == null))
      warnings.add(
          RowRemark.warning(
              MOBILE,
              cells.raw(MOBILE),
              "is not used: it counts as the borrower's own only with the day and the source of that knowledge"));
    CurrencyUnit currency = currency(cells);
    Product product = product(cells);
    PortfolioRow row =
        new PortfolioRow(
            ref(cells, BORROWER_REF),
            profile(cells),
            language(cells),
            zone(cells),
            jurisdictions(cells),
            mobile,
            attestedOn,
            attestedBy,
            reassignedCheckedOn,
            ref(cells, ACCOUNT_REF),
            product == null ? Product.PERSONAL_LOAN : product,
            currency == null ? "" : currency.getCode(),
            facts(cells, currency),
            consents(cells, warnings));
    return cells.faults().isEmpty()
        ? new RowReading.Usable(row, warnings)
        : new RowReading.Unusable(cells.faults());
  }

  private static String ref(Cells cells, PortfolioColumn column) {
    String ref = cells.requiredText(column);
    if (!ref.isEmpty() && !REF.matcher(ref).matches())
      cells.fault(column, "must be letters, digits and . _ : / # - only, at most 100");
    return ref;
  }

  private Profile profile(Cells cells) {
    String given = cells.text(GIVEN_NAME);
    String family = cells.text(FAMILY_NAME);
    if (given == null && family == null) cells.fault(GIVEN_NAME, "is needed, or a family name");
    LocalDate born = cells.date(BIRTH_DATE);
    if (born != null && (born.isBefore(OLDEST_BIRTH) || born.isAfter(asOf)))
      cells.fault(BIRTH_DATE, "is not a date on which a living person was born");
    return new Profile(given == null ? "" : given, family == null ? "" : family, born);
  }

  private static @Nullable String language(Cells cells) {
    String tag = cells.text(LANGUAGE);
    if (tag == null) return null;
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException broken) {
      cells.fault(LANGUAGE, "must be a language tag like zh-CN");
      return null;
    }
  }

  private static @Nullable String zone(Cells cells) {
    String zone = cells.text(TIME_ZONE);
    if (zone == null) return null;
    if (!ZONE.matcher(zone).matches() || !ZONES.contains(zone))
      cells.fault(TIME_ZONE, "must be the name of a time zone, like Asia/Shanghai");
    return zone;
  }

  private static List<String> jurisdictions(Cells cells) {
    List<String> named =
        Arrays.stream(cells.requiredText(JURISDICTIONS).split(";"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    for (String name : named)
      if (!JURISDICTION.matcher(name).matches()
          || !(COUNTRIES.contains(name.substring(0, 2)) || name.equals("EU")))
        cells.fault(JURISDICTIONS, "must be country codes and their parts, like CN or US;US-MA");
    return named;
  }

  private ReadNumber.@Nullable Understood mobile(Cells cells) {
    if (cells.isEmpty(MOBILE)) return null;
    return switch (numbers.read(cells.raw(MOBILE))) {
      case ReadNumber.Understood number -> number;
      case ReadNumber.NotUnderstood(String reason) -> {
        cells.fault(MOBILE, reason);
        yield null;
      }
    };
  }

  private @Nullable LocalDate notAfterAsOf(Cells cells, PortfolioColumn column) {
    LocalDate date = cells.date(column);
    if (date != null && date.isAfter(asOf))
      cells.fault(column, "lies after the day for which the file speaks");
    return date;
  }

  private static @Nullable CurrencyUnit currency(Cells cells) {
    String code = cells.requiredText(CURRENCY);
    try {
      return code.isEmpty() ? null : CurrencyUnit.of(code);
    } catch (IllegalCurrencyException unknown) {
      cells.fault(CURRENCY, "must be a currency code like CNY");
      return null;
    }
  }

  private static @Nullable Product product(Cells cells) {
    String name = cells.requiredText(PRODUCT);
    for (Product product : Product.values()) if (product.name().equals(name)) return product;
    if (!name.isEmpty())
      cells.fault(PRODUCT, "must be one of " + Arrays.toString(Product.values()));
    return null;
  }

  private AccountFacts facts(Cells cells, @Nullable CurrencyUnit currency) {
    Long balance = cells.amountMinor(BALANCE, currency);
    if (cells.isEmpty(BALANCE)) cells.fault(BALANCE, "is needed");
    Long arrears = notNegative(cells, ARREARS, currency);
    if (cells.isEmpty(ARREARS))
      cells.fault(ARREARS, "is needed; 0.00 says that nothing is overdue");
    LocalDate due = cells.date(DUE_DATE);
    if (arrears != null && arrears > 0 && cells.isEmpty(DUE_DATE))
      cells.fault(DUE_DATE, "is needed where something is overdue");
    BigDecimal rate = cells.decimal(ANNUAL_RATE_PERCENT);
    if (rate != null && (rate.signum() < 0 || rate.compareTo(RATE_MAX) > 0))
      cells.fault(ANNUAL_RATE_PERCENT, "must be between 0 and 1000");
    return new AccountFacts(
        notNegative(cells, PRINCIPAL, currency),
        balance == null ? 0 : balance,
        arrears == null ? 0 : arrears,
        notNegative(cells, MINIMUM_DUE, currency),
        due,
        rate,
        notAfterAsOf(cells, CONTRACT_DATE),
        url(cells, CONTRACT_URL),
        url(cells, PAYMENT_URL),
        notAfterAsOf(cells, LAST_PAYMENT_ON),
        notNegative(cells, LAST_PAYMENT, currency),
        notAfterAsOf(cells, LAST_ACKNOWLEDGED_ON),
        cells.decimal(UTILISATION),
        cells.whole(MONTHS_ON_BOOK, 0, 1200),
        statuses(cells));
  }

  private static @Nullable Long notNegative(
      Cells cells, PortfolioColumn column, @Nullable CurrencyUnit currency) {
    Long amount = cells.amountMinor(column, currency);
    if (amount != null && amount < 0) cells.fault(column, "must not be negative");
    return amount;
  }

  private static @Nullable String url(Cells cells, PortfolioColumn column) {
    String address = cells.text(column);
    if (address != null && !address.startsWith("https://"))
      cells.fault(column, "must be an address that begins with https://");
    return address;
  }

  /**
   * Months are a row of six; what follows the first gap says nothing, because nobody knows how long
   * ago it was.
   */
  private static List<Integer> statuses(Cells cells) {
    List<Integer> months = new ArrayList<>();
    boolean unbroken = true;
    for (PortfolioColumn column : STATUSES) {
      Integer status = cells.whole(column, -2, 99);
      unbroken = unbroken && status != null;
      if (unbroken) months.add(status);
    }
    return months;
  }

  private List<StatedConsent> consents(Cells cells, List<RowRemark> warnings) {
    List<StatedConsent> stated = new ArrayList<>();
    consent(
        cells, ConsentKind.SMS, CONSENT_SMS, CONSENT_SMS_ON, CONSENT_SMS_SOURCE, stated, warnings);
    consent(
        cells,
        ConsentKind.AUTOMATED_VOICE,
        CONSENT_AUTOMATED_VOICE,
        CONSENT_AUTOMATED_VOICE_ON,
        CONSENT_AUTOMATED_VOICE_SOURCE,
        stated,
        warnings);
    return stated;
  }

  private void consent(
      Cells cells,
      ConsentKind kind,
      PortfolioColumn said,
      PortfolioColumn on,
      PortfolioColumn source,
      List<StatedConsent> stated,
      List<RowRemark> warnings) {
    LocalDate date = notAfterAsOf(cells, on);
    String where = cells.text(source);
    switch (cells.raw(said).toLowerCase(Locale.ROOT)) {
      case "" -> {
        // Nobody knows: a channel that needs consent stays closed.
      }
      case "false" -> stated.add(new StatedConsent.RefusedByBorrower(kind, date));
      case "true" -> {
        if (date != null && where != null) stated.add(new StatedConsent.Given(kind, date, where));
        else
          warnings.add(
              RowRemark.warning(
                  said,
                  "true",
                  "counts as unknown: a consent counts only with its date and source"));
      }
      default -> cells.fault(said, "must be true, false or empty");
    }
  }
}
