package humane.borrower.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a lender's own titles stand for ours: one {@code their name = ours} a line; empty lines and
 * lines that begin with # are notes. A title that is to stand for {@code mobile} is accepted only
 * when it says that the number is the borrower's own ({@link OwnNumber}).
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
      Optional<PortfolioColumn> column = PortfolioColumn.named(ours);
      Optional<ColumnFault> fault = faultOf(theirs, column);
      if (fault.isPresent()) findings.add(new ColumnFinding(fault.get(), theirs));
      else if (column.isEmpty()) findings.add(ColumnFinding.of(ours));
      else if (mapped.putIfAbsent(key(theirs), column.get()) != null)
        findings.add(new ColumnFinding(ColumnFault.TWICE, theirs));
    }
    return findings.isEmpty()
        ? new Reading.Read(new ColumnMapping(mapped))
        : new Reading.Refused(findings);
  }

  /**
   * A relative's column does not become the borrower's by being called so, in any language: what is
   * to be an address must say in known words that it is the borrower's own.
   */
  private static Optional<ColumnFault> faultOf(String theirs, Optional<PortfolioColumn> ours) {
    Optional<PortfolioColumn> own = PortfolioColumn.named(theirs);
    boolean address = ours.filter(PortfolioColumn::isAddress).isPresent();
    if (own.isPresent() && own.equals(ours) || address && OwnNumber.isNamedBy(theirs))
      return Optional.empty();
    if (own.isEmpty() && OtherPerson.isNamedBy(theirs))
      return Optional.of(ColumnFault.NAMES_ANOTHER_PERSON);
    return address ? Optional.of(ColumnFault.NOT_THE_BORROWERS_NUMBER) : Optional.empty();
  }

  static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }
}
