package humane.reminder.contactpolicy.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file: a value that knows its file, its line and the path to it, so that
 * whatever is wrong with it can be said exactly. Every reading method throws {@link
 * BrokenPolicyFile} if the value is not of that form.
 */
final class YamlPlace {
  private final String file;
  private final String path;
  private final Node node;

  private YamlPlace(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /** A file that is shipped with the service. */
  static YamlPlace shipped(String file) {
    String name = "contactpolicy/" + file;
    try (InputStream in = YamlPlace.class.getResourceAsStream("/" + name)) {
      if (in == null) throw new BrokenPolicyFile(name + " is not shipped");
      return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(name + " cannot be read", broken);
    }
  }

  static YamlPlace read(String file, Reader text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(text);
      if (root == null) throw new BrokenPolicyFile(file + " is empty");
      return new YamlPlace(file, "", root);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw new BrokenPolicyFile(file + " line " + line + ": is no YAML: " + broken.getProblem());
    }
  }

  /** Where it is, as messages begin: file and line. */
  String where() {
    return file + " line " + (node.getStartMark().getLine() + 1);
  }

  String file() {
    return file;
  }

  BrokenPolicyFile must(String expectation) {
    return broken("must " + expectation + ", is " + shown());
  }

  BrokenPolicyFile broken(String what) {
    return new BrokenPolicyFile(where() + ": " + (path.isEmpty() ? "it" : path) + " " + what);
  }

  /** Refuses any field that is not one of these, by name. */
  YamlPlace allow(String... names) {
    Set<String> known = Set.of(names);
    fields()
        .forEach(
            (name, value) -> {
              if (!known.contains(name))
                throw value.broken(
                    "is no field we know; the fields here are " + String.join(", ", names));
            });
    return this;
  }

  /** All fields of a mapping, in their order. */
  Map<String, YamlPlace> fields() {
    if (!(node instanceof MappingNode mapping)) throw must("be a mapping");
    Map<String, YamlPlace> fields = new LinkedHashMap<>();
    for (NodeTuple field : mapping.getValue()) {
      String name = field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      YamlPlace value =
          new YamlPlace(file, path.isEmpty() ? name : path + "." + name, field.getValueNode());
      if (fields.put(name, value) != null) throw value.broken("is stated twice");
    }
    return fields;
  }

  YamlPlace field(String name) {
    YamlPlace value = optional(name);
    if (value == null)
      throw new BrokenPolicyFile(
          where() + ": " + (path.isEmpty() ? name : path + "." + name) + " is missing");
    return value;
  }

  /** Null if it is absent or null. */
  @Nullable YamlPlace optional(String name) {
    YamlPlace value = fields().get(name);
    return value == null || value.node.getTag().equals(Tag.NULL) ? null : value;
  }

  List<YamlPlace> items() {
    if (!(node instanceof SequenceNode sequence)) throw must("be a list");
    List<YamlPlace> items = new ArrayList<>();
    for (Node item : sequence.getValue())
      items.add(new YamlPlace(file, path + "[" + items.size() + "]", item));
    return items;
  }

  String text() {
    if (!(node instanceof ScalarNode scalar)) throw must("be text");
    if (scalar.getValue().isBlank()) throw broken("must be text, is empty");
    return scalar.getValue();
  }

  boolean isWholeNumber() {
    return node.getTag().equals(Tag.INT) && text().matches("[0-9]+");
  }

  /**
   * @param of what it counts, as the message says it
   */
  int wholeNumber(String of, int min, int max) {
    String expectation = "be a whole number " + of + " from " + min + " to " + max;
    if (!isWholeNumber() || text().length() > 9) throw must(expectation);
    int number = Integer.parseInt(text());
    if (number < min || number > max) throw must(expectation);
    return number;
  }

  boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw must("be true or false");
    };
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException broken) {
      throw must("be a date like 2026-11-23");
    }
  }

  LocalTime time() {
    try {
      return LocalTime.parse(text());
    } catch (DateTimeException broken) {
      throw must("be a time of day like \"21:00\", in quotation marks");
    }
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    for (E constant : type.getEnumConstants()) if (constant.name().equals(text())) return constant;
    throw must("be one of " + Arrays.toString(type.getEnumConstants()));
  }

  private String shown() {
    return switch (node) {
      case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
      case MappingNode mapping -> "a mapping";
      case SequenceNode sequence -> "a list";
      default -> "something else";
    };
  }
}
