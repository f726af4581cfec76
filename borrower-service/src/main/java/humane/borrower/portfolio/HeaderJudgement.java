package humane.borrower.portfolio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a file by its first line, before anything of it is kept. */
public final class HeaderJudgement {
  private HeaderJudgement() {}

  public static HeaderVerdict judge(List<String> titles, ColumnMapping mapping) {
    List<PortfolioColumn> columns = new ArrayList<>();
    List<ColumnFinding> findings = new ArrayList<>();
    Set<PortfolioColumn> seen = EnumSet.noneOf(PortfolioColumn.class);
    for (String title : titles) {
      Optional<PortfolioColumn> column = columnOf(title, mapping);
      if (column.isEmpty()) findings.add(ColumnFinding.of(title));
      else if (!seen.add(column.get())) findings.add(new ColumnFinding(ColumnFault.TWICE, title));
      else columns.add(column.get());
    }
    for (PortfolioColumn column : PortfolioColumn.values())
      if (column.isAlwaysNeeded() && !seen.contains(column))
        findings.add(new ColumnFinding(ColumnFault.MISSING, column.title()));
    return findings.isEmpty()
        ? new HeaderVerdict.Accepted(columns)
        : new HeaderVerdict.Refused(findings);
  }

  private static Optional<PortfolioColumn> columnOf(String title, ColumnMapping mapping) {
    Optional<PortfolioColumn> own = PortfolioColumn.named(title);
    return own.isPresent()
        ? own
        : Optional.ofNullable(mapping.oursByTheirs().get(ColumnMapping.key(title)));
  }
}
