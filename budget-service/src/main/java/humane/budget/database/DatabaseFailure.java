package humane.budget.database;

import java.sql.SQLException;

/** The database did not do what it was told. The statement is named, its values never are. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String sql, SQLException broken) {
    super("Failed: " + sql.strip().lines().findFirst().orElse("") + " …", broken);
  }
}
