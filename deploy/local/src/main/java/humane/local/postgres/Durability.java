package humane.local.postgres;

import humane.local.CannotStart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Asks the running server, rather than trusting its settings file, whether it keeps what it commits
 * and asks for passwords.
 */
final class Durability {
  private static final Map<String, String> EXPECTED =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private Durability() {}

  static void check(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      for (Map.Entry<String, String> setting : EXPECTED.entrySet()) {
        String found = answer(sql, "show " + setting.getKey());
        if (!found.equals(setting.getValue()))
          throw new CannotStart(
              "PostgreSQL runs with "
                  + setting.getKey()
                  + " "
                  + found
                  + " and could lose what it was given; it has to be "
                  + setting.getValue()
                  + ".");
      }
      if (!answer(
              sql,
              "select count(*) from pg_hba_file_rules where auth_method is distinct from 'scram-sha-256'")
          .equals("0"))
        throw new CannotStart(
            "PostgreSQL's pg_hba.conf lets somebody in without a password; every line has to say scram-sha-256.");
    }
  }

  private static String answer(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
