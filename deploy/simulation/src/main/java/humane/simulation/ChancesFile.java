package humane.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.kit.problem.StrictJson;
import humane.reminder.borrowerclient.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads chances, and says in a sentence what is not in order. */
final class ChancesFile {
  private static final ObjectMapper YAML =
      StrictJson.apply(new ObjectMapper(new YAMLFactory()))
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private ChancesFile() {}

  static String shipped() {
    try (InputStream file = ChancesFile.class.getResourceAsStream("/chances.yaml")) {
      if (file == null) throw new IllegalStateException("chances.yaml is not in the program");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Chances read(String name, String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      Chances chances = YAML.treeToValue(tree, Chances.class);
      if (chances == null) throw new BadInput("The chances in " + name + " are empty.");
      bound(name, "", tree);
      everySegment(name, "missesDueDate", chances.missesDueDate());
      everySegment(name, "paysByItselfPerDay", chances.paysByItselfPerDay());
      everySegment(name, "text.paysAfter", chances.text().paysAfter());
      everySegment(name, "text.replies", chances.text().replies());
      everySegment(name, "call.says", chances.call().says());
      chances.text().replies().forEach((of, all) -> sum(name, "text.replies." + of, all));
      chances.call().says().forEach((of, all) -> sum(name, "call.says." + of, all));
      sum(name, "call.outcomes", chances.call().outcomes());
      return chances;
    } catch (JsonProcessingException broken) {
      String line =
          broken.getLocation() == null ? "" : ", line " + broken.getLocation().getLineNr();
      throw new BadInput(
          "The chances in " + name + line + " are not in order: " + broken.getOriginalMessage());
    }
  }

  /** Whole numbers are days and hours; what has a fraction is a share. */
  private static void bound(String name, String where, JsonNode node) {
    if (node.isObject())
      node.properties().forEach(each -> bound(name, where + "." + each.getKey(), each.getValue()));
    if (!node.isNumber()) return;
    boolean time = where.endsWith("Days") || where.endsWith("Hours");
    double value = node.asDouble();
    if (time && (value < 1 || value > 366))
      throw new BadInput(
          "In " + name + " " + where.substring(1) + " is " + value + "; it must be 1 to 366.");
    if (!time && (value < 0 || value > 1))
      throw new BadInput(
          "In " + name + " " + where.substring(1) + " is " + value + "; a chance is 0 to 1.");
  }

  private static void everySegment(String name, String where, Map<Segment, ?> chances) {
    for (Segment segment : Segment.values())
      if (!chances.containsKey(segment))
        throw new BadInput("In " + name + " " + where + " says nothing of " + segment + ".");
  }

  private static void sum(String name, String where, Map<?, Double> chances) {
    double sum = chances.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1.000001)
      throw new BadInput("In " + name + " the chances under " + where + " add up to more than 1.");
  }
}
