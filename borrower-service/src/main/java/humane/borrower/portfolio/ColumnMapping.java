package humane.borrower.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a lender's own titles stand for ours: one {@code their name = ours} a line; empty lines and
 * lines that begin with # are notes.
 */
public record ColumnMapping(Map<String, PortfolioColumn> oursByTheirs) {
  public static final ColumnMapping NONE = new ColumnMapping(Map.of());

  public ColumnMapping {
    oursByTheirs = Map.copyOf(oursByTheirs);
  }

  /** A mapping, or what is wrong with its lines. */
  public sealed interface Reading {
    record Read(ColumnMapping mapping) implements Reading {}

    record Refused(List<ColumnFinding> findings) implements Reading {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  public static Reading read(String lines) {
    Map<String, PortfolioColumn> mapped = new LinkedHashMap<>();
    List<ColumnFinding> findings = new ArrayList<>();
    for (String line : lines.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) continue;
      int sign = line.lastIndexOf('=');
      String theirs = sign < 0 ? line : line.substring(0, sign).strip();
      String ours = sign < 0 ? "" : line.substring(sign + 1).strip();
      if (theirs.isEmpty() || ours.isEmpty()) {
        findings.add(new ColumnFinding(ColumnFault.NOT_A_MAPPING, line));
        continue;
      }
      // A relative's column does not become the borrower's by being called so.
      if (PortfolioColumn.named(theirs).isEmpty() && OtherPerson.isNamedBy(theirs))
        findings.add(new ColumnFinding(ColumnFault.NAMES_ANOTHER_PERSON, theirs));
      else if (PortfolioColumn.named(ours).isEmpty()) findings.add(ColumnFinding.of(ours));
      else if (mapped.putIfAbsent(key(theirs), PortfolioColumn.named(ours).get()) != null)
        findings.add(new ColumnFinding(ColumnFault.TWICE, theirs));
    }
    return findings.isEmpty()
        ? new Reading.Read(new ColumnMapping(mapped))
        : new Reading.Refused(findings);
  }

  static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }
}
