package humane.reminder.contactpolicy.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.packs.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Chinese lawyer reads the packs in Chinese. */
class LawbookTest {
  private static final String CHINESE = "(?s).*\\p{IsHan}.*";

  private final Lawbook lawbook = new Lawbook(Packs.shipped());

  private Stream<LawRow> rows() {
    return lawbook.packs().stream().flatMap(pack -> pack.rows().stream());
  }

  @Test
  void everyNameNumberAndRemarkIsThereInChinese() {
    assertThat(lawbook.packs()).allMatch(pack -> pack.nameIn("zh-CN").matches(CHINESE));
    assertThat(rows()).allMatch(row -> row.whatIn("zh-CN").matches(CHINESE));
    assertThat(rows().flatMap(row -> row.values().stream()))
        .isNotEmpty()
        .allMatch(value -> value.unitIn("zh-CN").matches(CHINESE));
    assertThat(rows().map(row -> row.appliedToIn("zh-CN")).filter(who -> who != null))
        .isNotEmpty()
        .allMatch(who -> who.matches(CHINESE));
    assertThat(rows().map(row -> row.certainty().remarkIn("zh-CN")).filter(it -> !it.isEmpty()))
        .isNotEmpty()
        .allMatch(remark -> remark.matches(CHINESE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"units", "appliedTo", "remarks"})
  void nothingIsTranslatedThatNoPackSays(String section) throws IOException {
    Set<String> said =
        switch (section) {
          case "units" -> all(rows().flatMap(row -> row.values().stream()).map(LawValue::unit));
          case "appliedTo" -> all(rows().map(LawRow::appliedTo).filter(who -> who != null));
          default -> all(rows().map(row -> row.certainty().remark()));
        };
    assertThat(said).containsAll(translated(section));
  }

  private static Set<String> all(Stream<String> texts) {
    return texts.collect(Collectors.toSet());
  }

  private static Set<String> translated(String section) throws IOException {
    try (InputStream in =
        LawbookTest.class.getResourceAsStream("/contactpolicy/words.zh-CN.yaml")) {
      JsonNode words = new YAMLMapper().readTree(in).path(section);
      List<String> keys = words.properties().stream().map(entry -> entry.getKey()).toList();
      assertThat(keys).isNotEmpty();
      return new TreeSet<>(keys);
    }
  }
}
