package humane.borrower.portfolio.store;

import humane.borrower.portfolio.RowRemark;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A remark and the line of the file it is about. */
public record NumberedRemark(long line, RowRemark remark) {

  static NumberedRemark read(ResultSet row) throws SQLException {
    return new NumberedRemark(
        row.getLong("line"),
        new RowRemark(
            row.getBoolean("rejected"),
            row.getString("column_name"),
            row.getString("value_masked"),
            row.getString("reason")));
  }
}
