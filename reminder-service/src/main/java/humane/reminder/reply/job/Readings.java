package humane.reminder.reply.job;

import humane.reminder.reply.Intent;
import humane.reminder.reply.KeywordReading;
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
  private final KeywordReading keywords;
  private final NamesUsed names;

  Readings(Understanding understanding, KeywordReading keywords, NamesUsed names) {
    this.understanding = understanding;
    this.keywords = keywords;
    this.names = names;
  }

  /** A text. */
  public Reading read(String numberToken, String words) {
    return withNames(understanding.read(words), numberToken, words);
  }

  /**
   * Words heard in a call: by keyword alone, since a call has its own short phrases and reads back
   * what it understood.
   */
  public Reading heard(String numberToken, String words) {
    return withNames(keywords.read(words), numberToken, words);
  }

  private Reading withNames(Reading read, String numberToken, String words) {
    if (read.has(Intent.WRONG_PERSON) || !NameDenial.isPossible(words)) return read;
    return NameDenial.in(words, names.in(numberToken)) ? read.with(Intent.WRONG_PERSON) : read;
  }
}
