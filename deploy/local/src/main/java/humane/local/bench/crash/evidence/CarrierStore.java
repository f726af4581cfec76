package humane.local.bench.crash.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The carrier's own record of texts, which nobody but the carrier writes. */
public final class CarrierStore {
  private static final String SENT =
      """
      SELECT sid, phone, coalesce(check_code, '') AS code, at FROM message
      WHERE direction <> 'inbound' AND NOT automatic AND phone BETWEEN ? AND ? ORDER BY at, seq
      """;

  /**
   * A text that the carrier took.
   *
   * @param code the check code in its words, which belongs to one step; empty without one
   * @param at business time
   */
  public record Sent(String sid, String phone, String code, Instant at) {}

  private CarrierStore() {}

  /** All to numbers from one to another, in the order of their times. */
  public static List<Sent> sent(Connection carrier, String first, String last) throws SQLException {
    try (PreparedStatement query = carrier.prepareStatement(SENT)) {
      query.setString(1, first);
      query.setString(2, last);
      List<Sent> sent = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next())
          sent.add(
              new Sent(
                  rows.getString("sid"),
                  rows.getString("phone"),
                  rows.getString("code"),
                  rows.getObject("at", OffsetDateTime.class).toInstant()));
      }
      return sent;
    }
  }
}
