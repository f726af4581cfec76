package humane.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * The demo as a portfolio file: 300 borrowers in six zones, some with several accounts, a few pairs
 * that claim one number.
 */
public final class DemoPortfolio {
  static final List<String> HEADER =
      List.of(
          "borrower_ref",
          "given_name",
          "family_name",
          "birth_date",
          "language",
          "time_zone",
          "jurisdictions",
          "mobile",
          "mobile_attested_on",
          "mobile_attested_by",
          "account_ref",
          "product",
          "currency",
          "principal",
          "balance",
          "arrears",
          "minimum_due",
          "due_date",
          "annual_rate_percent",
          "contract_date",
          "contract_url",
          "payment_url",
          "last_payment_on",
          "last_payment",
          "consent_sms",
          "consent_sms_on",
          "consent_sms_source",
          "consent_automated_voice",
          "consent_automated_voice_on",
          "consent_automated_voice_source",
          "mobile_reassigned_checked_on",
          "utilisation",
          "months_on_book",
          "status_m1",
          "status_m2",
          "status_m3",
          "status_m4",
          "status_m5",
          "status_m6");

  /** One in so many borrowers of a region claims the number of the one before. */
  private static final int SHARES_NUMBER_EVERY = 45;

  private static final int HAS_TWO_ACCOUNTS_EVERY = 9;
  private static final int HAS_THREE_ACCOUNTS_EVERY = 40;
  private static final int SPEAKS_SPANISH_EVERY = 100;

  /** One in so many American numbers was never looked up, so that such borrowers are seen too. */
  private static final int NEVER_CHECKED_EVERY = 8;

  private static final int CHECKED_DAYS_AGO_MAX = 21;
  private static final long SEED = 20261123;

  private final LocalDate today;
  private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final List<List<String>> rows = new ArrayList<>();
  private int borrowers;

  private DemoPortfolio(LocalDate today) {
    this.today = today;
  }

  /** The same file for the same day. */
  public static String csv(LocalDate today) {
    DemoPortfolio portfolio = new DemoPortfolio(today);
    for (Region region : Region.ALL)
      for (int n = 0; n < region.borrowers(); n++) portfolio.addBorrower(region, n);
    StringWriter csv = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(csv)) {
      writer.writeRecord(HEADER);
      portfolio.rows.forEach(writer::writeRecord);
    } catch (IOException intoMemory) {
      throw new UncheckedIOException(intoMemory);
    }
    return csv.toString();
  }

  private void addBorrower(Region region, int n) {
    borrowers++;
    List<String> person = person(region, n);
    int accounts =
        borrowers % HAS_THREE_ACCOUNTS_EVERY == 0
            ? 3
            : borrowers % HAS_TWO_ACCOUNTS_EVERY == 0 ? 2 : 1;
    boolean pastDue = chance.nextInt(10) < 6;
    List<String> consents = consents(chance.nextInt(10));
    for (int account = 1; account <= accounts; account++) {
      DemoAccount stated = DemoAccount.any(today, pastDue, chance);
      rows.add(
          Stream.of(
                  person,
                  account(region, "A-" + ref(region, n) + "-" + account, stated),
                  consents,
                  List.of(reassignedCheckedOn(region, n)),
                  behaviour(stated))
              .flatMap(List::stream)
              .toList());
    }
  }

  private static String ref(Region region, int n) {
    return "DEMO-%s-%04d".formatted(region.key(), n + 1);
  }

  private List<String> person(Region region, int n) {
    boolean sharesNumber =
        n > 0 && n % SHARES_NUMBER_EVERY == 0 || region.key().equals("GA") && n == 1;
    return List.of(
        ref(region, n),
        Names.given(region.country(), chance),
        Names.family(region.country(), chance),
        today.minusYears(22 + chance.nextInt(45)).minusDays(chance.nextInt(365)).toString(),
        language(region),
        region.timeZone(),
        region.jurisdictions(),
        region.number(sharesNumber ? n - 1 : n),
        today.minusDays(10 + chance.nextInt(200)).toString(),
        "lender core system");
  }

  private String language(Region region) {
    if (region.country() == Region.Country.CN) return "zh-CN";
    return borrowers % SPEAKS_SPANISH_EVERY == 0 ? "es-US" : "en-US";
  }

  private static List<String> account(Region region, String ref, DemoAccount stated) {
    return List.of(
        ref,
        stated.product(),
        region.country() == Region.Country.CN ? "CNY" : "USD",
        major(stated.amountMinor()),
        major(stated.amountMinor()),
        major(stated.arrearsMinor()),
        major(stated.minimumDueMinor()),
        stated.dueDate().toString(),
        stated.annualRatePercent(),
        stated.contractDate().toString(),
        "https://lender.example/contracts/" + ref,
        "https://lender.example/pay/" + ref,
        stated.lastPaymentOn().toString(),
        major(stated.lastPaymentMinor()));
  }

  /**
   * Seven in ten agreed to texts and calls, one refused calls, one refused texts, of one nothing is
   * known.
   */
  private List<String> consents(int kind) {
    String on = today.minusMonths(7).toString();
    List<String> given = List.of("true", on, "contract");
    List<String> refused = List.of("false", "", "");
    List<String> unknown = List.of("", "", "");
    Map<Integer, List<List<String>>> rare =
        Map.of(
            7, List.of(given, refused), 8, List.of(refused, given), 9, List.of(unknown, unknown));
    return rare.getOrDefault(kind, List.of(given, given)).stream().flatMap(List::stream).toList();
  }

  /** Only American rules ask whether a number has changed hands, within 60 days before a text. */
  private String reassignedCheckedOn(Region region, int n) {
    boolean checked =
        region.country() == Region.Country.US && n % NEVER_CHECKED_EVERY != NEVER_CHECKED_EVERY - 1;
    return checked ? today.minusDays(1 + n % CHECKED_DAYS_AGO_MAX).toString() : "";
  }

  private static List<String> behaviour(DemoAccount stated) {
    return Stream.concat(
            Stream.of(
                stated.utilisation().toPlainString(), Integer.toString(stated.monthsOnBook())),
            stated.statuses().stream().map(String::valueOf))
        .toList();
  }

  private static String major(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }
}
