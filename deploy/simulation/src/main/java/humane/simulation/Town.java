package humane.simulation;

import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.profile.Adulthood;
import humane.borrower.segment.Behaviour;
import humane.borrower.segment.SegmentRule;
import humane.borrower.wishes.StatedConsent;
import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All the people of a portfolio, their accounts, and who shares what. */
final class Town {
  final List<Person> people;
  final List<Account> accounts;
  private final Map<String, List<Person>> byNumber = new HashMap<>();

  private Town(List<Person> people, List<Account> accounts) {
    this.people = people;
    this.accounts = accounts;
    for (Person person : people)
      if (person.point != null)
        byNumber
            .computeIfAbsent(person.point.numberToken(), token -> new ArrayList<>())
            .add(person);
    // A number that two borrowers claim is nobody's until somebody has found out.
    for (List<Person> claim : byNumber.values())
      if (claim.size() > 1)
        for (Person person : claim)
          if (person.point != null) person.point = person.point.quarantined();
  }

  List<Person> withNumber(String numberToken) {
    return byNumber.getOrDefault(numberToken, List.of());
  }

  static Town of(List<PortfolioRow> rows, LocalDate today) {
    Map<String, Person> people = new LinkedHashMap<>();
    Map<String, Account> accounts = new LinkedHashMap<>();
    for (PortfolioRow row : rows) {
      Segment segment = segmentOf(row);
      Person person = people.computeIfAbsent(row.borrowerRef(), ref -> person(row, segment, today));
      // Several accounts: the one in most need speaks.
      if (segment.compareTo(person.segment) > 0) person.segment = segment;
      Account account = accounts.computeIfAbsent(row.accountRef(), ref -> account(row));
      if (account.holders.contains(person)) continue;
      account.holders.add(person);
      person.accounts.add(account);
    }
    return new Town(List.copyOf(people.values()), List.copyOf(accounts.values()));
  }

  private static Segment segmentOf(PortfolioRow row) {
    return Segment.valueOf(
        SegmentRule.segmentOf(new Behaviour(row.facts().monthsPastDue(), row.facts().utilisation()))
            .name());
  }

  private static Account account(PortfolioRow row) {
    Long minimum = row.facts().minimumDueMinor();
    return new Account(
        row.accountRef(),
        Product.valueOf(row.product().name()),
        minimum == null || minimum == 0 ? 1 : minimum,
        row.facts().arrearsMinor(),
        row.facts().dueDate());
  }

  private static Person person(PortfolioRow row, Segment segment, LocalDate today) {
    List<ZoneId> zones = PortfolioReading.zones(row).stream().map(ZoneId::of).toList();
    ZoneId zone = zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst();
    String language = row.language();
    Person person =
        new Person(
            row.borrowerRef(),
            new Person.Who(
                row.profile().givenName(),
                row.profile().fullName(),
                language == null ? "und" : language,
                row.jurisdictions(),
                zones),
            segment,
            point(row, zone),
            row.consents().stream().map(stated -> consent(stated, zone, today)).toList());
    if (Adulthood.isMinor(row.profile().birthDate(), row.facts().contractDate(), today))
      person.holds.add(new Hold(HoldKind.MINOR, null, today, null));
    return person;
  }

  private static @Nullable CardPoint point(PortfolioRow row, ZoneId zone) {
    ReadNumber.Understood mobile = row.mobile();
    if (mobile == null) return null;
    boolean attested = row.attestedOn() != null && row.attestedBy() != null;
    LocalDate checked = row.reassignedCheckedOn();
    return new CardPoint(
        "number:" + row.borrowerRef(),
        ContactPointKind.valueOf(mobile.kind().name()),
        mobile.e164(),
        "number:" + mobile.e164(),
        attested ? Ownership.ATTESTED : Ownership.UNKNOWN,
        row.attestedOn(),
        checked == null ? null : checked.atStartOfDay(zone).toInstant(),
        null,
        false,
        false);
  }

  private static Consent consent(StatedConsent stated, ZoneId zone, LocalDate today) {
    ConsentKind kind = ConsentKind.valueOf(stated.kind().name());
    Channel channel = Channel.valueOf(stated.kind().channel().name());
    return switch (stated) {
      case StatedConsent.Given given ->
          new Consent(channel, kind, null, startOf(given.on(), zone), null);
      case StatedConsent.RefusedByBorrower refused -> {
        LocalDate on = refused.on();
        yield new Consent(channel, kind, null, null, startOf(on == null ? today : on, zone));
      }
    };
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
