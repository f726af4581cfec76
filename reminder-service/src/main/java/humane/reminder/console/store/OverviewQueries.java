package humane.reminder.console.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.console.Overview;
import humane.reminder.console.Words;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The figures of the first page. */
@ApplicationScoped
public class OverviewQueries {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private static final String CONTACTS_SINCE =
      "SELECT count(*) AS n FROM attempt WHERE sending_at > ? AND state NOT IN ('RELEASED', 'NOT_TAKEN')";

  /**
   * A decision is written once for each change of verdict, so counting entries counts what was held
   * back, not how often we looked.
   */
  private static final String HELD_BACK =
      """
      SELECT reason ->> 'rule' AS rule, min(reason ->> 'source') AS source, min(reason ->> 'text') AS text,
             count(*) AS decisions, count(DISTINCT entry.subject) AS people
      FROM ledger_entry entry,
           LATERAL (SELECT convert_from(entry.bytes, 'UTF8')::jsonb -> 'body' AS body) line,
           LATERAL jsonb_array_elements(line.body -> 'reasons') AS reason
      WHERE entry.kind = 'DECISION' AND entry.at > ? AND line.body ->> 'verdict' <> 'CLEARED'
      GROUP BY 1 ORDER BY decisions DESC, rule LIMIT 30""";

  private final Database database;
  private final Clock clock;

  OverviewQueries(Database database, @BusinessTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Overview overview() {
    Instant now = clock.instant();
    Map<String, Long> cases = new HashMap<>();
    database.each(
        "SELECT state, count(*) AS n FROM reminder_case GROUP BY state",
        row -> cases.put(row.text("state"), row.bigNumber("n")));
    return new Overview(
        now,
        cases.getOrDefault("OPEN", 0L) + cases.getOrDefault("PAUSED", 0L),
        cases.getOrDefault("WITH_A_PERSON", 0L),
        cases.getOrDefault("CLOSED", 0L),
        count(CONTACTS_SINCE, now.minus(DAY)),
        count(CONTACTS_SINCE, now.minus(WEEK)),
        count("SELECT count(*) AS n FROM inbound_message WHERE received_at > ?", now.minus(WEEK)),
        count("SELECT count(*) AS n FROM work_item WHERE state <> 'CLOSED'"),
        count("SELECT count(*) AS n FROM work_item WHERE state <> 'CLOSED' AND due_at < ?", now),
        database.list(
            HELD_BACK,
            row ->
                new Overview.HeldBack(
                    row.text("rule"),
                    row.text("source"),
                    row.text("text"),
                    row.bigNumber("decisions"),
                    row.bigNumber("people")),
            now.minus(WEEK)),
        database.list(
            "SELECT kind, count(*) AS n FROM work_item WHERE state <> 'CLOSED' GROUP BY kind ORDER BY n DESC, kind",
            row ->
                new Overview.WorkOfKind(
                    row.text("kind"), Words.sentence(row.text("kind")), row.bigNumber("n"))));
  }

  private long count(String sql, Object... values) {
    return database.first(sql, row -> row.bigNumber("n"), values).orElse(0L);
  }
}
