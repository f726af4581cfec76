package humane.borrower.profile.rest;

import humane.borrower.account.rest.AccountAnswer;
import humane.borrower.contactpoint.rest.ContactPointAnswer;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.segment.Segment;
import humane.borrower.wishes.rest.ConsentForm;
import humane.borrower.wishes.rest.PreferencesForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A borrower with all that goes with it, as the lender's people see it. */
record BorrowerAnswer(
    String id,
    String ref,
    String givenName,
    String familyName,
    String fullName,
    @Nullable LocalDate birthDate,
    @Nullable String language,
    @Nullable String timeZone,
    List<String> jurisdictions,
    Segment segment,
    Instant asOf,
    @Nullable Instant erasedAt,
    List<ContactPointAnswer> contactPoints,
    PreferencesForm preferences,
    List<ConsentForm> consents,
    List<HoldAnswer> holds,
    List<AccountAnswer> accounts) {

  /** A hold that stands. */
  record HoldAnswer(
      String id,
      HoldKind kind,
      @Nullable List<String> accountRefs,
      LocalDate from,
      @Nullable LocalDate until,
      String by,
      @Nullable String note) {
    static HoldAnswer of(Hold hold) {
      return new HoldAnswer(
          hold.id(),
          hold.kind(),
          hold.accountRefs(),
          hold.from(),
          hold.until(),
          hold.by(),
          hold.note());
    }
  }

  static BorrowerAnswer of(
      BorrowerRow row,
      List<ContactPointAnswer> numbers,
      PreferencesForm preferences,
      List<ConsentForm> consents,
      List<HoldAnswer> holds,
      List<AccountAnswer> accounts) {
    return new BorrowerAnswer(
        row.id(),
        row.ref(),
        row.profile().givenName(),
        row.profile().familyName(),
        row.profile().fullName(),
        row.profile().birthDate(),
        row.language(),
        row.timeZone(),
        row.jurisdictions(),
        row.segment(),
        row.factsAsOf(),
        row.erasedAt(),
        numbers,
        preferences,
        consents,
        holds,
        accounts);
  }
}
