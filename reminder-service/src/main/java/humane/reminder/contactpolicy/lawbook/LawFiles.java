package humane.reminder.contactpolicy.lawbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.packs.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of the packs that the gate does not need. The packs were read and found complete
 * before, so what is missing here is left empty.
 */
final class LawFiles {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNode CHINESE = tree("words.zh-CN.yaml");
  private static final Map<String, String> REMARKS =
      CHINESE.path("remarks").properties().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, remark -> remark.getValue().asText()));

  private LawFiles() {}

  static LawPack pack(String id) {
    JsonNode tree = tree(id + ".yaml");
    List<LawRow> rows = new ArrayList<>();
    tree.path("rows").forEach(row -> rows.add(row(id, row)));
    return new LawPack(
        id,
        tree.path("name").asText(id),
        tree.path("nameZh").asText(id),
        LocalDate.parse(tree.path("completeFrom").asText()),
        rows);
  }

  private static LawRow row(String pack, JsonNode node) {
    List<LawValue> values = new ArrayList<>();
    node.path("values")
        .properties()
        .forEach(
            value ->
                values.add(
                    new LawValue(
                        value.getKey(),
                        value.getValue().path("value").asText(),
                        value.getValue().path("unit").asText(),
                        chinese("units", value.getValue().path("unit").asText()))));
    return new LawRow(
        node.path("id").asText(),
        node.path("what").asText(),
        node.path("whatZh").asText(),
        node.path("source").asText(),
        Certainty.of(node.path("certainty").asText(), REMARKS),
        standing(pack, node),
        node.hasNonNull("appliedTo") ? node.get("appliedTo").asText() : null,
        node.hasNonNull("appliedTo") ? chinese("appliedTo", node.get("appliedTo").asText()) : null,
        LocalDate.parse(node.path("from").asText()),
        date(node.path("until")),
        values,
        node.path("text").asText(),
        node.path("textZh").asText());
  }

  private static String chinese(String section, String english) {
    return CHINESE.path(section).path(english).asText(english);
  }

  private static LawStanding standing(String pack, JsonNode node) {
    if (pack.equals(Packs.HOUSE)) return LawStanding.HOUSE;
    return node.path("notLaw").asBoolean(false) ? LawStanding.NOT_LAW : LawStanding.LAW;
  }

  private static @Nullable LocalDate date(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
  }

  private static JsonNode tree(String file) {
    try (InputStream in = LawFiles.class.getResourceAsStream("/contactpolicy/" + file)) {
      if (in == null) throw new IllegalStateException("contactpolicy/" + file + " is not shipped");
      return YAML.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("contactpolicy/" + file + " cannot be read", broken);
    }
  }
}
