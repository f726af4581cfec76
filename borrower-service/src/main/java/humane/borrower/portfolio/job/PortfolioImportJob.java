package humane.borrower.portfolio.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.kit.delivery.DeliveryHandler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Works an import until it is done; whatever dies on the way, the next try goes on after the last
 * committed batch.
 */
@ApplicationScoped
public class PortfolioImportJob implements DeliveryHandler {
  public static final String KIND = "portfolio-import";
  private static final Logger LOG = Logger.getLogger(PortfolioImportJob.class);

  private final PortfolioImportStore imports;
  private final ImportRun run;

  PortfolioImportJob(PortfolioImportStore imports, ImportRun run) {
    this.imports = imports;
    this.run = run;
  }

  /** What is stored to start the work. */
  public static Map<String, String> payload(String importId) {
    return Map.of("importId", importId);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Exception {
    String id = payload.required("importId").asText();
    ImportState state = imports.find(id).orElseThrow().state();
    if (state == ImportState.DONE || state == ImportState.FAILED) return;
    try {
      run.work(id);
    } catch (Exception broken) {
      LOG.errorf(broken, "The import %s stopped and will be tried again", id);
      String why = "The work stopped on a fault of ours; the log of this moment names it.";
      if (!QuarkusTransaction.requiringNew().call(() -> imports.failed(id, why))) throw broken;
    }
  }
}
