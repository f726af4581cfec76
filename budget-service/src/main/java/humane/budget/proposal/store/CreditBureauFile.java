package humane.budget.proposal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.proposal.CreditBureau;
import humane.budget.proposal.PlanQuestion;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the lender says it reports to the credit bureau while a plan runs, of credit-bureau.yaml:
 * the sentence for the most of the jurisdiction that is named, on the day.
 */
@ApplicationScoped
public class CreditBureauFile {
  private static final String FILE = "/credit-bureau.yaml";
  private static final String ANYWHERE = "ANY";

  /** {@code to} is the first day on which it is said no longer. */
  record Said(
      String jurisdiction,
      String code,
      LocalDate from,
      LocalDate to,
      String source,
      String en,
      String zh) {

    boolean standsFor(PlanQuestion question) {
      boolean inTime =
          !question.today().isBefore(from) && (to == null || question.today().isBefore(to));
      return inTime && (jurisdiction.equals(ANYWHERE) || question.isIn(jurisdiction));
    }
  }

  private final List<Said> all;

  CreditBureauFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = CreditBureauFile.class.getResourceAsStream(FILE)) {
      this.all = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  public CreditBureau on(PlanQuestion question) {
    return all.stream()
        .filter(said -> said.standsFor(question))
        .max(
            Comparator.comparing((Said said) -> !said.jurisdiction().equals(ANYWHERE))
                .thenComparing(said -> said.jurisdiction().length()))
        .or(() -> all.stream().filter(said -> said.jurisdiction().equals(ANYWHERE)).findFirst())
        .map(said -> new CreditBureau(said.code(), said.en(), said.zh(), said.source()))
        .orElseThrow(() -> new IllegalStateException(FILE + " says nothing for " + ANYWHERE));
  }
}
