package humane.simulation;

import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.outreach.Knowledge;
import humane.reminder.suppression.Suppression;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A borrower: what the lender's file says, and what has happened since. */
final class Person {
  final String ref;
  final Who who;
  Segment segment;
  @Nullable CardPoint point;
  final List<Consent> consents;
  final List<Hold> holds = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();

  final List<PastContact> history = new ArrayList<>();
  final List<Suppression> suppressions = new ArrayList<>();
  final Map<String, Instant> lastInbound = new HashMap<>();
  final Map<String, Story> openByAccount = new LinkedHashMap<>();
  final List<Pending> pending = new ArrayList<>();
  int contacts;
  Instant nextLook = Instant.MAX;

  /** Who it is and where. */
  record Who(
      String givenName,
      String fullName,
      String language,
      List<String> jurisdictions,
      List<ZoneId> zones) {}

  Person(String ref, Who who, Segment segment, @Nullable CardPoint point, List<Consent> consents) {
    this.ref = ref;
    this.who = who;
    this.segment = segment;
    this.point = point;
    this.consents = List.copyOf(consents);
  }

  ContactCard card() {
    return new ContactCard(
        ref,
        who.givenName(),
        who.fullName(),
        who.language(),
        who.jurisdictions(),
        who.zones(),
        segment,
        point == null ? List.of() : List.of(point),
        consents,
        Preferences.NONE,
        holds,
        accounts.stream().map(Person::onCard).toList(),
        null,
        null,
        List.of());
  }

  private static CardAccount onCard(Account account) {
    return new CardAccount(account.ref, account.product, account.arrearsMinor, account.dueDate);
  }

  /** What reminder-service would know of the person and this account. */
  Knowledge known(@Nullable Account about) {
    List<PastContact> withOthers =
        about == null
            ? List.of()
            : about.told.stream()
                .filter(told -> !told.borrowerRef().equals(ref))
                .map(Account.Told::contact)
                .sorted(Comparator.comparing(PastContact::at))
                .toList();
    return new Knowledge(history, withOthers, suppressions, List.of(), Map.of(), lastInbound);
  }

  LocalDate todayAt(Instant at) {
    return card().todayAt(at);
  }

  void endHolds(HoldKind kind) {
    holds.removeIf(hold -> hold.kind() == kind);
  }

  /** Where days begin and end for what the person does. */
  ZoneId zone() {
    return who.zones().isEmpty() ? ZoneOffset.UTC : who.zones().getFirst();
  }
}
