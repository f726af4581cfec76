package humane.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL for a test run; every service under test gets a database of its own with a
 * migration role and a run role.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new, empty database. */
  public static synchronized TestDatabase create() {
    try {
      if (server == null)
        server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      String name = "humane_test_" + COUNT.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement sql = connection.createStatement()) {
        sql.execute("CREATE ROLE " + name + "_migrate LOGIN PASSWORD 'migrate'");
        sql.execute("CREATE ROLE " + name + "_run LOGIN PASSWORD 'run'");
        sql.execute("CREATE DATABASE " + name + " OWNER " + name + "_migrate");
      }
      return new TestDatabase(name);
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException("PostgreSQL for the tests could not be started", broken);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
  }

  /** The role that owns the tables; its password is {@code migrate}. */
  public String migrationRole() {
    return name + "_migrate";
  }

  /** The role the service runs as; its password is {@code run}. */
  public String runRole() {
    return name + "_run";
  }
}
