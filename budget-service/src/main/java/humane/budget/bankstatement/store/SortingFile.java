package humane.budget.bankstatement.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.bankstatement.Sort;
import humane.budget.bankstatement.Sorting;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The words of bank-words.yaml. */
@ApplicationScoped
public class SortingFile {
  private static final String FILE = "/bank-words.yaml";

  /**
   * @param countries in which the words are used; none means everywhere
   * @param sort as {@link Sort#code()}
   */
  record Dated(
      List<String> countries, String sort, LocalDate from, String source, List<String> words) {

    boolean isFor(String country, LocalDate day) {
      return !day.isBefore(from) && (countries.isEmpty() || countries.contains(country));
    }
  }

  private final List<Dated> all;

  public SortingFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = SortingFile.class.getResourceAsStream(FILE)) {
      this.all = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
    for (Dated one : all)
      if (Sort.of(one.sort()).isEmpty())
        throw new IllegalStateException(FILE + " names no sort we know: " + one.sort());
  }

  /**
   * @param country ISO 3166; empty for not known
   */
  public Sorting of(String country, LocalDate day) {
    return new Sorting(
        all.stream()
            .filter(one -> one.isFor(country, day))
            .flatMap(
                one ->
                    one.words().stream()
                        .map(
                            word ->
                                new Sorting.Word(
                                    word.toLowerCase(Locale.ROOT),
                                    Sort.of(one.sort()).orElseThrow())))
            .toList());
  }
}
