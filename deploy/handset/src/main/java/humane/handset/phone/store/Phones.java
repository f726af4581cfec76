package humane.handset.phone.store;

import humane.handset.database.Database;
import humane.handset.message.Message;
import humane.handset.message.store.Messages;
import humane.handset.number.LenderNumber;
import humane.handset.number.store.LenderNumbers;
import humane.handset.phone.Answers;
import humane.handset.phone.Conversation;
import humane.handset.phone.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Borrowers' phones as they stand. */
@ApplicationScoped
public class Phones {
  private final Database database;
  private final LenderNumbers numbers;

  Phones(Database database, LenderNumbers numbers) {
    this.database = database;
    this.numbers = numbers;
  }

  /** Oldest first, the last so many. */
  public List<Message> thread(String phone, int last) {
    return database
        .list(
            "SELECT * FROM message WHERE phone = ? ORDER BY seq DESC LIMIT ?",
            Messages::read,
            phone,
            last)
        .reversed();
  }

  /**
   * Numbers, the one with the latest text first.
   *
   * @param part digits that the number holds; empty for any
   * @param beforeSeq only those whose last text came before this one
   */
  public List<Conversation> conversations(String part, long beforeSeq, int limit) {
    return database.list(
        "SELECT t.phone, t.messages, t.last_seq, m.at, m.body, m.direction,"
            + " (SELECT count(*) FROM message u WHERE u.phone = t.phone AND u.direction <> 'inbound' AND u.seq > coalesce(s.seq, 0)) AS unread"
            + " FROM (SELECT phone, count(*) AS messages, max(seq) AS last_seq FROM message WHERE phone LIKE ? GROUP BY phone"
            + "   HAVING max(seq) < ? ORDER BY max(seq) DESC LIMIT ?) t"
            + " JOIN message m ON m.seq = t.last_seq LEFT JOIN seen s ON s.phone = t.phone ORDER BY t.last_seq DESC",
        row ->
            new Conversation(
                row.getString("phone"),
                row.getLong("messages"),
                row.getLong("unread"),
                row.getLong("last_seq"),
                Database.instant(row, "at"),
                row.getString("body"),
                row.getString("direction").equals("inbound")),
        "%" + part + "%",
        beforeSeq,
        limit);
  }

  /** The holder has read the thread up to this text. */
  public void read(String phone, long seq) {
    database.run(
        "INSERT INTO seen (phone, seq) VALUES (?, ?) ON CONFLICT (phone) DO UPDATE SET seq = excluded.seq WHERE seen.seq < excluded.seq",
        phone,
        seq);
  }

  /**
   * The lender's number a borrower would answer: the one that wrote last, or else the lender's
   * first.
   */
  public Optional<String> partner(String phone) {
    return database
        .first(
            "SELECT lender FROM message WHERE phone = ? ORDER BY seq DESC LIMIT 1",
            row -> row.getString(1),
            phone)
        .or(() -> numbers.all().stream().findFirst().map(LenderNumber::number));
  }

  public Optional<Answers> behaviour(String phone) {
    return database.first(
        "SELECT answers FROM behaviour WHERE phone = ?",
        row -> Answers.valueOf(row.getString(1)),
        phone);
  }

  /**
   * @param answers null for a phone in somebody's hand
   */
  public void behave(String phone, @Nullable Answers answers) {
    if (answers == null) database.run("DELETE FROM behaviour WHERE phone = ?", phone);
    else
      database.run(
          "INSERT INTO behaviour (phone, answers) VALUES (?, ?) ON CONFLICT (phone) DO UPDATE SET answers = excluded.answers",
          phone,
          answers.name());
  }

  public Counts counts() {
    return database
        .first(
            "WITH contact AS (SELECT phone, count(*) AS texts, 0 AS calls FROM message WHERE direction <> 'inbound' AND NOT automatic GROUP BY phone"
                + "   UNION ALL SELECT phone, 0, count(*) FROM call WHERE direction = 'outbound-api' GROUP BY phone),"
                + " per_number AS (SELECT phone, sum(texts) AS texts, sum(calls) AS calls FROM contact GROUP BY phone)"
                + " SELECT coalesce(sum(texts), 0), coalesce(sum(calls), 0), count(*), coalesce(max(texts + calls), 0),"
                + " (SELECT count(*) FROM (SELECT 1 FROM message WHERE check_code IS NOT NULL AND direction <> 'inbound' AND NOT automatic"
                + "   GROUP BY phone, check_code HAVING count(*) > 1) r) FROM per_number",
            row ->
                new Counts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .orElseThrow();
  }
}
