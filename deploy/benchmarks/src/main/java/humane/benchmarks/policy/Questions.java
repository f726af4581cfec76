package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Generated questions with a history of twenty attempts each. Everything the references do not
 * judge (ownership, consents, notices, wishes) speaks for the contact, so that hours, caps and
 * holds alone decide.
 */
final class Questions {
  /** Long enough ago for every question, so that no first step is waited for. */
  private static final LocalDate LONG_DUE = LocalDate.of(2025, 6, 1);

  private static final int ATTEMPTS = 20;
  private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
  private static final int MINUTES = 240 * 24 * 60;
  private static final List<HoldKind> HOLDS =
      List.of(
          HoldKind.CEASE,
          HoldKind.DISPUTE,
          HoldKind.HARDSHIP_REVIEW,
          HoldKind.PROMISE_TO_PAY,
          HoldKind.PLAN_IN_GOOD_STANDING);
  private static final List<Outcome> CALLS =
      List.of(
          Outcome.NO_ANSWER,
          Outcome.NO_ANSWER,
          Outcome.VOICEMAIL,
          Outcome.BUSY,
          Outcome.NOT_CONNECTED,
          Outcome.CONNECTED,
          Outcome.CONVERSATION);

  private final Random random;

  private final QuestionSet set;

  private Questions(QuestionSet set, long seed) {
    this.set = set;
    this.random = new Random(seed);
  }

  static List<Asked> generated(QuestionSet set, int count, long seed) {
    Questions questions = new Questions(set, seed);
    List<Asked> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) all.add(questions.next());
    return all;
  }

  /** A call by a person to a borrower whom nobody has contacted for months. */
  static Asked quiet(
      List<String> places,
      List<ZoneId> zones,
      Preferences wishes,
      @Nullable Hold hold,
      Instant at) {
    Questions questions = new Questions(QuestionSet.CN_US, 1);
    ContactProposal call =
        new ContactProposal(
            Channel.VOICE,
            VoiceKind.INTERACTIVE,
            VoiceAgent.PERSON,
            Purpose.PAYMENT_REMINDER,
            Actor.LENDER,
            Product.PERSONAL_LOAN,
            "A-1",
            LONG_DUE);
    return new Asked(
        places,
        zones,
        call,
        new ContactPointFacts(
            "P-1", ContactPointKind.MOBILE, Ownership.VERIFIED, null, null, null, false),
        List.of(),
        wishes,
        hold == null ? List.of() : List.of(hold),
        List.of(),
        questions.history(Channel.SMS, at.minus(Duration.ofDays(90))),
        at);
  }

  private Asked next() {
    QuestionSet.Place place = set.place(random.nextBoolean());
    ZoneId zone = place.zone();
    Instant at = daytime(zone);
    Channel channel = random.nextBoolean() ? Channel.SMS : Channel.VOICE;
    ContactProposal proposal =
        new ContactProposal(
            channel,
            channel == Channel.VOICE ? VoiceKind.INTERACTIVE : null,
            VoiceAgent.PERSON,
            random.nextInt(4) == 0 ? Purpose.PLAN_OFFER : Purpose.PAYMENT_REMINDER,
            Actor.LENDER,
            Product.PERSONAL_LOAN,
            "A-1",
            LONG_DUE);
    Instant yesterday = at.minus(Duration.ofDays(1));
    return new Asked(
        place.jurisdictions(),
        List.of(zone),
        proposal,
        new ContactPointFacts(
            "P-1", ContactPointKind.MOBILE, Ownership.VERIFIED, null, yesterday, yesterday, false),
        List.of(new Consent(Channel.SMS, ConsentKind.SMS, null, FIRST.minusSeconds(1), null)),
        Preferences.NONE,
        random.nextInt(10) == 0 ? List.of(hold(at, zone)) : List.of(),
        List.of(new Notice(NoticeKind.VALIDATION, FIRST.minusSeconds(1))),
        history(channel, at),
        at);
  }

  /** Mostly by day, as a dispatcher asks; one in seven at any time. */
  private Instant daytime(ZoneId zone) {
    while (true) {
      Instant at = FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
      int hour = at.atZone(zone).getHour();
      if ((hour >= 9 && hour < 20) || random.nextInt(7) == 0) return at;
    }
  }

  private Hold hold(Instant at, ZoneId zone) {
    LocalDate today = at.atZone(zone).toLocalDate();
    HoldKind kind = HOLDS.get(random.nextInt(HOLDS.size()));
    LocalDate from = today.minusDays(random.nextInt(20));
    boolean hasEnd = random.nextBoolean();
    // Kinds whose end the table computes are given one, for the references know no such table.
    boolean needsEnd = kind == HoldKind.HARDSHIP_REVIEW;
    LocalDate until = hasEnd || needsEnd ? today.plusDays(random.nextInt(25) - 5) : null;
    return new Hold(kind, null, from, until);
  }

  /** An attempt every few days, and now and then a word of the borrower's. */
  private List<PastContact> history(Channel proposed, Instant at) {
    List<PastContact> history = new ArrayList<>(ATTEMPTS);
    Instant when = at.minus(Duration.ofHours(6 + random.nextInt(160)));
    // Six unanswered contacts are shown with calls only: after sixty quiet days a text needs more.
    int answerEvery = proposed == Channel.VOICE ? 9 : 4;
    for (int i = 0; i < ATTEMPTS; i++) {
      boolean isInbound = i % answerEvery == answerEvery - 1;
      Channel channel = random.nextInt(3) == 0 ? Channel.VOICE : Channel.SMS;
      history.add(
          new PastContact(
              when,
              channel,
              channel == Channel.VOICE ? VoiceKind.INTERACTIVE : null,
              isInbound ? Direction.INBOUND : Direction.OUTBOUND,
              outcome(channel, isInbound),
              isInbound ? null : Purpose.PAYMENT_REMINDER,
              List.of(random.nextInt(4) == 0 ? "A-2" : "A-1"),
              "P-1",
              Actor.LENDER));
      when = when.minus(Duration.ofHours(30 + random.nextInt(160)));
    }
    Collections.shuffle(history, random);
    return List.copyOf(history);
  }

  private Outcome outcome(Channel channel, boolean isInbound) {
    if (channel == Channel.SMS) return Outcome.DELIVERED;
    if (isInbound) return Outcome.CONNECTED;
    return CALLS.get(random.nextInt(CALLS.size()));
  }
}
