package humane.reminder.genuine.store;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.SentText;
import humane.reminder.outreach.AskedReplies;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody says that a number is theirs and not the borrower's. What is proved is stopped before
 * the page answers.
 */
@ApplicationScoped
public class NotMe {
  private final Genuine genuine;
  private final WrongRecipients wrongRecipients;
  private final OneTimeCodes codes;
  private final NumberTokens tokens;
  private final Recipients recipients;
  private final AskedReplies replies;
  private final Database database;
  private final Clock clock;

  NotMe(
      Genuine genuine,
      WrongRecipients wrongRecipients,
      OneTimeCodes codes,
      NumberTokens tokens,
      Recipients recipients,
      AskedReplies replies,
      Database database,
      @BusinessTime Clock clock) {
    this.genuine = genuine;
    this.wrongRecipients = wrongRecipients;
    this.codes = codes;
    this.tokens = tokens;
    this.recipients = recipients;
    this.replies = replies;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Stops the number that the text with this code went to; a code that is not ours stops nothing.
   * Returns whether it was ours, for the quota alone: the page does not say.
   */
  @Transactional
  public boolean stopByCode(CheckCode code) {
    Optional<SentText> sent = genuine.find(code);
    sent.ifPresent(
        text -> wrongRecipients.stop(text.numberToken(), WrongRecipients.Via.PAGE, now()));
    return sent.isPresent();
  }

  /** Sends a one-time code to the number, if it is one that we hold. */
  @Transactional
  public void sendCode(String e164, WrittenLanguage language) {
    String token = tokens.of(e164);
    Optional<KnownNumber> held =
        recipients.byToken(token).stream().min(Comparator.comparing(KnownNumber::borrowerId));
    if (held.isEmpty()) return;
    TemplateCall call =
        new TemplateCall("one-time-code", language.tag(), Map.of("oneTimeCode", codes.draw(token)));
    replies.answer(held.get().borrowerId(), token, Purpose.VERIFY_NUMBER, call, now());
  }

  /**
   * Stops the number when the code is the one that was sent to it. Returns whether it was, as
   * above.
   */
  @Transactional
  public boolean stopByOneTimeCode(String e164, String oneTimeCode) {
    String token = tokens.of(e164);
    boolean right = codes.use(token, oneTimeCode);
    if (right) wrongRecipients.stop(token, WrongRecipients.Via.PAGE, now());
    return right;
  }

  /**
   * The holder of the number that this code went to would like a letter. Returns whether the code
   * was ours, as above.
   */
  @Transactional
  public boolean wantsLetter(CheckCode code) {
    Optional<SentText> ours = genuine.find(code);
    ours.flatMap(
            sent ->
                database.first(
                    "SELECT id FROM wrong_recipient_report WHERE number_token = ? ORDER BY received_at DESC LIMIT 1",
                    row -> row.uuid("id"),
                    sent.numberToken()))
        .ifPresent(report -> wrongRecipients.wantsLetter(report, code, now()));
    return ours.isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
