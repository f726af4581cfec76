package humane.borrower.portfolio.rest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.portfolio.ColumnFault;
import humane.borrower.portfolio.ColumnFinding;
import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.HeaderJudgement;
import humane.borrower.portfolio.HeaderVerdict;
import humane.borrower.portfolio.store.CsvRecords;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Judges a file by its first row, and says what is wrong with it. */
final class FirstRow {
  private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;\\t|]");

  private FirstRow() {}

  /**
   * @throws Problem 422 when the mapping's lines are not in order
   */
  static ColumnMapping mappingOf(String lines) {
    return switch (ColumnMapping.read(lines)) {
      case ColumnMapping.Reading.Read(ColumnMapping mapping) -> mapping;
      case ColumnMapping.Reading.Refused(List<ColumnFinding> findings) ->
          throw refusal(new HeaderVerdict.Refused(findings), "mapping");
    };
  }

  /**
   * @throws Problem 422 when a column has no place here
   */
  static void judge(String row, ColumnMapping mapping) {
    List<String> titles = titlesOf(row);
    HeaderVerdict verdict = HeaderJudgement.judge(titles, mapping);
    if (verdict instanceof HeaderVerdict.Accepted) return;
    if (titles.size() == 1 && OTHER_SEPARATORS.matcher(titles.getFirst()).find()) {
      HeaderVerdict split =
          HeaderJudgement.judge(List.of(OTHER_SEPARATORS.split(titles.getFirst())), mapping);
      if (!(split instanceof HeaderVerdict.Refused refused
          && refused.worst() == ColumnFault.NAMES_ANOTHER_PERSON))
        throw Problem.unprocessable(
            "wrong-separator", "The columns are not separated by commas.", List.of());
      verdict = split;
    }
    throw refusal((HeaderVerdict.Refused) verdict, "column");
  }

  private static List<String> titlesOf(String row) {
    try (CsvReader<CsvRecord> records = CsvRecords.of(row)) {
      return records.iterator().next().getFields();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (RuntimeException broken) {
      throw Problem.unprocessable(
          "malformed-csv", "The first line cannot be read as a line of a CSV file.", List.of());
    }
  }

  private static Problem refusal(HeaderVerdict.Refused refused, String where) {
    List<FieldError> errors =
        refused.findings().stream()
            .map(
                finding ->
                    new FieldError(finding.title(), finding.title(), finding.fault().reason()))
            .toList();
    String named = "The " + where + " \"" + refused.findings().getFirst().title() + "\" ";
    String detail =
        refused.worst() == ColumnFault.NAMES_ANOTHER_PERSON
            ? named
                + "names another person. Nobody but the borrower is ever contacted; nothing was stored."
            : named + refused.worst().reason() + ". Nothing was stored.";
    return Problem.unprocessable(refused.worst().slug(), detail, errors);
  }
}
