package humane.reminder.outreach;

import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.OptOut;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.suppression.Suppression;
import humane.reminder.suppression.SuppressionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks the gate about a step, for each number that could get it, and takes the best answer. */
public final class Choosing {
  private static final ContactPointFacts NO_NUMBER =
      new ContactPointFacts(
          null, ContactPointKind.MOBILE, Ownership.UNKNOWN, null, null, null, false);

  /** So long after their message the one who wrote it is answered there (conduct §4). */
  private static final Duration LAST_WORD_WITHIN = Duration.ofMinutes(5);

  private final ContactPolicy policy;
  private final UnaryOperator<String> tokenOfAccount;

  /**
   * @param tokenOfAccount the keyed hash of an account reference, under which the account is known
   *     here
   */
  public Choosing(ContactPolicy policy, UnaryOperator<String> tokenOfAccount) {
    this.policy = policy;
    this.tokenOfAccount = tokenOfAccount;
  }

  /**
   * @param dueDate of the arrears the step is about, if any
   */
  public Choice choose(
      Step step,
      @Nullable LocalDate dueDate,
      ContactCard card,
      Knowledge known,
      TermsOnDate terms,
      Instant at) {
    return ask(proposal(step, dueDate, card), step, card, known, terms, at);
  }

  /** The same for any contact that one would like to make with the person of the step. */
  public Choice ask(
      ContactProposal proposal,
      Step step,
      ContactCard card,
      Knowledge known,
      TermsOnDate terms,
      Instant at) {
    return candidates(step, card, known, at).stream()
        .map(point -> decide(point, proposal, step, card, known, point.facts(), terms, at))
        .min(BEST_FIRST)
        .orElseGet(() -> decide(null, proposal, step, card, known, NO_NUMBER, terms, at));
  }

  /** Asks again about the very number that was cleared before. */
  public Choice again(
      Step step,
      String contactPointId,
      @Nullable LocalDate dueDate,
      ContactCard card,
      Knowledge known,
      TermsOnDate terms,
      Instant at) {
    ContactProposal proposal = proposal(step, dueDate, card);
    return candidates(step, card, known, at).stream()
        .filter(point -> point.id().equals(contactPointId))
        .findFirst()
        .map(point -> decide(point, proposal, step, card, known, point.facts(), terms, at))
        .orElseGet(() -> decide(null, proposal, step, card, known, NO_NUMBER, terms, at));
  }

  private ContactProposal proposal(Step step, @Nullable LocalDate dueDate, ContactCard card) {
    CardAccount account =
        card.accounts().stream()
            .filter(one -> tokenOfAccount.apply(one.accountRef()).equals(step.accountToken()))
            .findFirst()
            .orElse(null);
    Product product = account == null ? null : account.product();
    return step.channel() == Channel.VOICE
        ? ContactProposal.call(step.purpose(), product, step.accountToken(), dueDate)
        : ContactProposal.text(step.purpose(), product, step.accountToken(), dueDate);
  }

  /** A cap counts for the person and for the account: both must agree. */
  private Choice decide(
      @Nullable CardPoint point,
      ContactProposal proposal,
      Step step,
      ContactCard card,
      Knowledge known,
      ContactPointFacts facts,
      TermsOnDate terms,
      Instant at) {
    Situation ofPerson = situation(step, card, known, facts, known.history());
    Choice forPerson = ask(point, proposal, ofPerson, terms, at);
    if (known.withOthers().isEmpty() || forPerson.decision() instanceof ContactDecision.Refused)
      return forPerson;
    List<PastContact> ofAccount =
        new ArrayList<>(
            known.history().stream().filter(past -> past.isAbout(step.accountToken())).toList());
    ofAccount.addAll(known.withOthers());
    ofAccount.sort(Comparator.comparing(PastContact::at));
    return stricter(
        forPerson, ask(point, proposal, situation(step, card, known, facts, ofAccount), terms, at));
  }

  private Choice ask(
      @Nullable CardPoint point,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return new Choice(point, policy.decide(proposal, situation, terms, at), proposal, situation);
  }

  /** The answer that keeps silent longer; the first of two alike. */
  private static Choice stricter(Choice one, Choice other) {
    return switch (one.decision()) {
      case ContactDecision.Refused refused -> one;
      case ContactDecision.Cleared cleared -> other;
      case ContactDecision.Deferred deferred ->
          switch (other.decision()) {
            case ContactDecision.Refused refused -> other;
            case ContactDecision.Cleared cleared -> one;
            case ContactDecision.Deferred later ->
                later.notBefore().isAfter(deferred.notBefore()) ? other : one;
          };
    };
  }

  private Situation situation(
      Step step,
      ContactCard card,
      Knowledge known,
      ContactPointFacts point,
      List<PastContact> history) {
    ContactRequest request =
        step.requestedAt() == null
            ? null
            : new ContactRequest(
                step.requestedAt(),
                step.channel(),
                step.channel() == Channel.VOICE ? step.dueAt() : null);
    return new Situation(
        card.timeZones(),
        point,
        consents(card, known),
        card.preferences(),
        holds(card, known),
        known.notices().stream()
            .filter(given -> given.covers(step.accountToken()))
            .map(NoticeGiven::notice)
            .toList(),
        request,
        history,
        optOuts(known, startOf(point, card, known)));
  }

  /** Those on the card, and the new ones that a START has given, which it may not show yet. */
  private static List<Consent> consents(ContactCard card, Knowledge known) {
    List<Consent> consents = new ArrayList<>(card.consents());
    for (CardPoint point : card.contactPoints()) {
      Instant started = known.startedByNumber().get(point.numberToken());
      if (started != null)
        consents.add(new Consent(Channel.SMS, ConsentKind.SMS, point.id(), started, null));
    }
    return consents;
  }

  private static @Nullable Instant startOf(
      ContactPointFacts point, ContactCard card, Knowledge known) {
    return card.contactPoints().stream()
        .filter(one -> one.id().equals(point.id()))
        .map(one -> known.startedByNumber().get(one.numberToken()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Hold> holds(ContactCard card, Knowledge known) {
    List<Hold> holds = new ArrayList<>();
    for (Hold hold : card.holds())
      holds.add(
          hold.accountRefs() == null
              ? hold
              : new Hold(
                  hold.kind(),
                  hold.accountRefs().stream().map(tokenOfAccount).toList(),
                  hold.from(),
                  hold.until()));
    for (Suppression local : known.suppressions())
      if (local.holdKind() != null)
        holds.add(new Hold(local.holdKind(), null, card.todayAt(local.at()), null));
    return holds;
  }

  /**
   * A stop on a page names no number: a later START opens the number it came from, for texts. One
   * that came from a number is lifted where it is stored, by a START from that number alone.
   */
  private static List<OptOut> optOuts(Knowledge known, @Nullable Instant started) {
    List<OptOut> optOuts = new ArrayList<>();
    for (Suppression local : known.suppressions()) {
      if (local.kind() != SuppressionKind.OPT_OUT) continue;
      boolean textsBeganAgain =
          local.numberToken() == null && started != null && started.isAfter(local.at());
      if (textsBeganAgain && local.channel() == Channel.SMS) continue;
      optOuts.add(new OptOut(textsBeganAgain ? Channel.VOICE : local.channel(), local.at()));
    }
    return optOuts;
  }

  /** A landline rings and gets no texts; of a number at work or of any other kind nobody knows. */
  private static boolean isReached(ContactPointKind kind, Channel by) {
    return kind == ContactPointKind.MOBILE
        || (kind == ContactPointKind.LANDLINE && by == Channel.VOICE);
  }

  /**
   * The numbers that could get it, the surest first. A number that is known to be another's is
   * still asked about, and refused.
   */
  private static List<CardPoint> candidates(
      Step step, ContactCard card, Knowledge known, Instant at) {
    return card.contactPoints().stream()
        .filter(
            point ->
                step.numberToken() == null
                    ? isReached(point.kind(), step.channel())
                    : step.numberToken().equals(point.numberToken()))
        .map(
            point -> {
              if (isLastWord(step, point, known, at)) return point.provedByWriting();
              return isSomebodyElses(point, known) ? point.quarantined() : point;
            })
        .map(point -> heard(point, known.lastInboundByNumber().get(point.numberToken())))
        .sorted(Comparator.comparing(CardPoint::ownership).thenComparing(CardPoint::id))
        .toList();
  }

  /**
   * Whoever has just told us to stop hears once that it is done, at the number they wrote from, and
   * also where the card no longer takes it for the borrower's: the answer confirms nothing.
   */
  private static boolean isLastWord(Step step, CardPoint point, Knowledge known, Instant at) {
    Instant asked = step.requestedAt();
    Instant written = known.lastInboundByNumber().get(point.numberToken());
    if (step.purpose() != Purpose.OPT_OUT_CONFIRMATION
        || !step.isAsked()
        || !point.numberToken().equals(step.numberToken())
        || asked == null
        || written == null
        || written.isBefore(asked)
        || !at.isBefore(asked.plus(LAST_WORD_WITHIN))) return false;
    Instant stopped = somebodyElsesSince(point, known).orElse(asked);
    return known.history().stream()
        .noneMatch(
            past ->
                past.isOutbound()
                    && past.purpose() == Purpose.OPT_OUT_CONFIRMATION
                    && past.isTo(point.facts())
                    && !past.at().isBefore(stopped));
  }

  private static boolean isSomebodyElses(CardPoint point, Knowledge known) {
    return somebodyElsesSince(point, known).isPresent();
  }

  private static Optional<Instant> somebodyElsesSince(CardPoint point, Knowledge known) {
    return known.suppressions().stream()
        .filter(
            local ->
                local.kind() == SuppressionKind.WRONG_PERSON
                    && point.numberToken().equals(local.numberToken()))
        .map(Suppression::at)
        .min(Comparator.naturalOrder());
  }

  private static CardPoint heard(CardPoint point, @Nullable Instant lastInbound) {
    if (lastInbound == null
        || (point.lastInboundTextAt() != null && point.lastInboundTextAt().isAfter(lastInbound)))
      return point;
    return new CardPoint(
        point.id(),
        point.kind(),
        point.number(),
        point.numberToken(),
        point.ownership(),
        point.attestedOn(),
        point.reassignedCheckedAt(),
        lastInbound,
        point.employerForbids(),
        point.detailsByText());
  }

  private static final Comparator<Choice> BEST_FIRST =
      Comparator.comparing((Choice choice) -> choice.decision().verdict())
          .thenComparing(
              choice ->
                  choice.decision() instanceof ContactDecision.Deferred deferred
                      ? deferred.notBefore()
                      : Instant.EPOCH);
}
