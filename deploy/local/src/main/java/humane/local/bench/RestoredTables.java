package humane.local.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL itself takes to restore the very tables an import has made: dumped by COPY, then
 * restored by COPY into empty ones of the same columns, in the order of pg_restore: first all rows,
 * then primary keys and indexes, then the foreign keys.
 */
final class RestoredTables {
  private final Connection database;
  private final Path folder;
  private final List<String> tables;

  /**
   * @param rows of all tables together
   * @param copySeconds for the rows alone
   * @param wholeSeconds with keys and indexes
   */
  record Restored(long rows, long bytes, double copySeconds, double wholeSeconds) {}

  /**
   * @param database as the owner of the tables
   * @param folder for the dumped files
   */
  RestoredTables(Connection database, Path folder, List<String> tables) {
    this.database = database;
    this.folder = folder;
    this.tables = List.copyOf(tables);
  }

  Restored measure() throws SQLException, IOException {
    CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
    long bytes = 0;
    for (String table : tables) bytes += dump(copy, table);
    run("CREATE SCHEMA restored");
    for (String table : tables)
      run(
          "CREATE TABLE restored.%1$s (LIKE public.%1$s INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING CONSTRAINTS INCLUDING GENERATED)"
              .formatted(table));
    List<String> indexes = statements(INDEXES);
    List<String> keys = statements(FOREIGN_KEYS);
    Stopwatch watch = new Stopwatch();
    long rows = 0;
    for (String table : tables) rows += restore(copy, table);
    double copied = watch.seconds();
    for (String index : indexes) run(index);
    for (String key : keys) run(key);
    double whole = watch.seconds();
    run("DROP SCHEMA restored CASCADE");
    return new Restored(rows, bytes, copied, whole);
  }

  private static final String INDEXES =
      """
      SELECT replace(indexdef, ' ON public.', ' ON restored.') FROM pg_indexes WHERE schemaname = 'public' AND tablename = '%s' ORDER BY indexname""";

  private static final String FOREIGN_KEYS =
      """
      SELECT 'ALTER TABLE restored.' || conrelid::regclass || ' ADD FOREIGN KEY' || substring(replace(pg_get_constraintdef(oid), 'REFERENCES ', 'REFERENCES restored.') FROM 12)
      FROM pg_constraint WHERE contype = 'f' AND conrelid = 'public.%s'::regclass ORDER BY conname""";

  private List<String> statements(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table : tables)
      try (Statement sql = database.createStatement();
          ResultSet row = sql.executeQuery(query.formatted(table))) {
        while (row.next()) found.add(row.getString(1));
      }
    return found;
  }

  private long dump(CopyManager copy, String table) throws SQLException, IOException {
    Path file = fileOf(table);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      copy.copyOut("COPY public." + table + columnsOf(table) + " TO STDOUT", out);
    }
    return Files.size(file);
  }

  private long restore(CopyManager copy, String table) throws SQLException, IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(fileOf(table)), 1 << 20)) {
      return copy.copyIn("COPY restored." + table + columnsOf(table) + " FROM STDIN", in, 1 << 16);
    }
  }

  /** All but those that the database computes of the others, as pg_dump names them. */
  private String columnsOf(String table) throws SQLException {
    try (PreparedStatement sql =
        database.prepareStatement(
            """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
            WHERE attrelid = ('public.' || ?)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''""")) {
      sql.setString(1, table);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return " (" + row.getString(1) + ")";
      }
    }
  }

  private Path fileOf(String table) {
    return folder.resolve(table + ".copy");
  }

  private void run(String statement) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute(statement);
    }
  }
}
