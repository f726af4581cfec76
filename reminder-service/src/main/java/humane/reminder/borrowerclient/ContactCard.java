package humane.reminder.borrowerclient;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.Preferences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the gate asks of the person, as one fresh read.
 *
 * @param phrase words of the borrower's own that a text may carry as proof
 * @param preferredChannel how the borrower likes best to be reached; null if either will do
 * @param supportNeeds what whoever deals with the borrower should know, by kind; what follows for
 *     contact stands in consents and segment already
 */
public record ContactCard(
    String borrowerId,
    String givenName,
    String fullName,
    String language,
    List<String> jurisdictions,
    List<ZoneId> timeZones,
    Segment segment,
    List<CardPoint> contactPoints,
    List<Consent> consents,
    Preferences preferences,
    List<Hold> holds,
    List<CardAccount> accounts,
    @Nullable String phrase,
    @Nullable Channel preferredChannel,
    List<String> supportNeeds) {

  /**
   * The earliest day that it may be where the borrower is; with no zone known, the earliest
   * anywhere.
   */
  public LocalDate todayAt(Instant at) {
    return timeZones.stream()
        .map(zone -> at.atZone(zone).toLocalDate())
        .min(LocalDate::compareTo)
        .orElseGet(() -> at.atZone(ZoneId.of("Etc/GMT+12")).toLocalDate());
  }

  public Optional<CardAccount> account(String accountRef) {
    return accounts.stream().filter(account -> account.accountRef().equals(accountRef)).findFirst();
  }

  public List<String> numberTokens() {
    return contactPoints.stream().map(CardPoint::numberToken).toList();
  }

  /** The same, with no text to remind sent to these numbers: texts do not reach them. */
  public ContactCard withoutTextsTo(Set<String> numberTokens) {
    return new ContactCard(
        borrowerId,
        givenName,
        fullName,
        language,
        jurisdictions,
        timeZones,
        segment,
        contactPoints.stream()
            .map(point -> numberTokens.contains(point.numberToken()) ? point.withoutTexts() : point)
            .toList(),
        consents,
        preferences,
        holds,
        accounts,
        phrase,
        preferredChannel,
        supportNeeds);
  }

  @Override
  public String toString() {
    return "ContactCard[" + borrowerId + "]";
  }
}
