package humane.reminder.escalation.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.database.Database;
import humane.reminder.escalation.SelfCured;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts contacts with borrowers who paid by themselves, and tells a person when they are many. */
@ApplicationScoped
public class SelfCuredCases {
  private static final Duration LATELY = Duration.ofDays(30);

  private final Database database;
  private final WorkItems work;
  private final Clock clock;
  private final double contactsMax;

  SelfCuredCases(
      Database database,
      WorkItems work,
      @BusinessTime Clock clock,
      @ConfigProperty(name = "humane.self-cured.contacts-max", defaultValue = "2.0")
          double contactsMax) {
    this.database = database;
    this.work = work;
    this.clock = clock;
    this.contactsMax = contactsMax;
  }

  public SelfCured lately() {
    return database
        .first(
            """
            SELECT count(*) AS cases, coalesce(sum(made.contacts), 0)::bigint AS contacts
            FROM reminder_case cured
            CROSS JOIN LATERAL (SELECT count(*) AS contacts FROM attempt
              WHERE attempt.case_id = cured.id AND attempt.state NOT IN ('RESERVED', 'RELEASED', 'REFUSED', 'NOT_TAKEN')) made
            WHERE cured.closed_reason = 'CURED' AND cured.closed_at >= ?
              AND NOT EXISTS (SELECT 1 FROM inbound_message answer
                WHERE answer.borrower_id = cured.borrower_id AND answer.received_at BETWEEN cured.opened_at AND cured.closed_at)""",
            row -> new SelfCured(row.bigNumber("cases"), row.bigNumber("contacts")),
            clock.instant().minus(LATELY))
        .orElseThrow();
  }

  /** At most once a month, on whichever replica comes first. */
  @Transactional
  public void tellIfTooMuch() {
    SelfCured lately = lately();
    if (!lately.isTooMuch(contactsMax)) return;
    Instant now = clock.instant();
    LocalDate month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    boolean first =
        database.update(
                "INSERT INTO self_cured_alarm (month, at) VALUES (?::date, ?) ON CONFLICT DO NOTHING",
                month.toString(),
                now)
            == 1;
    if (first)
      work.open(
          new NewWorkItem(
              WorkItemKind.RISK_ALARM,
              null,
              null,
              String.format(
                  Locale.ROOT,
                  "%d borrowers paid without a word to us in thirty days, after %.1f contacts each. Should the first ones come later?",
                  lately.cases(),
                  lately.contactsPerCase()),
              now));
  }
}
