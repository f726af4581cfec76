package humane.reminder.outreach.store;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which borrowers a number stands for, kept up with every card that is read. */
@ApplicationScoped
public class KnownNumbers implements Recipients {
  private final Database database;

  KnownNumbers(Database database) {
    this.database = database;
  }

  @Override
  public List<KnownNumber> byToken(String numberToken) {
    return database.list(
        "SELECT number_token, borrower_id, contact_point_id FROM known_number WHERE number_token = ? ORDER BY borrower_id",
        KnownNumbers::read,
        numberToken);
  }

  @Override
  public List<KnownNumber> of(String borrowerId) {
    return database.list(
        "SELECT number_token, borrower_id, contact_point_id FROM known_number WHERE borrower_id = ? ORDER BY contact_point_id",
        KnownNumbers::read,
        borrowerId);
  }

  /** Keeps what the cards say; in the current transaction, under the people's locks. */
  public void keep(Collection<ContactCard> cards) {
    Set<KnownNumber> gone =
        new HashSet<>(
            database.list(
                "SELECT number_token, borrower_id, contact_point_id FROM known_number WHERE borrower_id = ANY (?)",
                KnownNumbers::read,
                cards.stream().map(ContactCard::borrowerId).toList()));
    List<KnownNumber> fresh = new ArrayList<>();
    for (ContactCard card : cards) {
      Map<String, KnownNumber> stated = new LinkedHashMap<>();
      for (CardPoint point : card.contactPoints())
        stated.put(
            point.numberToken(),
            new KnownNumber(point.numberToken(), card.borrowerId(), point.id()));
      for (KnownNumber one : stated.values()) if (!gone.remove(one)) fresh.add(one);
    }
    database.batch(
        "DELETE FROM known_number WHERE number_token = ? AND borrower_id = ? AND contact_point_id = ?",
        gone.stream().map(KnownNumbers::values).toList());
    database.batch(
        """
        INSERT INTO known_number (number_token, borrower_id, contact_point_id) VALUES (?, ?, ?)
        ON CONFLICT (number_token, borrower_id) DO UPDATE SET contact_point_id = excluded.contact_point_id
        WHERE known_number.contact_point_id <> excluded.contact_point_id
        """,
        fresh.stream().map(KnownNumbers::values).toList());
  }

  private static @Nullable Object[] values(KnownNumber one) {
    return new @Nullable Object[] {one.numberToken(), one.borrowerId(), one.contactPointId()};
  }

  private static KnownNumber read(Row row) throws SQLException {
    return new KnownNumber(
        row.text("number_token"), row.text("borrower_id"), row.text("contact_point_id"));
  }
}
