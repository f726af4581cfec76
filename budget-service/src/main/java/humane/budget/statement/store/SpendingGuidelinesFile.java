package humane.budget.statement.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.SpendingGuideline;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The lender's guidelines of spending-guidelines.yaml, by country, currency and day. */
@ApplicationScoped
public class SpendingGuidelinesFile {
  private static final String FILE = "/spending-guidelines.yaml";

  /** {@code to} is the first day on which it stands no longer. */
  record Dated(
      String country,
      String currency,
      ExpenseCategory category,
      long adultMinor,
      long furtherAdultMinor,
      long childMinor,
      LocalDate from,
      LocalDate to,
      String source) {

    boolean standsFor(String jurisdiction, String inCurrency, LocalDate day) {
      return jurisdiction.startsWith(country)
          && currency.equals(inCurrency)
          && !day.isBefore(from)
          && (to == null || day.isBefore(to));
    }
  }

  private final List<Dated> all;

  public SpendingGuidelinesFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = SpendingGuidelinesFile.class.getResourceAsStream(FILE)) {
      this.all = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  /** None where the lender has written none: then nothing is asked. */
  public List<SpendingGuideline> of(String jurisdiction, String currency, LocalDate day) {
    return all.stream()
        .filter(one -> one.standsFor(jurisdiction, currency, day))
        .map(
            one ->
                new SpendingGuideline(
                    one.category(), one.adultMinor(), one.furtherAdultMinor(), one.childMinor()))
        .toList();
  }
}
