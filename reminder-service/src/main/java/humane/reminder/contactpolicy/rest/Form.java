package humane.reminder.contactpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import humane.kit.problem.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a request, read field by field. What is wrong is collected, so that the caller
 * hears of everything at once; until all is read, a field that was wrong reads as absent.
 */
final class Form {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;
  private static final int SHOWN_CHARACTERS_MAX = 60;
  private static final Pattern LONG_DIGITS = Pattern.compile("\\d{5,}");

  private final JsonNode node;
  private final String path;
  private final List<FieldError> errors;

  Form(JsonNode node, String path, List<FieldError> errors) {
    this.node = node;
    this.path = path;
    this.errors = errors;
  }

  /** Refuses every field that is not one of these. */
  Form allow(Set<String> names) {
    for (String name : (Iterable<String>) node::fieldNames)
      if (!names.contains(name))
        errors.add(new FieldError(path(masked(name)), null, "is not a field of this form"));
    return this;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  @Nullable String text(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) return null;
    if (value.isTextual() && !value.textValue().isBlank()) return value.textValue();
    return wrong(name, value, "must be text");
  }

  <E extends Enum<E>> @Nullable E name(String name, Class<E> type) {
    return name(name, type, Set.of(type.getEnumConstants()));
  }

  <E extends Enum<E>> @Nullable E name(String name, Class<E> type, Set<E> allowed) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) return null;
    for (E constant : allowed)
      if (value.isTextual() && constant.name().equals(value.textValue())) return constant;
    return wrong(name, value, "must be one of " + names(type, allowed));
  }

  @Nullable Instant instant(String name) {
    return parsed(
        name,
        "must be an instant in ISO 8601 with offset",
        text -> inReach(OffsetDateTime.parse(text)).toInstant());
  }

  @Nullable LocalDate date(String name) {
    return parsed(name, "must be a date like 2026-11-23", text -> inReach(LocalDate.parse(text)));
  }

  @Nullable LocalTime time(String name) {
    return parsed(name, "must be a time of day like 16:00", LocalTime::parse);
  }

  @Nullable Integer wholeNumber(String name, int min, int max) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) return null;
    if (value.isInt() && value.intValue() >= min && value.intValue() <= max)
      return value.intValue();
    return wrong(name, value, "must be a whole number from " + min + " to " + max);
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) return otherwise;
    if (value.isBoolean()) return value.booleanValue();
    wrong(name, value, "must be true or false");
    return otherwise;
  }

  /** The object of that name; an empty one if it is absent. */
  Form object(String name) {
    JsonNode value = node.get(name);
    if (value != null && !value.isNull() && !value.isObject())
      wrong(name, value, "must be an object");
    boolean isUsable = value != null && value.isObject();
    return new Form(isUsable ? value : JsonNodeFactory.instance.objectNode(), path(name), errors);
  }

  /** The objects of a list; an absent list is an empty one. */
  <T> List<T> objects(String name, int sizeMax, Function<Form, @Nullable T> read) {
    List<T> values = new ArrayList<>();
    int index = 0;
    for (JsonNode item : items(name, sizeMax)) {
      String place = path(name) + "[" + index++ + "]";
      if (!item.isObject()) {
        errors.add(new FieldError(place, shown(item), "must be an object"));
        continue;
      }
      T value = read.apply(new Form(item, place, errors));
      if (value != null) values.add(value);
    }
    return values;
  }

  /** The texts of a list, each read; the reader answers null to what it does not take. */
  <T> List<T> texts(String name, int sizeMax, String reason, Function<String, @Nullable T> read) {
    List<T> values = new ArrayList<>();
    int index = 0;
    for (JsonNode item : items(name, sizeMax)) {
      T value = item.isTextual() ? read.apply(item.textValue()) : null;
      if (value == null)
        errors.add(new FieldError(path(name) + "[" + index + "]", shown(item), reason));
      else values.add(value);
      index++;
    }
    return values;
  }

  /** Says that a field has to be there, unless it is there and wrong, which has been said. */
  void require(String... names) {
    for (String name : names)
      if (!node.hasNonNull(name)) errors.add(FieldError.missing(path(name)));
  }

  /** Says that a field, well formed in itself, does not go with the others. */
  void refuse(String name, String reason) {
    wrong(name, node.path(name), reason);
  }

  private Iterable<JsonNode> items(String name, int sizeMax) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) return List.of();
    if (!value.isArray()) {
      wrong(name, value, "must be a list");
      return List.of();
    }
    if (value.size() > sizeMax) {
      errors.add(new FieldError(path(name), null, "must have at most " + sizeMax + " entries"));
      return List.of();
    }
    return value;
  }

  private <T> @Nullable T parsed(String name, String reason, Function<String, T> parse) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) return null;
    if (!value.isTextual()) return wrong(name, value, reason);
    try {
      return parse.apply(value.textValue());
    } catch (DateTimeException unreadable) {
      return wrong(name, value, reason);
    }
  }

  private static OffsetDateTime inReach(OffsetDateTime time) {
    inReach(time.toLocalDate());
    return time;
  }

  private static LocalDate inReach(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)
      throw new DateTimeException("out of reach");
    return date;
  }

  // Always null, whatever was asked for.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> @Nullable T wrong(String name, JsonNode value, String reason) {
    errors.add(new FieldError(path(name), shown(value), reason));
    return null;
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shown(JsonNode value) {
    String text = masked(value.isTextual() ? value.textValue() : value.toString());
    return text.length() <= SHOWN_CHARACTERS_MAX
        ? text
        : text.substring(0, SHOWN_CHARACTERS_MAX) + "…";
  }

  /**
   * A long row of digits may be somebody's number, wherever it stands: all but its last two are
   * hidden.
   */
  private static String masked(String text) {
    return LONG_DIGITS.matcher(text).replaceAll(Form::hidden);
  }

  private static String hidden(MatchResult digits) {
    String found = digits.group();
    return Matcher.quoteReplacement(
        "•".repeat(found.length() - 2) + found.substring(found.length() - 2));
  }

  private static <E extends Enum<E>> String names(Class<E> type, Set<E> allowed) {
    return Arrays.stream(type.getEnumConstants())
        .filter(allowed::contains)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
