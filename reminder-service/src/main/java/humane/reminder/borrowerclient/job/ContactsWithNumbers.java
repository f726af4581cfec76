package humane.reminder.borrowerclient.job;

import humane.reminder.database.Database;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What went to numbers that a complaint names, for whoever looks at it. */
@Singleton
class ContactsWithNumbers {
  private final Database database;

  ContactsWithNumbers(Database database) {
    this.database = database;
  }

  /**
   * A sentence with a space before it; empty where no number was named that we use.
   *
   * @param tokens a list of number tokens, as the feed carries it
   */
  String to(@Nullable Object tokens) {
    if (!(tokens instanceof Collection<?> named) || named.isEmpty()) return "";
    return database
        .first(
            "SELECT count(*) AS times, max(sending_at) AS newest FROM attempt WHERE number_token = ANY (?) AND sending_at IS NOT NULL",
            row ->
                row.instantOrNull("newest") == null
                    ? " The number that it names is stopped; nothing was ever sent to it."
                    : " The number that it names is stopped. Sent to it so far: "
                        + row.number("times")
                        + ", the newest on "
                        + row.instant("newest").atOffset(ZoneOffset.UTC).toLocalDate()
                        + "; each is in the ledger and in the case's timeline.",
            named)
        .orElse("");
  }
}
