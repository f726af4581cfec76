package humane.reminder.genuine.store;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.outreach.AskedReplies;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.Suppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stops a number that is not the borrower's, for everybody it stands for, and sees that nobody is
 * made to suffer by it.
 */
@ApplicationScoped
public class WrongRecipients {
  /** How we were told. */
  public enum Via {
    REPLY,
    PAGE,
    CALL
  }

  private final Database database;
  private final Recipients recipients;
  private final Suppressions suppressions;
  private final AskedReplies replies;
  private final InboundMessages messages;
  private final WorkItems work;

  WrongRecipients(
      Database database,
      Recipients recipients,
      Suppressions suppressions,
      AskedReplies replies,
      InboundMessages messages,
      WorkItems work) {
    this.database = database;
    this.recipients = recipients;
    this.suppressions = suppressions;
    this.replies = replies;
    this.messages = messages;
    this.work = work;
  }

  /**
   * In the current transaction; a number that is stopped already is not stopped again. Returns the
   * report.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID stop(String numberToken, Via via, Instant at) {
    UUID report = UUID.randomUUID();
    database.update(
        "INSERT INTO wrong_recipient_report (id, number_token, received_at, via, state) VALUES (?, ?, ?, ?, 'STOPPED')",
        report,
        numberToken,
        at,
        via);
    if (suppressions.isSomebodyElses(numberToken)) return report;
    suppressions.suppress(
        new NewSuppression(
            numberToken,
            null,
            SuppressionKind.WRONG_PERSON,
            null,
            null,
            at,
            "WRONG_PERSON_BY_" + via));
    recipients.byToken(numberToken).stream()
        .map(KnownNumber::borrowerId)
        .distinct()
        .sorted()
        .forEach(id -> tellOrHold(id, numberToken, at));
    return report;
  }

  /** A letter of apology and explanation was asked for. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void wantsLetter(UUID report, CheckCode code, Instant at) {
    if (database.update(
            "UPDATE wrong_recipient_report SET state = 'LETTER_WANTED' WHERE id = ? AND state = 'STOPPED'",
            report)
        == 1)
      work.open(
          new NewWorkItem(
              WorkItemKind.WRONG_RECIPIENT_LETTER,
              null,
              null,
              "The wrong recipient of the text "
                  + code.written()
                  + " would like a signed letter of apology, and will ring for it.",
              at));
  }

  /**
   * Whoever said it may not be who they seem: the borrower hears of it on another own number, or
   * silence may not harm (conduct §3).
   */
  private void tellOrHold(String borrowerId, String stoppedToken, Instant at) {
    Optional<KnownNumber> other =
        recipients.of(borrowerId).stream()
            .filter(number -> !number.numberToken().equals(stoppedToken))
            .filter(this::usable)
            .findFirst();
    if (other.isPresent()) {
      String language =
          messages.languageWrittenIn(borrowerId).orElse(WrittenLanguage.ENGLISH).tag();
      replies.answer(
          borrowerId,
          other.get().numberToken(),
          Purpose.CARE,
          new TemplateCall("number-stopped", language),
          at);
      return;
    }
    suppressions.suppress(
        new NewSuppression(
            null,
            borrowerId,
            SuppressionKind.HOLD,
            null,
            HoldKind.NO_SAFE_CHANNEL,
            at,
            "WRONG_PERSON_NO_OTHER_NUMBER"));
    work.open(
        new NewWorkItem(
            WorkItemKind.NO_SAFE_CHANNEL,
            borrowerId,
            null,
            "The only number was said to be somebody else's. Silence changes nothing for the borrower.",
            at));
  }

  /** Only a number that a text of ours has reached is known to be in use; a stored one is not. */
  private boolean usable(KnownNumber number) {
    List<Suppression> inForce =
        suppressions.inForce(number.borrowerId(), List.of(number.numberToken()));
    return inForce.stream().noneMatch(each -> each.kind() != SuppressionKind.HOLD)
        && hasReceivedAText(number);
  }

  private boolean hasReceivedAText(KnownNumber number) {
    return database
        .first(
            "SELECT 1 AS one FROM attempt WHERE borrower_id = ? AND number_token = ? AND state = 'DELIVERED' LIMIT 1",
            row -> row.number("one"),
            number.borrowerId(),
            number.numberToken())
        .isPresent();
  }
}
