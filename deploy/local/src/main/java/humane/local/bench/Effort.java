package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What something cost: processor time by program, and transactions and rows in reminder-service's
 * database. Processor time tells the same on a machine that others use, too.
 *
 * @param cpu of everything the launcher started, and of the launcher itself
 */
record Effort(Map<String, Duration> cpu, long commits, long rowsWritten) {

  static Effort soFar(Suite suite) throws SQLException {
    Map<String, Duration> cpu = new TreeMap<>();
    add(cpu, "bench", ProcessHandle.current());
    ProcessHandle.current().descendants().forEach(part -> add(cpu, nameOf(part), part));
    try (Connection database = suite.connect(Service.REMINDER_SERVICE);
        Statement sql = database.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT xact_commit, (SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables)::bigint
                FROM pg_stat_database WHERE datname = current_database()
                """)) {
      row.next();
      return new Effort(cpu, row.getLong(1), row.getLong(2));
    }
  }

  private static void add(Map<String, Duration> cpu, String name, ProcessHandle part) {
    part.info().totalCpuDuration().ifPresent(time -> cpu.merge(name, time, Duration::plus));
  }

  private static String nameOf(ProcessHandle part) {
    String line = part.info().commandLine().orElse("");
    for (Service service : Service.values())
      if (line.contains("/" + service.partName() + "/target/")) return service.partName();
    return line.contains("postgres") ? "postgres" : "other";
  }

  /** What one of so many cost since then. */
  String of(int many, Effort before) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "each: %.2f transactions, %.1f rows written, processor ms",
                (commits - before.commits) / (double) many,
                (rowsWritten - before.rowsWritten) / (double) many));
    cpu.forEach(
        (name, time) -> {
          double millis =
              time.minus(before.cpu.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6 / many;
          if (millis >= 0.01) text.append(String.format(Locale.ROOT, " %s %.2f", name, millis));
        });
    return text.toString();
  }
}
