package humane.reminder.contactpolicy.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.packs.TeamSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

  /** The gate and its readers must not see different numbers. */
  @Test
  void whatATeamAsksOfItselfIsShownAsItIsKept() {
    Path example = Path.of("src/main/resources/contactpolicy/settings.example.yaml");
    Packs tightened = Packs.shipped().tightenedBy(TeamSettings.read(example));
    Lawbook ours = new Lawbook(tightened);

    assertThat(ours.pack(Packs.TEAM).orElseThrow().rows())
        .hasSize(5)
        .allMatch(
            row -> row.standing() == LawStanding.TEAM && row.textIn("zh-CN").matches(CHINESE));
    assertThat(ours.holidays())
        .hasSameSizeAs(lawbook.holidays())
        .allMatch(one -> !one.years().isEmpty());
    for (Pack pack : tightened.all())
      for (Row row : pack.rows().values().stream().flatMap(List::stream).toList())
        assertThat(ours.pack(pack.id()).orElseThrow().rows())
            .anySatisfy(shown -> assertThat(shown).satisfies(it -> isShown(it, row)));
  }

  private static void isShown(LawRow shown, Row row) {
    assertThat(shown.id()).isEqualTo(row.id());
    assertThat(shown.from()).isEqualTo(row.from());
    assertThat(shown.source()).isEqualTo(row.citedSource());
    assertThat(shown.values().stream().map(value -> value.name() + value.value()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(row.numbers().entrySet().stream(), row.times().entrySet().stream())
                .map(value -> value.getKey() + value.getValue())
                .toList());
  }

  @Test
  void aNumberOfTheHouseInAPackOfLawIsNoLaw() {
    assertThat(lawbook.isLaw("US-MA-04")).isFalse();
    assertThat(lawbook.isLaw("CN-GB-05")).isTrue();
    assertThat(lawbook.surelyBinds("AU-01")).isFalse();
    assertThat(lawbook.knows("TEAM-NO-SUCH")).isFalse();
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
