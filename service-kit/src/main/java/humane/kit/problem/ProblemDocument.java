package humane.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The document of RFC 9457 that leaves the house. {@code errors} is there only for bad input. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
    String type, String title, int status, String detail, List<FieldError> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  static ProblemDocument of(Problem problem) {
    return new ProblemDocument(
        "/problems/" + problem.slug(),
        problem.title(),
        problem.status(),
        String.valueOf(problem.getMessage()),
        problem.errors());
  }
}
