package humane.reminder.reply.job;

import humane.kit.clock.BusinessTime;
import humane.reminder.borrowerclient.BorrowerServiceAway;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.outreach.job.FreshCards;
import humane.reminder.outreach.job.Terms;
import humane.reminder.outreach.store.Histories;
import humane.reminder.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether the number that wrote speaks for the borrower alone and may get an answer: the gate is
 * asked with a card read anew. Nothing is locked and nothing is written.
 */
@ApplicationScoped
public class Answerable {
  private final Recipients recipients;
  private final Suppressions suppressions;
  private final FreshCards cards;
  private final Histories histories;
  private final Terms terms;
  private final Clock clock;

  Answerable(
      Recipients recipients,
      Suppressions suppressions,
      FreshCards cards,
      Histories histories,
      Terms terms,
      @BusinessTime Clock clock) {
    this.recipients = recipients;
    this.suppressions = suppressions;
    this.cards = cards;
    this.histories = histories;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * False for a number that is shared, not proved to be the borrower's, said to be somebody else's,
   * or stopped. An answer that only has to wait may be given.
   *
   * @param writtenAt business instant of the message to answer
   * @throws BorrowerServiceAway and other failures to read the card, as they come
   */
  boolean isAnswerable(String borrowerId, String numberToken, Instant writtenAt) {
    Set<String> standsFor =
        recipients.byToken(numberToken).stream()
            .map(KnownNumber::borrowerId)
            .collect(Collectors.toSet());
    if (!standsFor.equals(Set.of(borrowerId)) || suppressions.isSomebodyElses(numberToken))
      return false;
    ContactCard card = cards.read(List.of(borrowerId)).get(borrowerId);
    return card != null && mayBeAnswered(card, answer(borrowerId, numberToken, writtenAt));
  }

  private boolean mayBeAnswered(ContactCard card, Step answer) {
    Instant now = clock.instant();
    Histories.Gathered gathered =
        histories.gather(Map.of(card.borrowerId(), card.numberTokens()), Set.of(), now);
    ContactDecision decision =
        terms
            .choosing()
            .choose(
                answer,
                null,
                card,
                gathered.of(card.borrowerId(), card.numberTokens(), null, null),
                terms.of(card.jurisdictions(), now),
                now)
            .decision();
    return !(decision instanceof ContactDecision.Refused);
  }

  private static Step answer(String borrowerId, String numberToken, Instant writtenAt) {
    return new Step(
        new UUID(0, 0),
        borrowerId,
        null,
        null,
        StepOrigin.ASKED,
        Purpose.REQUESTED_REPLY,
        "plan-accepted",
        null,
        Map.of(),
        numberToken,
        "",
        writtenAt,
        null,
        writtenAt,
        null,
        0);
  }
}
