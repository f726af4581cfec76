package humane.borrower.contactcard;

import humane.borrower.account.Product;
import humane.borrower.contactpoint.ContactPointKind;
import humane.borrower.contactpoint.Ownership;
import humane.borrower.hold.HoldKind;
import humane.borrower.segment.Segment;
import humane.borrower.support.SupportNeedKind;
import humane.borrower.wishes.ConsentChannel;
import humane.borrower.wishes.ConsentKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the gate asks of a person, as of one moment. Times of day are written like 16:00.
 *
 * @param phrase words of the borrower's own that a text may carry as proof; null for none
 * @param supportNeeds what the lender's people should know; what follows for contact stands in
 *     consents and segment already
 */
public record ContactCard(
    String borrowerId,
    Instant asOf,
    String givenName,
    String fullName,
    String language,
    List<String> jurisdictions,
    List<String> timeZones,
    Segment segment,
    List<CardNumber> contactPoints,
    List<CardConsent> consents,
    CardPreferences preferences,
    List<CardHold> holds,
    List<CardAccount> accounts,
    @Nullable String phrase,
    List<SupportNeedKind> supportNeeds) {

  public record CardNumber(
      String id,
      ContactPointKind kind,
      String number,
      String numberToken,
      Ownership ownership,
      @Nullable LocalDate attestedOn,
      @Nullable Instant reassignedCheckedAt,
      @Nullable Instant lastInboundTextAt,
      boolean employerForbids,
      boolean detailsByText) {}

  /** A plain refusal has no {@code givenAt}. */
  public record CardConsent(
      ConsentChannel channel,
      ConsentKind kind,
      @Nullable String contactPointId,
      @Nullable Instant givenAt,
      @Nullable Instant withdrawnAt) {}

  public record CardPreferences(
      @Nullable String notBefore,
      @Nullable String notAfter,
      List<DayOfWeek> avoidDays,
      List<CardAgreedTime> agreedTimes,
      @Nullable ConsentChannel preferredChannel) {}

  public record CardAgreedTime(String from, String to, Instant agreedAt) {}

  public record CardHold(
      String id,
      HoldKind kind,
      @Nullable List<String> accountRefs,
      LocalDate from,
      @Nullable LocalDate until) {}

  public record CardAccount(
      String accountRef,
      Product product,
      String currency,
      long balanceMinor,
      long arrearsMinor,
      @Nullable Long minimumDueMinor,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate lastPaymentOn) {}
}
