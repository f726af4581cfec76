package humane.reminder.contactpolicy.packs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.HoldTerms;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the YAML of the packs. Whatever is not complete stops the start, with the place named. */
final class PackFiles {
  private static final List<String> PACKS =
      List.of(
          "CN",
          "US",
          "US-MA",
          "US-NY-NYC",
          "US-WA",
          "US-DC",
          "US-WV",
          "GB",
          "GB-EAW",
          "GB-SCT",
          "GB-NIR",
          "EU",
          "IN",
          "ID",
          "PH",
          "AU",
          "HK",
          "BR",
          "BR-SP",
          "BR-AL",
          "BR-RJ",
          "BR-ES",
          "BR-AM",
          "HOUSE");

  /** Countries whose holidays follow a calendar or a decree that no library computes. */
  private static final List<String> DATED_HOLIDAYS = List.of("CN", "HK", "ID");

  private static final YAMLMapper YAML = new YAMLMapper();

  private PackFiles() {}

  static Packs readShipped() {
    Map<String, Pack> packs = new LinkedHashMap<>();
    for (String id : PACKS) packs.put(id, pack(id, tree(id + ".yaml")));
    Places places = places(tree("places.yaml"));
    Map<String, HolidayCalendar> calendars = ComputedHolidays.of(places);
    for (String country : DATED_HOLIDAYS)
      calendars.put(country, HolidayFiles.dated(country, tree("holidays-" + country + ".yaml")));
    return new Packs(packs, places, holds(tree("holds.yaml")), calendars);
  }

  private static Places places(JsonNode tree) {
    Set<String> awaited = new HashSet<>();
    required(tree, "places.yaml", "awaited")
        .forEach(place -> awaited.add(required(place, "places.yaml", "id").asText()));
    Map<String, String> sameAs = new HashMap<>();
    required(tree, "places.yaml", "sameAs")
        .properties()
        .forEach(code -> sameAs.put(code.getKey(), code.getValue().asText()));
    return new Places(awaited, sameAs, lists(tree, "members"), lists(tree, "parts"));
  }

  private static Map<String, List<String>> lists(JsonNode tree, String field) {
    Map<String, List<String>> lists = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : required(tree, "places.yaml", field).properties()) {
      List<String> places = new ArrayList<>();
      entry.getValue().forEach(place -> places.add(place.asText()));
      lists.put(entry.getKey(), List.copyOf(places));
    }
    return lists;
  }

  /** A pack that somebody asks about and that is not shipped. */
  static Pack readPack(String id, String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree == null || !tree.isObject())
        throw new IllegalStateException("the pack " + id + " is not a YAML document of fields");
      return pack(id, tree);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "the pack " + id + " is not YAML: " + broken.getOriginalMessage(), broken);
    } catch (DateTimeException broken) {
      throw new IllegalStateException("the pack " + id + ": " + broken.getMessage(), broken);
    }
  }

  private static Pack pack(String id, JsonNode tree) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : required(tree, id, "rows")) rows.add(row(id, row));
    return Pack.of(id, LocalDate.parse(text(tree, id, "completeFrom")), rows);
  }

  private static Row row(String pack, JsonNode node) {
    String id = text(node, pack, "id");
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, LocalTime> times = new HashMap<>();
    for (Map.Entry<String, JsonNode> value : node.path("values").properties()) {
      text(value.getValue(), id, "unit");
      JsonNode given = required(value.getValue(), id, "value");
      if (given.isInt()) numbers.put(value.getKey(), given.intValue());
      else times.put(value.getKey(), LocalTime.parse(given.asText()));
    }
    return new Row(
        pack,
        id,
        text(node, id, "source"),
        text(node, id, "certainty"),
        node.path("houseNumber").asBoolean(false),
        LocalDate.parse(text(node, id, "from")),
        date(node.path("until")),
        numbers,
        times,
        text(node, id, "text"),
        text(node, id, "textZh"));
  }

  private static Map<HoldKind, List<HoldTerms>> holds(JsonNode tree) {
    Map<HoldKind, List<HoldTerms>> holds = new EnumMap<>(HoldKind.class);
    for (JsonNode node : required(tree, "holds.yaml", "rows")) {
      HoldKind kind = HoldKind.valueOf(text(node, "holds.yaml", "kind"));
      Set<Purpose> passes = EnumSet.noneOf(Purpose.class);
      required(node, kind.name(), "passes")
          .forEach(purpose -> passes.add(Purpose.valueOf(purpose.asText())));
      Integer endsAfterDays =
          node.hasNonNull("endsAfterDays") ? (Integer) node.get("endsAfterDays").intValue() : null;
      holds
          .computeIfAbsent(kind, none -> new ArrayList<>())
          .add(new HoldTerms(kind, holdRow(kind, node), passes, endsAfterDays));
    }
    for (HoldKind kind : HoldKind.values())
      if (!holds.containsKey(kind))
        throw new IllegalStateException("holds.yaml says nothing of " + kind);
    return holds;
  }

  private static Row holdRow(HoldKind kind, JsonNode node) {
    String id = "HOUSE-HOLD-" + kind;
    return new Row(
        Packs.HOUSE,
        id,
        text(node, id, "source"),
        "house",
        false,
        LocalDate.parse(text(node, id, "from")),
        date(node.path("until")),
        Map.of(),
        Map.of(),
        text(node, id, "text"),
        text(node, id, "textZh"));
  }

  private static @Nullable LocalDate date(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
  }

  private static String text(JsonNode node, String where, String field) {
    String text = required(node, where, field).asText();
    if (text.isBlank()) throw new IllegalStateException(where + ": " + field + " is empty");
    return text;
  }

  private static JsonNode required(JsonNode node, String where, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull())
      throw new IllegalStateException(where + ": " + field + " is missing");
    return value;
  }

  private static JsonNode tree(String file) {
    try (InputStream in = PackFiles.class.getResourceAsStream("/contactpolicy/" + file)) {
      if (in == null) throw new IllegalStateException("contactpolicy/" + file + " is not shipped");
      return YAML.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("contactpolicy/" + file + " cannot be read", broken);
    }
  }
}
