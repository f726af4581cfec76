package humane.local.bench.crash.evidence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was to be done, and what is in doubt, as the service's tables have it. */
public final class Books {
  private static final String DUE =
      """
      SELECT s.id, p.subject, s.check_code, s.state FROM step s JOIN person p USING (borrower_id)
      WHERE s.borrower_id = ANY (?) AND s.origin = 'LADDER' AND s.action = 'TEXT' AND s.due_at <= ?
      """;
  private static final String UNKNOWN =
      "SELECT check_code, sending_system_at FROM attempt WHERE borrower_id = ANY (?) AND state = 'UNKNOWN'";

  /**
   * Something that fell due.
   *
   * @param code the check code that its text carries
   */
  public record DueStep(String id, String subject, String code, String state) {}

  /**
   * A contact of which nobody will ever know.
   *
   * @param handedOverAt system time
   */
  public record InDoubt(String code, Instant handedOverAt) {}

  private Books() {}

  /**
   * @param until business time
   */
  public static List<DueStep> due(
      Connection reminders, Collection<String> borrowerIds, Instant until) throws SQLException {
    try (PreparedStatement query = reminders.prepareStatement(DUE)) {
      query.setArray(1, array(reminders, borrowerIds));
      query.setTimestamp(2, Timestamp.from(until));
      List<DueStep> due = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next())
          due.add(
              new DueStep(
                  rows.getString("id"),
                  rows.getString("subject"),
                  rows.getString("check_code"),
                  rows.getString("state")));
      }
      return due;
    }
  }

  public static List<InDoubt> inDoubt(Connection reminders, Collection<String> borrowerIds)
      throws SQLException {
    try (PreparedStatement query = reminders.prepareStatement(UNKNOWN)) {
      query.setArray(1, array(reminders, borrowerIds));
      List<InDoubt> inDoubt = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next())
          inDoubt.add(
              new InDoubt(
                  rows.getString("check_code"),
                  rows.getObject("sending_system_at", OffsetDateTime.class).toInstant()));
      }
      return inDoubt;
    }
  }

  private static Array array(Connection connection, Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
