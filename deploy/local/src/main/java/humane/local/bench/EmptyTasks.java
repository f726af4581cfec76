package humane.local.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import humane.local.Service;
import humane.local.Suite;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The reference: db-scheduler, which executes one-time tasks that do nothing, on the same server.
 */
final class EmptyTasks {
  private static final String TABLE = "bench_tasks";
  private static final int THREADS = 16;

  private EmptyTasks() {}

  static Table.Line executed(Suite suite, int tasks) throws Exception {
    try (HikariDataSource pool = pool(suite)) {
      try (Connection connection = pool.getConnection();
          Statement sql = connection.createStatement()) {
        sql.execute("CREATE TABLE " + TABLE + " (LIKE scheduled_tasks INCLUDING ALL)");
        sql.execute(
            "INSERT INTO "
                + TABLE
                + " (task_name, task_instance, execution_time, picked, version)"
                + " SELECT 'empty', i, now(), false, 1 FROM generate_series(1, "
                + tasks
                + ") AS i");
      }
      CountDownLatch left = new CountDownLatch(tasks);
      OneTimeTask<Void> empty =
          Tasks.oneTime("empty").execute((instance, context) -> left.countDown());
      Scheduler scheduler =
          Scheduler.create(pool, empty)
              .tableName(TABLE)
              .threads(THREADS)
              .pollUsingLockAndFetch(4.0, 20.0)
              .pollingInterval(Duration.ofMillis(50))
              .build();
      Stopwatch watch = new Stopwatch();
      scheduler.start();
      boolean all = left.await(5, TimeUnit.MINUTES);
      double seconds = watch.seconds();
      scheduler.stop();
      if (!all) throw new IllegalStateException("db-scheduler did not execute all its tasks");
      return new Table.Line("reference: db-scheduler, empty tasks", tasks, seconds);
    }
  }

  private static HikariDataSource pool(Suite suite) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(new OfSuite(suite));
    config.setMaximumPoolSize(THREADS + 2);
    return new HikariDataSource(config);
  }

  /** Connections as the owner of the tables. */
  private record OfSuite(Suite suite) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return suite.connect(Service.REMINDER_SERVICE);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      // Opening has its own limit.
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
      throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) {
      return false;
    }
  }
}
