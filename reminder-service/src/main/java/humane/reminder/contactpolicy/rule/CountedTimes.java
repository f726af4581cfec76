package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The times of our contacts that count.
 *
 * @param latest later contacts have not happened yet
 */
record CountedTimes(
    Situation situation, TermsOnDate terms, Instant latest, Predicate<PastContact> fits)
    implements Times {

  @Override
  public @Nullable Instant newest(int number, Instant since) {
    int found = 0;
    for (int i = 0; i < situation.ourContactsCount(); i++) {
      PastContact past = situation.ourContact(i);
      if (past.at().isBefore(since)) return null;
      if (counts(past) && ++found == number) return past.at();
    }
    return null;
  }

  private boolean counts(PastContact past) {
    return !past.at().isAfter(latest)
        && fits.test(past)
        && !NoCollection.was(past, situation, terms);
  }
}
