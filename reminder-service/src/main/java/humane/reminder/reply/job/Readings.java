package humane.reminder.reply.job;

import humane.reminder.reply.Intent;
import humane.reminder.reply.KeywordReading;
import humane.reminder.reply.NameDenial;
import humane.reminder.reply.Reading;
import humane.reminder.reply.store.NamesUsed;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a text that came from a number: by keyword, and by the names we have called it by. */
@ApplicationScoped
public class Readings {
  private final KeywordReading keywords;
  private final NamesUsed names;

  Readings(KeywordReading keywords, NamesUsed names) {
    this.keywords = keywords;
    this.names = names;
  }

  public Reading read(String numberToken, String words) {
    Reading read = keywords.read(words);
    if (read.has(Intent.WRONG_PERSON) || !NameDenial.isPossible(words)) return read;
    return NameDenial.in(words, names.in(numberToken)) ? read.with(Intent.WRONG_PERSON) : read;
  }
}
