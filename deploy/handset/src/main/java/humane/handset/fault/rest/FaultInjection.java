package humane.handset.fault.rest;

import humane.handset.fault.Dice;
import humane.handset.fault.Faults;
import humane.handset.twilio.TwilioError;
import humane.handset.webhook.Webhook;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes the carrier misbehave as it was last asked to. It behaves again after a restart. */
@ApplicationScoped
public class FaultInjection {
  private static final Duration HANGS_FOR = Duration.ofMinutes(2);
  private static final long SHUFFLED_BY_MILLIS = 1000;

  private record Present(Faults faults, Dice dice) {}

  private volatile Present present = new Present(Faults.NONE, new Dice(0));

  public void put(Faults faults) {
    present = new Present(faults, new Dice(faults.seed()));
  }

  /**
   * Before a request is looked at.
   *
   * @param key what the draw depends on, so that it is the same in every run: the number that is
   *     texted, or the path
   */
  public void before(String key) {
    Present now = present;
    if (now.faults().latencyMillis() > 0) pause(now.faults().latencyMillis());
    if (!now.dice().strikes(now.faults().error(), "error", key)) return;
    Faults faults = now.faults();
    throw new TwilioError(
        faults.status(),
        faults.code(),
        "The sandbox was asked to refuse this",
        faults.retryAfterSeconds());
  }

  /** After a text or call has been stored and before it is answered. */
  public void afterAccepting(String key, HttpServerRequest request) {
    Present now = present;
    if (now.dice().strikes(now.faults().acceptThenHang(), "hang", key)) hang(request);
    if (now.dice().strikes(now.faults().acceptThenFail(), "fail", key)) {
      int status = now.faults().status() >= 500 ? now.faults().status() : 500;
      throw new TwilioError(
          status, 20500, "The sandbox was asked to accept this and to answer otherwise", 0);
    }
  }

  /** The reports, and the calls about texts that came in, that are really made. */
  public List<Webhook> disturbed(List<Webhook> reports) {
    Present now = present;
    if (now.faults().callbacks().equals(Faults.Callbacks.NONE)) return reports;
    List<Webhook> made = new ArrayList<>();
    for (Webhook report : reports) disturb(report, now, made);
    return made;
  }

  private static void disturb(Webhook report, Present now, List<Webhook> made) {
    Faults.Callbacks asked = now.faults().callbacks();
    String key = report.form().get("To") + ' ' + report.form().get("MessageStatus");
    if (now.dice().strikes(asked.drop(), "drop", key)) return;
    made.add(later(report, asked, now.dice(), key));
    if (now.dice().strikes(asked.duplicate(), "duplicate", key))
      made.add(later(report, asked, now.dice(), key));
  }

  private static Webhook later(Webhook report, Faults.Callbacks asked, Dice dice, String key) {
    long millis = asked.delayMillis();
    if (dice.strikes(asked.shuffle(), "shuffle", key))
      millis += (long) (dice.draw("shuffled by", key) * SHUFFLED_BY_MILLIS);
    return Webhook.of(
        report.url(), report.form(), report.replyTo(), report.dueAt().plusMillis(millis));
  }

  /** Keeps the line open without a word until the caller gives up, and closes it in the end. */
  private static void hang(HttpServerRequest request) {
    CountDownLatch callerLeft = new CountDownLatch(1);
    request.connection().closeHandler(closed -> callerLeft.countDown());
    try {
      if (!callerLeft.await(HANGS_FOR.toMillis(), TimeUnit.MILLISECONDS))
        request.connection().close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new TwilioError(500, 20500, "The sandbox was asked to leave this without an answer", 0);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
