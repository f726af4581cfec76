package humane.journeys;

import humane.local.Suite;
import humane.local.carrier.QuietWeeks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What every journey has at hand. */
abstract class Journey {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  static final LocalTime MORNING = LocalTime.of(10, 0);
  static final LocalTime LATE_EVENING = LocalTime.of(22, 30);

  final Suite suite = TheSuite.get();
  final Carrier carrier = new Carrier(suite);
  final Lender lender = new Lender(suite);

  @BeforeEach
  void inAQuietWeek() {
    Instant now = carrier.now();
    Instant quiet = QuietWeeks.next(now);
    if (quiet.isAfter(now)) carrier.moveTo(quiet);
  }

  /** A portfolio whose dates lie around the business day of Shanghai. */
  PortfolioFile portfolio() {
    return new PortfolioFile(
        getClass().getSimpleName(), LocalDate.ofInstant(carrier.now(), SHANGHAI));
  }

  /** The night before: nothing that is handed in now goes out before morning. */
  Instant nightInShanghai() {
    return carrier.moveToNext(LATE_EVENING, SHANGHAI);
  }

  void morningInShanghai() {
    carrier.moveToNext(MORNING, SHANGHAI);
  }

  /**
   * The night before, somebody in Shanghai is in arrears; waits until there is a case.
   *
   * @return the day of the last payment, forty days ago, of 640.00
   */
  LocalDate inArrearsInShanghai(String borrowerRef, String number, String accountRef) {
    nightInShanghai();
    LocalDate paidOn = LocalDate.ofInstant(carrier.now(), SHANGHAI).minusDays(40);
    lender.importPortfolio(
        portfolio()
            .inChina(
                borrowerRef,
                number,
                Map.of("account_ref", accountRef, "last_payment_on", paidOn.toString())));
    casesOpenFor(accountRef);
    return paidOn;
  }

  /** Waits until reminder-service has opened a case for each account. */
  void casesOpenFor(List<String> accountRefs) {
    for (String ref : accountRefs)
      Wait.until("there is a case for " + ref, () -> !lender.cases(ref).isEmpty());
  }

  void casesOpenFor(String... accountRefs) {
    casesOpenFor(List.of(accountRefs));
  }

  void oneTextArrives(String number) {
    Wait.until("a text arrives at " + number, () -> carrier.received(number).size() == 1);
  }
}
