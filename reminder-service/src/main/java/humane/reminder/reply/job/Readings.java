package humane.reminder.reply.job;

import humane.reminder.reply.Intent;
import humane.reminder.reply.NameDenial;
import humane.reminder.reply.Reading;
import humane.reminder.reply.Understanding;
import humane.reminder.reply.store.NamesUsed;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads a text that came from a number: by keyword and model, and by the names we have called it
 * by.
 */
@ApplicationScoped
public class Readings {
  private final Understanding understanding;
  private final NamesUsed names;

  Readings(Understanding understanding, NamesUsed names) {
    this.understanding = understanding;
    this.names = names;
  }

  public Reading read(String numberToken, String words) {
    Reading read = understanding.read(words);
    if (read.has(Intent.WRONG_PERSON) || !NameDenial.isPossible(words)) return read;
    return NameDenial.in(words, names.in(numberToken)) ? read.with(Intent.WRONG_PERSON) : read;
  }
}
