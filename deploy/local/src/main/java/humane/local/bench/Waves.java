package humane.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.carrier.SandboxClock;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.LongSupplier;

/**
 * Many borrowers who fall due for a text together, again and again: the clock is moved into the
 * next morning on which all of them may be reminded.
 */
final class Waves {
  /** The ladder has so many texts, never more than twelve days apart, before its call. */
  static final int TEXTS = 3;

  private static final int DAYS_APART = 14;
  private static final double PATIENCE_SECONDS = 600;
  private static final long BETWEEN_QUESTIONS_MILLIS = 20;
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Suite suite;
  private final int borrowers;
  private final SuiteHttp http = new SuiteHttp();
  private final SandboxClock clock;
  private LocalDate first = LocalDate.EPOCH;

  Waves(Suite suite, int borrowers) {
    this.suite = suite;
    this.borrowers = borrowers;
    this.clock = new SandboxClock(http, suite.ports());
  }

  /** In the evening, when nobody is reminded; returns when every account has its case. */
  void handIn() throws IOException, InterruptedException {
    clock.moveToNext(LocalTime.of(22, 30), SHANGHAI);
    LocalDate today = LocalDate.ofInstant(clock.now(), SHANGHAI);
    // Nobody is reminded on a day of rest.
    first = today.plusDays(1);
    while (first.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) first = first.plusDays(1);
    new Imports(http, suite)
        .handIn(HttpRequest.BodyPublishers.ofString(ManyBorrowers.csv(borrowers, today)));
    // The feed is read in order: once the last account has its case, all have.
    String last = "/cases?accountRef=A-MANY-" + (borrowers - 1);
    while (http.json(
            SuiteHttp.to(suite.ports().of(Service.REMINDER_SERVICE), last)
                .header("Authorization", "Bearer " + suite.token("admin"))
                .GET())
        .path("items")
        .isEmpty()) Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
  }

  /**
   * Seconds from due to sent.
   *
   * @param wave from 1
   * @param sent how many the carrier has taken in all
   */
  double run(int wave, LongSupplier sent) throws IOException, InterruptedException {
    clock.moveTo(at(wave));
    long all = (long) wave * borrowers;
    Stopwatch watch = new Stopwatch();
    for (long now = sent.getAsLong(); now < all; now = sent.getAsLong()) {
      if (watch.seconds() > PATIENCE_SECONDS)
        throw new IOException("Only " + now + " of " + all + " were sent in ten minutes");
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
    }
    return watch.seconds();
  }

  /** The business instant of a wave. */
  Instant at(int wave) {
    return ZonedDateTime.of(first.plusDays((wave - 1L) * DAYS_APART), TEN, SHANGHAI).toInstant();
  }

  JsonNode counts() {
    try {
      return http.json(SuiteHttp.to(suite.ports().of(Service.HANDSET), "/counts").GET());
    } catch (IOException gone) {
      throw new IllegalStateException("The sandbox carrier does not answer", gone);
    }
  }
}
