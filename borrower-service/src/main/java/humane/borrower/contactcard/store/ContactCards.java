package humane.borrower.contactcard.store;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.contactcard.CardMaking;
import humane.borrower.contactcard.ContactCard;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.database.Opening;
import humane.borrower.database.Sealing;
import humane.borrower.hold.Hold;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.limitation.store.BarredDebts;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.support.SupportNeed;
import humane.borrower.support.store.SupportNeedStore;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.store.ConsentStore;
import humane.borrower.wishes.store.WishesStore;
import humane.kit.clock.BusinessTime;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the cards of many borrowers with a handful of queries. */
@ApplicationScoped
public class ContactCards {
  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final ConsentStore consents;
  private final WishesStore wishes;
  private final HoldStore holds;
  private final AccountStore accounts;
  private final SupportNeedStore needs;
  private final BarredDebts barred;
  private final Sealing sealing;
  private final Clock clock;
  private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

  ContactCards(
      BorrowerStore borrowers,
      ContactPointStore numbers,
      ConsentStore consents,
      WishesStore wishes,
      HoldStore holds,
      AccountStore accounts,
      SupportNeedStore needs,
      BarredDebts barred,
      Sealing sealing,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.consents = consents;
    this.wishes = wishes;
    this.holds = holds;
    this.accounts = accounts;
    this.needs = needs;
    this.barred = barred;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * Cards of those who are known and not erased, in the order asked. What goes with the persons is
   * read side by side: each statement sees what is committed when it begins. Holds are read last,
   * so that no account is on a card without a hold that came with it.
   */
  public List<ContactCard> of(Collection<String> borrowerIds) {
    Instant asOf = clock.instant();
    Opening keys = sealing.opening(borrowerIds);
    Map<String, BorrowerRow> persons =
        borrowers.list(borrowerIds, keys).stream()
            .filter(row -> row.erasedAt() == null)
            .collect(Collectors.toMap(BorrowerRow::id, Function.identity()));
    Collection<String> ids = persons.keySet();
    Future<Map<String, List<Account>>> owing =
        aside.submit(
            () ->
                accounts.of(ids, keys).stream()
                    .collect(Collectors.groupingBy(Account::borrowerId)));
    Map<String, List<ContactPoint>> ownNumbers =
        numbers.of(ids, keys).stream().collect(Collectors.groupingBy(ContactPoint::borrowerId));
    Map<String, List<Consent>> words =
        consents.newest(ids).stream().collect(Collectors.groupingBy(Consent::borrowerId));
    Map<String, WishesStore.Said> said = wishes.saidBy(ids);
    Map<String, List<SupportNeed>> needed =
        needs.standing(ids).stream().collect(Collectors.groupingBy(SupportNeed::borrowerId));
    Map<String, List<Account>> owed = ready(owing);
    List<Hold> resting = new ArrayList<>(holds.standing(ids));
    resting.addAll(barred.notYetHeld(persons.values(), owed, asOf));
    Map<String, List<Hold>> standing =
        resting.stream().collect(Collectors.groupingBy(Hold::borrowerId));
    return borrowerIds.stream()
        .distinct()
        .map(persons::get)
        .filter(Objects::nonNull)
        .map(
            person ->
                CardMaking.card(
                    person(person),
                    new CardMaking.Possessions(
                        ownNumbers.getOrDefault(person.id(), List.of()),
                        words.getOrDefault(person.id(), List.of()),
                        said.getOrDefault(person.id(), WishesStore.Said.NOTHING).wishes(),
                        standing.getOrDefault(person.id(), List.of()),
                        owed.getOrDefault(person.id(), List.of()),
                        needed.getOrDefault(person.id(), List.of()),
                        said.getOrDefault(person.id(), WishesStore.Said.NOTHING).phrase()),
                    asOf))
        .toList();
  }

  private static <T> T ready(Future<T> some) {
    try {
      return some.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof RuntimeException why) throw why;
      throw new IllegalStateException("Cards could not be read", broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while cards were read", stopping);
    }
  }

  @PreDestroy
  void stop() {
    aside.close();
  }

  private static CardMaking.Person person(BorrowerRow row) {
    return new CardMaking.Person(
        row.id(),
        row.profile(),
        row.language(),
        row.timeZone(),
        row.jurisdictions(),
        row.segment());
  }
}
