package humane.reminder.outreach.job;

import humane.kit.clock.SystemTime;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.rest.Borrowers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Cards just read, for the seconds between the decision and the last look. Their age counts from
 * before they were asked for.
 */
@ApplicationScoped
public class FreshCards {
  private static final Duration KEPT_FOR = Duration.ofSeconds(10);
  private static final int SWEEP_ABOVE = 2_000;

  private record Dated(ContactCard card, Instant askedAt) {}

  private final Borrowers borrowers;
  private final Clock system;
  private final ConcurrentMap<String, Dated> kept = new ConcurrentHashMap<>();

  FreshCards(Borrowers borrowers, @SystemTime Clock system) {
    this.borrowers = borrowers;
    this.system = system;
  }

  /** Reads the cards anew, in as few calls as may be. */
  public Map<String, ContactCard> read(Collection<String> borrowerIds) {
    List<String> ids = List.copyOf(borrowerIds);
    Map<String, ContactCard> cards = new HashMap<>();
    for (int from = 0; from < ids.size(); from += Borrowers.CARDS_PER_CALL_MAX) {
      Instant askedAt = system.instant();
      List<String> part =
          ids.subList(from, Math.min(ids.size(), from + Borrowers.CARDS_PER_CALL_MAX));
      for (ContactCard card : borrowers.cards(part)) {
        cards.put(card.borrowerId(), card);
        kept.put(card.borrowerId(), new Dated(card, askedAt));
      }
    }
    sweep();
    return cards;
  }

  /** Cards no older than this; the others are read anew. */
  public Map<String, ContactCard> notOlderThan(Duration age, Collection<String> borrowerIds) {
    Instant oldest = system.instant().minus(age);
    Map<String, ContactCard> cards = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String id : borrowerIds) {
      Dated dated = kept.get(id);
      if (dated != null && dated.askedAt().isAfter(oldest)) cards.put(id, dated.card());
      else missing.add(id);
    }
    if (!missing.isEmpty()) cards.putAll(read(missing));
    return cards;
  }

  /** Something changed at borrower-service: what we read before is old, whatever its age. */
  public void forget(Collection<String> borrowerIds) {
    borrowerIds.forEach(kept::remove);
  }

  private void sweep() {
    if (kept.size() < SWEEP_ABOVE) return;
    Instant oldest = system.instant().minus(KEPT_FOR);
    kept.values().removeIf(dated -> dated.askedAt().isBefore(oldest));
  }
}
