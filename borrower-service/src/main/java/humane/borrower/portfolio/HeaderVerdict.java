package humane.borrower.portfolio;

import java.util.Comparator;
import java.util.List;

/** What is thought of a file's first line. */
public sealed interface HeaderVerdict {

  /**
   * @param columns ours, in the order of the file
   */
  record Accepted(List<PortfolioColumn> columns) implements HeaderVerdict {
    public Accepted {
      columns = List.copyOf(columns);
    }
  }

  /**
   * @param findings never empty, the worst first
   */
  record Refused(List<ColumnFinding> findings) implements HeaderVerdict {
    public Refused {
      findings = findings.stream().sorted(Comparator.comparing(ColumnFinding::fault)).toList();
    }

    public ColumnFault worst() {
      return findings.getFirst().fault();
    }
  }
}
