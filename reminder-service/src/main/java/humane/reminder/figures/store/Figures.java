package humane.reminder.figures.store;

import humane.reminder.database.Database;
import humane.reminder.figures.MonthFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts from the tables; a contact is what went out or may have gone out. */
@ApplicationScoped
public class Figures {
  private static final String COUNTED =
      """
      WITH made AS (
        SELECT borrower_id, count(*) AS times FROM attempt
        WHERE sending_at >= ? AND state IN ('SENDING', 'SENT', 'DELIVERED', 'UNDELIVERED', 'UNKNOWN') GROUP BY borrower_id)
      SELECT (SELECT coalesce(sum(times), 0) FROM made) AS contacts, (SELECT count(*) FROM made) AS people,
        (SELECT coalesce(max(times), 0) FROM made) AS most_for_one,
        (SELECT count(*) FROM ledger_entry WHERE kind = 'DECISION' AND at >= ?
          AND convert_from(bytes, 'UTF8')::jsonb -> 'body' ->> 'verdict' <> 'CLEARED') AS held_back,
        (SELECT count(*) FROM outside_contact WHERE at >= ? AND direction = 'OUTBOUND') AS outside,
        (SELECT count(*) FROM work_item WHERE kind IN ('COMPLAINT', 'FAMILY_CONTACT') AND created_at >= ?) AS complaints,
        (SELECT count(*) FROM work_item WHERE kind = 'FAMILY_CONTACT' AND created_at >= ?) AS family_contact,
        (SELECT count(DISTINCT number_token) FROM wrong_recipient_report WHERE received_at >= ?) AS wrong_recipients,
        (SELECT count(*) FROM suppression WHERE kind = 'OPT_OUT' AND at >= ?) AS stops""";

  private final Database database;

  Figures(Database database) {
    this.database = database;
  }

  public MonthFigures since(Instant from) {
    return database
        .first(
            COUNTED,
            row ->
                new MonthFigures(
                    from,
                    row.number("contacts"),
                    row.number("people"),
                    row.number("most_for_one"),
                    row.number("held_back"),
                    row.number("outside"),
                    row.number("complaints"),
                    row.number("family_contact"),
                    row.number("wrong_recipients"),
                    row.number("stops")),
            from,
            from,
            from,
            from,
            from,
            from,
            from)
        .orElseThrow();
  }
}
