package humane.borrower.portfolio.rest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import humane.borrower.portfolio.ColumnFault;
import humane.borrower.portfolio.ColumnFinding;
import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.CsvText;
import humane.borrower.portfolio.HeaderJudgement;
import humane.borrower.portfolio.HeaderVerdict;
import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.job.PortfolioImportJob;
import humane.borrower.portfolio.store.CsvRecords;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.StoredImport;
import humane.kit.delivery.Deliveries;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Judges a file by its first line and, only when that is in order, keeps it and has it worked. */
@ApplicationScoped
public class Reception {
  private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;\\t|]");

  private final PortfolioImportStore imports;
  private final Deliveries deliveries;

  Reception(PortfolioImportStore imports, Deliveries deliveries) {
    this.imports = imports;
    this.deliveries = deliveries;
  }

  /**
   * @return the id of the import: of the first one, when the same bytes came before
   */
  @Transactional
  public String receive(byte[] content, String mappingLines, Instant asOf, String from) {
    judge(content, mappingOf(mappingLines));
    byte[] hash = hashOf(content, mappingLines);
    Optional<StoredImport> before = imports.withContent(hash);
    if (before.isPresent() && before.get().state() != ImportState.FAILED) return before.get().id();
    String id = before.map(StoredImport::id).orElseGet(() -> UUID.randomUUID().toString());
    if (before.isPresent()) imports.receiveAgain(id, content);
    else if (!imports.receive(id, hash, content, asOf, mappingLines, from))
      return imports.withContent(hash).orElseThrow().id();
    deliveries.enqueue(PortfolioImportJob.KIND, id, PortfolioImportJob.payload(id));
    return id;
  }

  static ColumnMapping mappingOf(String lines) {
    return switch (ColumnMapping.read(lines)) {
      case ColumnMapping.Reading.Read(ColumnMapping mapping) -> mapping;
      case ColumnMapping.Reading.Refused(List<ColumnFinding> findings) ->
          throw refusal(new HeaderVerdict.Refused(findings), "mapping");
    };
  }

  private static void judge(byte[] content, ColumnMapping mapping) {
    String text =
        switch (CsvText.of(content)) {
          case CsvText.Understood(String readable) -> readable;
          case CsvText.Unreadable(String slug, String reason) ->
              throw Problem.unprocessable(slug, reason, List.of());
        };
    List<String> titles = titlesOf(text);
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

  private static List<String> titlesOf(String text) {
    try (CsvReader<CsvRecord> records = CsvRecords.of(text)) {
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
    String detail =
        refused.worst() == ColumnFault.NAMES_ANOTHER_PERSON
            ? "The "
                + where
                + " \""
                + refused.findings().getFirst().title()
                + "\" names another person. Nobody but the borrower is ever contacted; nothing was stored."
            : "The "
                + where
                + " \""
                + refused.findings().getFirst().title()
                + "\" "
                + refused.worst().reason()
                + ". Nothing was stored.";
    return Problem.unprocessable(refused.worst().slug(), detail, errors);
  }

  private static byte[] hashOf(byte[] content, String mapping) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      digest.update(mapping.getBytes(StandardCharsets.UTF_8));
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
