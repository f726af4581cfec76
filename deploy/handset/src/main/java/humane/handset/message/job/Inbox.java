package humane.handset.message.job;

import humane.handset.database.Database;
import humane.handset.fault.rest.FaultInjection;
import humane.handset.message.CarrierWord;
import humane.handset.message.Direction;
import humane.handset.message.Message;
import humane.handset.message.TextReports;
import humane.handset.message.store.Messages;
import humane.handset.message.store.OptOuts;
import humane.handset.number.LenderNumber;
import humane.handset.number.store.LenderNumbers;
import humane.handset.twilio.Account;
import humane.handset.webhook.Webhook;
import humane.handset.webhook.job.WebhookCalls;
import humane.handset.webhook.store.Webhooks;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A borrower texts the lender: stored, acted on where it is one of the carrier's own words, and
 * passed on.
 */
@ApplicationScoped
public class Inbox {
  private final Database database;
  private final Messages messages;
  private final OptOuts optOuts;
  private final LenderNumbers numbers;
  private final Webhooks webhooks;
  private final WebhookCalls calls;
  private final MessageProgress progress;
  private final FaultInjection faults;
  private final Account account;
  private final Clock clock;

  Inbox(
      Database database,
      Messages messages,
      OptOuts optOuts,
      LenderNumbers numbers,
      Webhooks webhooks,
      WebhookCalls calls,
      MessageProgress progress,
      FaultInjection faults,
      Account account,
      @SystemTime Clock clock) {
    this.database = database;
    this.messages = messages;
    this.optOuts = optOuts;
    this.numbers = numbers;
    this.webhooks = webhooks;
    this.calls = calls;
    this.progress = progress;
    this.faults = faults;
    this.account = account;
    this.clock = clock;
  }

  /** Returns once the text, what the carrier made of it and the call to the lender are stored. */
  public Message receive(String phone, String lender, String body) {
    Message text = database.inTransaction(session -> store(session, phone, lender, body));
    calls.wake();
    progress.wake();
    return text;
  }

  private Message store(Database.Session session, String phone, String lender, String body)
      throws SQLException {
    boolean optedOut = optOuts.has(session, lender, phone);
    Optional<CarrierWord> word = CarrierWord.in(body, optedOut);
    Message text = messages.receive(session, phone, lender, body);
    if (word.isPresent()) act(session, word.get(), optedOut, text);
    Optional<String> url =
        numbers
            .byNumber(lender)
            .map(LenderNumber::texts)
            .map(LenderNumber.Webhook::url)
            .filter(known -> !known.isEmpty());
    if (url.isPresent())
      webhooks.add(
          session,
          faults.disturbed(
              List.of(
                  Webhook.of(
                      url.get(),
                      TextReports.received(text, account.sid(), word),
                      text.sid(),
                      clock.instant()))));
    return text;
  }

  private void act(Database.Session session, CarrierWord word, boolean optedOut, Message text)
      throws SQLException {
    optOuts.apply(session, word, text.lender(), text.phone(), text.at());
    if (word.isAnswered(optedOut))
      messages.accept(
          session,
          new Messages.Outgoing(
              text.lender(), text.phone(), Direction.OUTBOUND_REPLY, true, word.answer(), null));
  }
}
