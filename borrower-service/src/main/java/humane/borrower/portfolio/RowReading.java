package humane.borrower.portfolio;

import java.util.List;

/** What became of a row. */
public sealed interface RowReading {

  /**
   * @param warnings what was left out of the row although the row was taken
   */
  record Usable(PortfolioRow row, List<RowRemark> warnings) implements RowReading {
    public Usable {
      warnings = List.copyOf(warnings);
    }
  }

  record Unusable(List<RowRemark> remarks) implements RowReading {
    public Unusable {
      remarks = List.copyOf(remarks);
    }
  }
}
