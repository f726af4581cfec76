package humane.borrower.portfolio.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.portfolio.ExportRow;
import humane.borrower.portfolio.PortfolioColumn;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.store.ConsentStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes every account of every borrower who is not erased in the form of the portfolio file, some
 * hundred borrowers at a time. Taken in again, it changes nothing.
 */
@ApplicationScoped
public class PortfolioExport {
  private static final int BORROWERS_AT_ONCE = 500;

  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final ConsentStore consents;
  private final AccountStore accounts;

  PortfolioExport(
      BorrowerStore borrowers,
      ContactPointStore numbers,
      ConsentStore consents,
      AccountStore accounts) {
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.consents = consents;
    this.accounts = accounts;
  }

  private record Piece(List<List<String>> rows, String lastId) {}

  /** The writer stays open. */
  public void write(Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(Arrays.stream(PortfolioColumn.values()).map(PortfolioColumn::title).toList());
    Piece piece = after("");
    while (!piece.lastId().isEmpty()) {
      for (List<String> row : piece.rows()) csv.writeRecord(row);
      piece = after(piece.lastId());
    }
    csv.flush();
  }

  private Piece after(String id) {
    return QuarkusTransaction.requiringNew().call(() -> read(id));
  }

  private Piece read(String after) {
    List<BorrowerRow> persons = borrowers.someAfter(after, BORROWERS_AT_ONCE);
    List<String> ids = persons.stream().map(BorrowerRow::id).toList();
    Map<String, List<ContactPoint>> own =
        numbers.of(ids).stream().collect(Collectors.groupingBy(ContactPoint::borrowerId));
    Map<String, List<Consent>> said =
        consents.newest(ids).stream().collect(Collectors.groupingBy(Consent::borrowerId));
    Map<String, List<Account>> owed =
        accounts.of(ids).stream().collect(Collectors.groupingBy(Account::borrowerId));
    List<List<String>> rows = new ArrayList<>();
    for (BorrowerRow person : persons)
      for (Account account : owed.getOrDefault(person.id(), List.of()))
        rows.add(
            ExportRow.of(
                new ExportRow.Person(
                    person.ref(),
                    person.profile(),
                    person.language(),
                    person.timeZone(),
                    person.jurisdictions()),
                own.getOrDefault(person.id(), List.of()),
                said.getOrDefault(person.id(), List.of()),
                account));
    return new Piece(rows, ids.isEmpty() ? "" : ids.getLast());
  }
}
