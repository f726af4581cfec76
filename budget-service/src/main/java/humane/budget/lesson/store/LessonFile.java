package humane.budget.lesson.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.lesson.Lesson;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The lessons of lessons.yaml, in the order in which they are best read. */
@ApplicationScoped
public class LessonFile {
  private static final String FILE = "/lessons.yaml";

  private final List<Lesson> lessons;

  LessonFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = LessonFile.class.getResourceAsStream(FILE)) {
      this.lessons = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  public List<Lesson> all() {
    return List.copyOf(lessons);
  }

  public Optional<Lesson> byId(String id) {
    return lessons.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
