package humane.budget.statement.sfs.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.statement.sfs.SfsLine;
import humane.budget.statement.sfs.SfsSheet;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The lines of sfs-lines.yaml. */
@ApplicationScoped
public class SfsLinesFile {
  private static final String FILE = "/sfs-lines.yaml";

  private final SfsSheet sheet;

  public SfsLinesFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = SfsLinesFile.class.getResourceAsStream(FILE)) {
      List<SfsLine> lines = yaml.readValue(file, new TypeReference<>() {});
      this.sheet = new SfsSheet(lines);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  public SfsSheet sheet() {
    return sheet;
  }
}
