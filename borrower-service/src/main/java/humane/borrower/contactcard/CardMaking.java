package humane.borrower.contactcard;

import humane.borrower.account.Account;
import humane.borrower.contactcard.ContactCard.CardAccount;
import humane.borrower.contactcard.ContactCard.CardAgreedTime;
import humane.borrower.contactcard.ContactCard.CardConsent;
import humane.borrower.contactcard.ContactCard.CardHold;
import humane.borrower.contactcard.ContactCard.CardNumber;
import humane.borrower.contactcard.ContactCard.CardPreferences;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.PlausibleZones;
import humane.borrower.hold.Hold;
import humane.borrower.profile.Profile;
import humane.borrower.segment.Segment;
import humane.borrower.support.SupportEffects;
import humane.borrower.support.SupportNeed;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a person. */
public final class CardMaking {
  /** BCP 47 for "nobody said": no text is approved in it, so a person looks first. */
  private static final String UNKNOWN_LANGUAGE = "und";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private CardMaking() {}

  /** Who it is about, and where. */
  public record Person(
      String id,
      Profile profile,
      @Nullable String language,
      @Nullable String timeZone,
      List<String> jurisdictions,
      Segment segment) {}

  /** What goes with the person. */
  public record Possessions(
      List<ContactPoint> numbers,
      List<Consent> consents,
      Wishes wishes,
      List<Hold> holds,
      List<Account> accounts,
      List<SupportNeed> needs,
      @Nullable String phrase) {}

  public static ContactCard card(Person person, Possessions has, Instant asOf) {
    List<List<String>> zonesOfNumbers =
        has.numbers().stream()
            .filter(number -> number.ownership().isUsable())
            .map(ContactPoint::zones)
            .toList();
    LocalDate today = LocalDate.ofInstant(asOf, zoneOf(person));
    return new ContactCard(
        person.id(),
        asOf,
        person.profile().givenName(),
        person.profile().fullName(),
        person.language() == null ? UNKNOWN_LANGUAGE : person.language(),
        person.jurisdictions(),
        PlausibleZones.of(person.timeZone(), zonesOfNumbers),
        SupportEffects.segment(person.segment(), has.needs()),
        has.numbers().stream().map(CardMaking::number).toList(),
        SupportEffects.consents(has.consents(), has.needs()).stream()
            .filter(consent -> !consent.isOverOn(today))
            .map(CardMaking::consent)
            .toList(),
        preferences(has.wishes()),
        has.holds().stream().map(CardMaking::hold).toList(),
        has.accounts().stream()
            .filter(account -> account.closedAt() == null)
            .map(CardMaking::account)
            .toList(),
        has.phrase(),
        has.needs().stream().map(SupportNeed::kind).toList());
  }

  private static CardNumber number(ContactPoint number) {
    return new CardNumber(
        number.id(),
        number.kind(),
        number.number(),
        number.numberToken(),
        number.ownership(),
        number.attestedOn(),
        number.reassignedCheckedAt(),
        number.lastInboundTextAt(),
        number.employerForbids(),
        number.detailsByText());
  }

  private static CardConsent consent(Consent consent) {
    return new CardConsent(
        consent.kind().channel(),
        consent.kind(),
        consent.contactPointId(),
        consent.given() ? consent.saidAt() : null,
        consent.given() ? null : consent.saidAt());
  }

  private static CardPreferences preferences(Wishes wishes) {
    return new CardPreferences(
        wishes.notBefore() == null ? null : TIME.format(wishes.notBefore()),
        wishes.notAfter() == null ? null : TIME.format(wishes.notAfter()),
        wishes.avoidDays(),
        wishes.agreedTimes().stream()
            .map(
                time ->
                    new CardAgreedTime(
                        TIME.format(time.from()), TIME.format(time.to()), time.agreedAt()))
            .toList(),
        wishes.preferredChannel());
  }

  /** Where nobody said a zone, the day is over where it ends first on earth. */
  private static ZoneId zoneOf(Person person) {
    return person.timeZone() == null ? ZoneOffset.ofHours(14) : ZoneId.of(person.timeZone());
  }

  private static CardHold hold(Hold hold) {
    return new CardHold(hold.id(), hold.kind(), hold.accountRefs(), hold.from(), hold.until());
  }

  private static CardAccount account(Account account) {
    return new CardAccount(
        account.accountRef(),
        account.product(),
        account.currency(),
        account.facts().balanceMinor(),
        account.facts().arrearsMinor(),
        account.facts().minimumDueMinor(),
        account.facts().dueDate(),
        account.facts().lastPaymentOn());
  }
}
