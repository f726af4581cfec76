package humane.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.local.Ports;
import humane.local.keys.Secrets;
import humane.local.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @TempDir static Path folder;
  private static Secrets secrets;
  private static Supervisor supervisor;
  private static Databases databases;
  private static int port;

  @BeforeAll
  static void startAServer() throws IOException {
    port = Ports.free().postgres();
    secrets = new Secrets(folder.resolve("secrets"));
    supervisor = new Supervisor(folder, Clock.systemUTC(), new CopyOnWriteArrayList<>()::add);
    supervisor.start(
        PostgresServer.prepare(
                folder.resolve("postgres"), port, secrets, folder.resolve("postgresql.log"))
            .part());
    databases = new Databases(port, secrets);
    databases.prepare();
  }

  @AfterAll
  static void stopIt() {
    supervisor.startNothingMore();
    supervisor.stop(PostgresServer.NAME);
  }

  @Test
  void whatIsCommittedSurvivesAKillOfTheServer() throws Exception {
    try (Connection connection = as("reminder_migration", "reminder");
        Statement sql = connection.createStatement()) {
      sql.execute("create table kept (word text)");
      sql.execute("insert into kept values ('still here')");
    }
    ProcessHandle first = supervisor.processOf(PostgresServer.NAME).orElseThrow();
    first.destroyForcibly();
    first.onExit().join();

    databases.prepare();

    try (Connection connection = as("reminder_migration", "reminder");
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select word from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("still here");
    }
  }

  @Test
  void aRunRoleMayNotMakeTablesNorSeeThoseItWasNotGranted() throws Exception {
    try (Connection owner = as("budget_migration", "budget");
        Statement sql = owner.createStatement()) {
      sql.execute("create table entries (id int)");
      sql.execute("grant insert on entries to budget_run");
    }

    try (Connection run = as("budget_run", "budget");
        Statement sql = run.createStatement()) {
      sql.execute("insert into entries values (1)");
      assertThatThrownBy(() -> sql.execute("delete from entries"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> sql.execute("create table mine (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void oneServicesRoleDoesNotGetIntoAnothersDatabase() {
    assertThatThrownBy(() -> as("budget_run", "borrower"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(databases.url("borrower"), "borrower_run", "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  private static Connection as(String role, String database) throws SQLException, IOException {
    return DriverManager.getConnection(databases.url(database), role, secrets.password(role));
  }
}
