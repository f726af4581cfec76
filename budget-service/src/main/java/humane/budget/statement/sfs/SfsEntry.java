package humane.budget.statement.sfs;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Sureness;

/** What stands in one line of the sheet; minor units each time. */
public record SfsEntry(SfsLine line, long amountMinor, PayFrequency frequency, Sureness sureness) {

  boolean isUnder(String path) {
    return line.path().startsWith(path + "/");
  }
}
