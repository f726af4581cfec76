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
  private @Nullable List<Instant> all;

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
    int found = 0;
    for (int i = 0; i < situation.ourContactsCount(); i++) {
      PastContact past = situation.ourContact(i);
      if (past.at().isBefore(since)) return null;
      if (counts(past) && ++found == number) return past.at();
    }
    return null;
  }

  @Override
  public Instant get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }

  private List<Instant> all() {
    if (all != null) return all;
    List<Instant> times = new ArrayList<>();
    for (int i = situation.ourContactsCount() - 1; i >= 0; i--)
      if (counts(situation.ourContact(i))) times.add(situation.ourContact(i).at());
    all = times;
    return times;
  }

  private boolean counts(PastContact past) {
    return !past.at().isAfter(latest)
        && fits.test(past)
        && !NoCollection.was(past, situation, terms);
  }
}
