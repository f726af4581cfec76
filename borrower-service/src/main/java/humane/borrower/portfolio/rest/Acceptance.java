package humane.borrower.portfolio.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.job.PortfolioImportJob;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.StoredImport;
import humane.kit.delivery.Deliveries;
import humane.kit.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Takes on a file that has come in whole; once for each key and for each content. */
@ApplicationScoped
public class Acceptance {

  /**
   * What is the same when the same request comes again, and under which name it is staged, which is
   * not.
   */
  public record Staged(
      @JsonIgnore String name,
      long bytes,
      byte[] contentHash,
      @JsonIgnore Instant asOf,
      String mapping,
      String from) {}

  private final PortfolioImportStore imports;
  private final Deliveries deliveries;

  Acceptance(PortfolioImportStore imports, Deliveries deliveries) {
    this.imports = imports;
    this.deliveries = deliveries;
  }

  /**
   * In the transaction that staged the file.
   *
   * @return the id of the import: of the first one, when the same bytes came before
   */
  @Idempotent
  public String accept(Staged file) {
    Optional<StoredImport> before = imports.withContent(file.contentHash());
    if (before.isEmpty()
        && imports.receive(
            file.name(),
            file.contentHash(),
            file.bytes(),
            file.asOf(),
            file.mapping(),
            file.from())) return started(file.name());
    StoredImport first = before.or(() -> imports.withContent(file.contentHash())).orElseThrow();
    if (first.state() != ImportState.FAILED) return first.id();
    imports.receiveAgain(first.id(), file.name());
    return started(first.id());
  }

  private String started(String id) {
    deliveries.enqueue(PortfolioImportJob.KIND, id, PortfolioImportJob.payload(id));
    return id;
  }
}
