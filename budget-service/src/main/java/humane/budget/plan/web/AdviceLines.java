package humane.budget.plan.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Free advice by country. Only numbers that were checked are in the file; hours are empty where
 * they are not sure.
 */
@ApplicationScoped
public class AdviceLines {
  private static final String FILE = "/advice-lines.yaml";

  public record AdviceLine(
      String id,
      String country,
      String name,
      String nameZh,
      String number,
      String hours,
      String hoursZh,
      String source,
      LocalDate verified,
      LocalDate nextCheck) {

    /** The number as a telephone takes it. */
    public String dial() {
      return number.replace(" ", "");
    }
  }

  private final List<AdviceLine> lines;

  AdviceLines() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = AdviceLines.class.getResourceAsStream(FILE)) {
      this.lines = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  /** Of every country, for whoever has not said where they live. */
  public List<AdviceLine> all() {
    return List.copyOf(lines);
  }

  public List<AdviceLine> of(String jurisdiction) {
    return lines.stream().filter(line -> line.country().equals(country(jurisdiction))).toList();
  }

  private static String country(String jurisdiction) {
    return jurisdiction.length() > 2 ? jurisdiction.substring(0, 2) : jurisdiction;
  }
}
