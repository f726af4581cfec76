package humane.reminder.helpline.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.database.Database;
import humane.reminder.helpline.Signpost;
import humane.reminder.wording.Helpline;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes down which free advice was pointed out to whom, when and where. */
@ApplicationScoped
public class Signposts {
  private final Database database;
  private final Clock clock;

  Signposts(Database database, @BusinessTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Once a day for each page, language and line, however often it is opened. */
  @Transactional
  public void shown(
      String borrowerId, String page, WrittenLanguage language, List<Helpline> lines) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (Helpline line : lines)
      database.update(
          """
          INSERT INTO signpost (borrower_id, day, page, language, helpline_id, name, reached, checked_on, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
          borrowerId,
          now.atOffset(ZoneOffset.UTC).toLocalDate(),
          page,
          language.tag(),
          line.id(),
          line.names().getOrDefault(language.tag(), line.id()),
          line.number() == null ? line.site() : line.number(),
          line.verifiedOn(),
          now);
  }

  /** The newest first. */
  public List<Signpost> of(String borrowerId) {
    return database.list(
        "SELECT * FROM signpost WHERE borrower_id = ? ORDER BY at DESC, helpline_id",
        row ->
            new Signpost(
                row.instant("at"),
                row.text("page"),
                row.text("language"),
                row.text("helpline_id"),
                row.text("name"),
                row.text("reached"),
                row.date("checked_on")),
        borrowerId);
  }
}
