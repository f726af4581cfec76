package humane.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be granted, in the form of RFC 9457. Thrown anywhere below a resource,
 * answered by {@link ProblemMapper}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;
  private final String title;
  private final transient List<FieldError> errors;
  private final @Nullable Duration retryAfter;

  private Problem(
      int status,
      String slug,
      String title,
      String detail,
      List<FieldError> errors,
      @Nullable Duration retryAfter) {
    super(detail);
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** Any problem. The slug ends the {@code type} and is stable: callers compare it. */
  public static Problem of(
      int status, String slug, String title, String detail, FieldError... errors) {
    return new Problem(status, slug, title, detail, List.of(errors), null);
  }

  /** 400: the input does not have the agreed form. */
  public static Problem badInput(List<FieldError> errors) {
    return new Problem(
        400, "bad-input", "The request is not in the agreed form", summary(errors), errors, null);
  }

  /** 400 for a single field. */
  public static Problem badInput(String field, @Nullable String value, String reason) {
    return badInput(List.of(new FieldError(field, value, reason)));
  }

  /** 404. */
  public static Problem notFound(String what, String id) {
    return new Problem(
        404, "not-found", "Not found", "There is no " + what + " " + id + ".", List.of(), null);
  }

  /** 409: the state of things has moved on. */
  public static Problem conflict(String slug, String detail) {
    return new Problem(
        409, slug, "The request does not fit the present state", detail, List.of(), null);
  }

  /** 422: the form is right, the content is refused. */
  public static Problem unprocessable(String slug, String detail, List<FieldError> errors) {
    return new Problem(422, slug, "The content is refused", detail, errors, null);
  }

  /** 403. */
  public static Problem forbidden(String detail) {
    return new Problem(403, "forbidden", "Not allowed", detail, List.of(), null);
  }

  /** 429, with the time after which asking again makes sense. */
  public static Problem tooManyRequests(String detail, Duration retryAfter) {
    return new Problem(
        429, "too-many-requests", "Too many requests", detail, List.of(), retryAfter);
  }

  /** 503: something this service needs is away; asking again later makes sense. */
  public static Problem unavailable(String slug, String detail) {
    return new Problem(
        503, slug, "Not available at the moment", detail, List.of(), Duration.ofSeconds(5));
  }

  private static String summary(List<FieldError> errors) {
    if (errors.isEmpty()) return "The request could not be read.";
    FieldError first = errors.getFirst();
    String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
    return first.field() + " " + first.reason() + more + ".";
  }

  public int status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  public String title() {
    return title;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
