package humane.reminder.contactpolicy;

import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A question to the gate, put together step by step. It begins as a text to a proved number in
 * China that nothing speaks against.
 */
public final class Asking {
  private static final Packs PACKS = Packs.shipped();

  public List<String> jurisdictions = List.of("CN");
  public List<ZoneId> zones = List.of(ZoneId.of("Asia/Shanghai"));
  public Channel channel = Channel.SMS;
  public VoiceKind voiceKind = VoiceKind.INTERACTIVE;
  public VoiceAgent voiceAgent = VoiceAgent.PERSON;
  public Purpose purpose = Purpose.PAYMENT_REMINDER;
  public Actor actor = Actor.LENDER;
  public Product product = Product.PERSONAL_LOAN;

  /** Longer ago than any rule waits for. */
  public LocalDate dueDate = LocalDate.of(2025, 6, 1);

  public ContactPointFacts point = point(Ownership.VERIFIED);
  public List<Consent> consents = new ArrayList<>();
  public Preferences wishes = Preferences.NONE;
  public List<Hold> holds = new ArrayList<>();
  public List<Notice> notices = List.of();
  public ContactRequest request = null;
  public List<PastContact> history = new ArrayList<>();
  public List<OptOut> optOuts = new ArrayList<>();
  public boolean withHouse = true;

  public static ContactPointFacts point(Ownership ownership) {
    return new ContactPointFacts(
        "P-1", ContactPointKind.MOBILE, ownership, null, null, null, false);
  }

  public static PastContact past(Instant at, Channel channel, Outcome outcome) {
    VoiceKind kind = channel == Channel.VOICE ? VoiceKind.INTERACTIVE : null;
    return new PastContact(
        at,
        channel,
        kind,
        Direction.OUTBOUND,
        outcome,
        Purpose.PAYMENT_REMINDER,
        List.of("A-1"),
        "P-1",
        Actor.LENDER);
  }

  public static Instant at(String offsetDateTime) {
    return OffsetDateTime.parse(offsetDateTime).toInstant();
  }

  public Situation situation() {
    return new Situation(zones, point, consents, wishes, holds, notices, request, history, optOuts);
  }

  public ContactProposal proposal() {
    VoiceKind kind = channel == Channel.VOICE ? voiceKind : null;
    return new ContactProposal(channel, kind, voiceAgent, purpose, actor, product, "A-1", dueDate);
  }

  public ContactDecision decide(Instant at) {
    // A rulebook of its own, so that nothing is remembered from a question before.
    return decide(Rulebook.policy(), at);
  }

  public ContactDecision decide(ContactPolicy policy, Instant at) {
    return policy.decide(proposal(), situation(), PACKS.termsOn(jurisdictions, at, withHouse), at);
  }

  public ContactDecision decide(String at) {
    return decide(at(at));
  }

  @Override
  public String toString() {
    return jurisdictions
        + (withHouse ? " with" : " without")
        + " house, "
        + proposal()
        + ", "
        + situation();
  }
}
