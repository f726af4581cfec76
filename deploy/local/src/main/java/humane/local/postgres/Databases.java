package humane.local.postgres;

import humane.local.CannotStart;
import humane.local.keys.Secrets;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * A database for each service, each with a role that owns the tables and a role that may only do
 * what a migration granted.
 */
public final class Databases {
  /** The services' databases, by the words their roles begin with. */
  public static final List<String> NAMES = List.of("borrower", "budget", "reminder", "carrier");

  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 50;

  private final int port;
  private final Secrets secrets;

  public Databases(int port, Secrets secrets) {
    this.port = port;
    this.secrets = secrets;
  }

  public static String migrationRole(String database) {
    return database + "_migration";
  }

  public static String runRole(String database) {
    return database + "_run";
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Waits for the server, checks that it is the one we set up, and makes what is missing. */
  public void prepare() throws IOException {
    try (Connection connection = connect()) {
      Durability.check(connection);
      for (String database : NAMES) make(connection, database);
    } catch (SQLException broken) {
      throw new CannotStart(
          "PostgreSQL answers, but its databases could not be set up: " + broken.getMessage() + ".",
          broken);
    }
  }

  /** A connection as the role that owns the tables. */
  public Connection connectAsOwner(String database) throws SQLException {
    try {
      return DriverManager.getConnection(
          url(database), migrationRole(database), secrets.password(migrationRole(database)));
    } catch (IOException gone) {
      throw new SQLException(
          "The password of " + migrationRole(database) + " was removed from the data folder", gone);
    }
  }

  private Connection connect() throws IOException {
    Properties login = new Properties();
    login.setProperty("user", PostgresServer.OWNER);
    login.setProperty("password", secrets.password(PostgresServer.OWNER));
    login.setProperty("connectTimeout", "5");
    long giveUpAt = System.nanoTime() + READY_WITHIN.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(url("postgres"), login);
      } catch (SQLException notYet) {
        if ("28P01".equals(notYet.getSQLState()))
          throw new CannotStart(
              "PostgreSQL does not accept the password kept in the data folder's secrets; the folder was put together from two.",
              notYet);
        if (System.nanoTime() > giveUpAt)
          throw new CannotStart(
              "PostgreSQL did not answer within "
                  + READY_WITHIN.toSeconds()
                  + " seconds: "
                  + notYet.getMessage()
                  + ".",
              notYet);
        pause();
      }
    }
  }

  private void make(Connection connection, String database) throws SQLException, IOException {
    try (Statement sql = connection.createStatement()) {
      for (String role : List.of(migrationRole(database), runRole(database))) {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'"))
          sql.execute("create role " + role);
        sql.execute("alter role " + role + " login password '" + secrets.password(role) + "'");
      }
      if (!exists(sql, "select 1 from pg_database where datname = '" + database + "'"))
        sql.execute("create database " + database + " owner " + migrationRole(database));
      sql.execute("revoke all on database " + database + " from public");
      sql.execute("grant connect on database " + database + " to " + runRole(database));
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet found = sql.executeQuery(query)) {
      return found.next();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Waiting for PostgreSQL was interrupted.", stopped);
    }
  }
}
