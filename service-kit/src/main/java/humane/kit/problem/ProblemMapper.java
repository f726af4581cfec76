package humane.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import humane.kit.page.SignInPage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns what goes wrong below a resource into one form of answer: a problem document for programs,
 * a page in words for people. Who opens a page without having signed in is taken to where that is
 * done.
 */
@ApplicationScoped
public class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final HttpHeaders headers;
  private final UriInfo address;
  private final Request request;
  private final Instance<SignInPage> signInPages;
  private final Template page;

  ProblemMapper(
      HttpHeaders headers,
      UriInfo address,
      Request request,
      @Any Instance<SignInPage> signInPages,
      @Location("problem.html") Template page) {
    this.headers = headers;
    this.address = address;
    this.request = request;
    this.signInPages = signInPages;
    this.page = page;
  }

  @ServerExceptionMapper
  Response problem(Problem problem) {
    return answer(problem);
  }

  @ServerExceptionMapper(priority = 1)
  Response json(JsonProcessingException broken) {
    return answer(Problem.badInput(List.of(errorOf(broken))));
  }

  @ServerExceptionMapper(priority = 1)
  Response mismatch(MismatchedInputException broken) {
    return answer(Problem.badInput(List.of(errorOf(broken))));
  }

  @ServerExceptionMapper(priority = 1)
  Response unauthorized(UnauthorizedException missing) {
    return answer(
        Problem.of(401, "unauthorized", "Sign in first", "A valid bearer token is needed here."));
  }

  @ServerExceptionMapper(priority = 1)
  Response authenticationFailed(AuthenticationFailedException invalid) {
    return answer(
        Problem.of(
            401,
            "unauthorized",
            "Sign in first",
            "The token is not valid here: it is expired, for another service, or signed by nobody we know."));
  }

  @ServerExceptionMapper(priority = 1)
  Response forbidden(ForbiddenException refused) {
    return answer(Problem.forbidden("The token's roles do not allow this."));
  }

  @ServerExceptionMapper
  Response webApplication(WebApplicationException raised) {
    Response given = raised.getResponse();
    if (given.hasEntity()) return given;
    if (given.getStatus() < 400) return given;
    if (raised.getCause() instanceof JsonProcessingException broken) return json(broken);
    if (raised.getCause() instanceof Problem problem) return answer(problem);
    String reason = given.getStatusInfo().getReasonPhrase();
    String slug = reason.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return answer(Problem.of(given.getStatus(), slug, reason, detailOf(given.getStatus(), reason)));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable broken) {
    for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause())
      if (cause instanceof Problem problem) return answer(problem);
    LOG.error("A request failed for a reason nobody foresaw", broken);
    return answer(
        Problem.of(
            500,
            "internal-error",
            "Something broke on our side",
            "Nothing was half done; the fault is logged."));
  }

  private static String detailOf(int status, String reason) {
    return switch (status) {
      case 404 -> "There is nothing at this address, or a part of it has the wrong form.";
      case 405 -> "This address does not offer that method.";
      case 415 -> "This address does not take that content type.";
      default -> reason + ".";
    };
  }

  Response answer(Problem problem) {
    boolean forPeople = prefersPages();
    if (forPeople && problem.status() == 401 && "GET".equals(request.getMethod())) {
      for (SignInPage signIn : signInPages) {
        Optional<URI> elsewhere = signIn.signInFor(address.getRequestUri());
        if (elsewhere.isPresent()) return Response.seeOther(elsewhere.get()).build();
      }
    }
    Response.ResponseBuilder answer = Response.status(problem.status());
    if (forPeople) answer.type(MediaType.TEXT_HTML + ";charset=UTF-8").entity(pageOf(problem));
    else answer.type(ProblemDocument.MEDIA_TYPE).entity(ProblemDocument.of(problem));
    if (problem.retryAfter() != null)
      answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, problem.retryAfter().toSeconds()));
    if (problem.status() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return answer.build();
  }

  /** A browser that navigates names HTML first; programs and fragments of pages do not. */
  private boolean prefersPages() {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null && accept.startsWith(MediaType.TEXT_HTML);
  }

  private String pageOf(Problem problem) {
    boolean chinese =
        headers.getAcceptableLanguages().stream()
            .findFirst()
            .filter(first -> "zh".equals(first.getLanguage()))
            .isPresent();
    return page.data("title", chinese ? chineseTitle(problem.status()) : problem.title())
        .data("detail", String.valueOf(problem.getMessage()))
        .data("errors", problem.errors())
        .data("lang", chinese ? "zh-CN" : "en")
        .render();
  }

  private static String chineseTitle(int status) {
    return switch (status) {
      case 401 -> "请先登录";
      case 403 -> "此处无权操作";
      case 404 -> "没有找到";
      case 409 -> "情况已有变化";
      case 429 -> "请求过于频繁";
      default -> status < 500 ? "无法按此处理" : "我们这边出了点问题";
    };
  }

  private static FieldError errorOf(JsonProcessingException broken) {
    String field = broken instanceof JsonMappingException mapping ? pathOf(mapping) : "";
    return switch (broken) {
      case UnrecognizedPropertyException unknown ->
          new FieldError(field, null, "is not a field of this form");
      case InvalidFormatException format ->
          new FieldError(field, shown(format.getValue()), expected(format));
      case ValueInstantiationException value -> new FieldError(field, null, rootMessage(value));
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          new FieldError(field, null, "must be " + kindOf(mismatch.getTargetType()));
      case JsonMappingException mapping -> new FieldError(field, null, rootMessage(mapping));
      default ->
          new FieldError("body", null, "is not JSON: " + broken.getOriginalMessage() + at(broken));
    };
  }

  private static String at(JsonProcessingException broken) {
    return broken.getLocation() == null
        ? ""
        : " at line "
            + broken.getLocation().getLineNr()
            + ", column "
            + broken.getLocation().getColumnNr();
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static String expected(InvalidFormatException format) {
    Class<?> target = format.getTargetType();
    if (target.isEnum())
      return "must be one of "
          + Arrays.stream(target.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    return "must be " + kindOf(target);
  }

  private static String kindOf(Class<?> target) {
    return switch (target.getSimpleName()) {
      case "Instant", "OffsetDateTime", "ZonedDateTime" -> "an instant in ISO 8601 with offset";
      case "LocalDate" -> "a date like 2026-11-23";
      case "LocalTime" -> "a time of day like 16:00";
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      case "BigDecimal" -> "a decimal number";
      case "List", "ArrayList", "Set" -> "a list";
      case "String" -> "text";
      default ->
          target.isEnum()
              ? "one of the agreed names"
              : target.isRecord() ? "an object" : "a " + target.getSimpleName();
    };
  }

  private static String rootMessage(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) cause = cause.getCause();
    String message =
        cause instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : cause.getMessage();
    return message == null ? "is not in the agreed form" : message;
  }

  private static String pathOf(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) path.append('[').append(step.getIndex()).append(']');
      else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
    }
    return path.isEmpty() ? "body" : path.toString();
  }
}
