package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The times of our contacts that count, oldest first. They are looked for from the newest backwards
 * and no further than somebody asks: a cap asks no further back than its window.
 */
final class CountedTimes extends AbstractList<Instant> {
  private final Situation situation;
  private final TermsOnDate terms;
  private final Instant latest;
  private final Predicate<PastContact> fits;
  private final List<Instant> newestFirst = new ArrayList<>();
  private int looked;

  /**
   * @param latest later contacts have not happened yet
   */
  CountedTimes(
      Situation situation, TermsOnDate terms, Instant latest, Predicate<PastContact> fits) {
    this.situation = situation;
    this.terms = terms;
    this.latest = latest;
    this.fits = fits;
  }

  /**
   * @param number 1 is the newest
   * @return null if fewer count since that instant
   */
  @Nullable Instant newest(int number, Instant since) {
    look(number, since);
    if (newestFirst.size() < number) return null;
    Instant found = newestFirst.get(number - 1);
    return found.isBefore(since) ? null : found;
  }

  @Override
  public Instant get(int index) {
    return newestFirst.get(size() - 1 - index);
  }

  @Override
  public int size() {
    look(Integer.MAX_VALUE, Instant.MIN);
    return newestFirst.size();
  }

  private void look(int number, Instant since) {
    while (looked < situation.ourContactsCount() && newestFirst.size() < number) {
      PastContact past = situation.ourContact(looked);
      if (past.at().isBefore(since)) return;
      looked++;
      if (!past.at().isAfter(latest)
          && fits.test(past)
          && !NoCollection.was(past, situation, terms)) newestFirst.add(past.at());
    }
  }
}
