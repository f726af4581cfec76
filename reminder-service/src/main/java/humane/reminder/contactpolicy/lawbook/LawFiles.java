package humane.reminder.contactpolicy.lawbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.packs.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pack as the gate reads it, with the words that the gate does not need: they stand in the
 * shipped file. What a team has tightened is shown tightened.
 */
final class LawFiles {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNode CHINESE = tree("words.zh-CN.yaml");
  private static final Map<String, String> REMARKS =
      CHINESE.path("remarks").properties().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, remark -> remark.getValue().asText()));

  private LawFiles() {}

  static LawPack pack(Pack pack) {
    if (pack.id().equals(Packs.TEAM))
      return new LawPack(
          pack.id(),
          "The team's own rules",
          "团队自己的规定",
          pack.completeFrom(),
          rows(pack, YAML.createObjectNode()));
    JsonNode file = tree(pack.id() + ".yaml");
    return new LawPack(
        pack.id(),
        file.path("name").asText(pack.id()),
        file.path("nameZh").asText(pack.id()),
        pack.completeFrom(),
        rows(pack, file));
  }

  /** In the order of the file; a row that a team has split stands where it stood. */
  private static List<LawRow> rows(Pack pack, JsonNode file) {
    List<JsonNode> written = new ArrayList<>();
    file.path("rows").forEach(written::add);
    return pack.rows().values().stream()
        .flatMap(Collection::stream)
        .sorted(
            Comparator.comparing((Row row) -> written.indexOf(written(row, written)))
                .thenComparing(Row::id)
                .thenComparing(Row::from))
        .map(row -> row(row, written(row, written)))
        .toList();
  }

  /** The row of the file that this one came from; an empty one for a team's own. */
  private static JsonNode written(Row row, List<JsonNode> rows) {
    for (JsonNode one : rows) {
      LocalDate until = date(one.path("until"));
      if (one.path("id").asText().equals(row.id())
          && !row.from().isBefore(LocalDate.parse(one.path("from").asText()))
          && (until == null || row.from().isBefore(until))) return one;
    }
    return YAML.createObjectNode();
  }

  private static LawRow row(Row row, JsonNode written) {
    return new LawRow(
        row.id(),
        row.what(),
        written.path("whatZh").asText("团队自己的规定"),
        row.citedSource(),
        Certainty.of(row.certainty(), REMARKS),
        standing(row),
        row.appliedTo(),
        row.appliedTo() == null ? null : chinese("appliedTo", row.appliedTo()),
        row.from(),
        row.until(),
        values(row, written),
        row.text(),
        row.textZh());
  }

  private static List<LawValue> values(Row row, JsonNode written) {
    List<String> order = new ArrayList<>();
    written.path("values").fieldNames().forEachRemaining(order::add);
    if (order.isEmpty()) order.addAll(new TreeSet<>(row.units().keySet()));
    return order.stream().map(name -> value(row, name)).toList();
  }

  private static LawValue value(Row row, String name) {
    Object value = row.times().containsKey(name) ? row.time(name) : row.number(name);
    String unit = String.valueOf(row.units().get(name));
    return new LawValue(name, value.toString(), unit, chinese("units", unit));
  }

  private static String chinese(String section, String english) {
    return CHINESE.path(section).path(english).asText(english);
  }

  private static LawStanding standing(Row row) {
    if (row.pack().equals(Packs.TEAM)) return LawStanding.TEAM;
    if (row.isHouseNumber() || row.pack().equals(Packs.HOUSE)) return LawStanding.HOUSE;
    return row.isNotLaw() ? LawStanding.NOT_LAW : LawStanding.LAW;
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
