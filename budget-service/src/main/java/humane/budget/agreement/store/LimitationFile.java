package humane.budget.agreement.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.agreement.LimitationNote;
import humane.budget.proposal.PlanQuestion;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentences of limitation-notes.yaml; the nearest jurisdiction speaks. */
@ApplicationScoped
public class LimitationFile {
  private static final String FILE = "/limitation-notes.yaml";

  /** {@code to} is the first day on which it is said no longer. */
  record Said(
      String jurisdiction,
      String rule,
      LocalDate from,
      LocalDate to,
      String source,
      String en,
      String zh) {

    boolean standsFor(PlanQuestion question) {
      boolean inTime =
          !question.today().isBefore(from) && (to == null || question.today().isBefore(to));
      return inTime && question.isIn(jurisdiction);
    }
  }

  private final List<Said> all;

  LimitationFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = LimitationFile.class.getResourceAsStream(FILE)) {
      this.all = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  /** Nothing where no rule of ours says that a plan touches limitation. */
  public Optional<LimitationNote> on(PlanQuestion question) {
    return all.stream()
        .filter(said -> said.standsFor(question))
        .max(Comparator.comparing((Said said) -> said.jurisdiction().length()))
        .map(said -> new LimitationNote(said.rule(), said.source(), said.en(), said.zh()));
  }
}
