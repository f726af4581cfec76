package humane.borrower.database;

import java.sql.SQLException;

/** The database did not do what it was told. The statement is named, its values never are. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String UNIQUE_VIOLATION = "23505";

  private final boolean duplicate;

  DatabaseFailure(String sql, SQLException broken) {
    super("Failed: " + sql.strip().lines().findFirst().orElse("") + " …", broken);
    this.duplicate = UNIQUE_VIOLATION.equals(broken.getSQLState());
  }

  /** Whether a row with the same key was there already. */
  public boolean isDuplicate() {
    return duplicate;
  }
}
