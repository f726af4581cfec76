package humane.reminder.outreach.job;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.outreach.DatedCard;
import humane.reminder.outreach.store.NumbersWithoutTexts;
import humane.reminder.outreach.store.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Cards just read, for the seconds between the decision and the last look. Their age, and what they
 * know of, count from before they were asked for.
 */
@ApplicationScoped
public class FreshCards {
  private static final Duration KEPT_FOR = Duration.ofSeconds(10);
  private static final int SWEEP_ABOVE = 2_000;

  private final Borrowers borrowers;
  private final People people;
  private final NumbersWithoutTexts numbers;
  private final Clock business;
  private final Clock system;
  private final ConcurrentMap<String, DatedCard> kept = new ConcurrentHashMap<>();

  FreshCards(
      Borrowers borrowers,
      People people,
      NumbersWithoutTexts numbers,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.borrowers = borrowers;
    this.people = people;
    this.numbers = numbers;
    this.business = business;
    this.system = system;
  }

  /** Reads the cards anew, in as few calls as may be. */
  public Map<String, ContactCard> read(Collection<String> borrowerIds) {
    Map<String, ContactCard> cards = new HashMap<>();
    anew(borrowerIds).forEach((id, dated) -> cards.put(id, dated.card()));
    return cards;
  }

  private Map<String, DatedCard> anew(Collection<String> borrowerIds) {
    List<String> ids = List.copyOf(borrowerIds);
    Map<String, DatedCard> cards = new HashMap<>();
    for (int from = 0; from < ids.size(); from += Borrowers.CARDS_PER_CALL_MAX) {
      List<String> part =
          ids.subList(from, Math.min(ids.size(), from + Borrowers.CARDS_PER_CALL_MAX));
      Map<String, Long> wakes = people.wakesOf(part);
      Instant askedAt = system.instant();
      for (ContactCard card : reachable(borrowers.cards(part)))
        cards.put(
            card.borrowerId(),
            new DatedCard(card, askedAt, wakes.getOrDefault(card.borrowerId(), 0L)));
    }
    kept.putAll(cards);
    sweep();
    return cards;
  }

  /** A number that texts do not reach gets none to remind; calls it may get. */
  private List<ContactCard> reachable(List<ContactCard> read) {
    Set<String> without =
        numbers.among(
            read.stream().flatMap(card -> card.numberTokens().stream()).toList(),
            business.instant());
    if (without.isEmpty()) return read;
    return read.stream().map(card -> card.withoutTextsTo(without)).toList();
  }

  /** Cards no older than this; the others are read anew. */
  public Map<String, DatedCard> notOlderThan(Duration age, Collection<String> borrowerIds) {
    Instant oldest = system.instant().minus(age);
    Map<String, DatedCard> cards = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String id : borrowerIds) {
      DatedCard dated = kept.get(id);
      if (dated != null && dated.askedAt().isAfter(oldest)) cards.put(id, dated);
      else missing.add(id);
    }
    if (!missing.isEmpty()) cards.putAll(anew(missing));
    return cards;
  }

  /** Something has changed: what we read before is old, whatever its age. */
  public void forget(Collection<String> borrowerIds) {
    borrowerIds.forEach(kept::remove);
  }

  private void sweep() {
    if (kept.size() < SWEEP_ABOVE) return;
    Instant oldest = system.instant().minus(KEPT_FOR);
    kept.values().removeIf(dated -> dated.askedAt().isBefore(oldest));
  }
}
