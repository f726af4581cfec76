package humane.reminder.contactpolicy.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.reminder.contactpolicy.Row;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever edits a pack by hand is told where it is broken and what was expected there. */
class BrokenFilesTest {
  private static final String PACK =
      """
      pack: XX
      name: Somewhere
      nameZh: 某地
      completeFrom: 2020-01-01
      rows:
        - id: XX-01
          what: "Calls"
          whatZh: "电话"
          source: "An act"
          certainty: "P-H"
          from: 2020-01-01
          until: null
          values:
            callsMax: { value: 7, unit: "calls per person" }
            windowDays: { value: 7, unit: "days of 24 hours" }
            closesAt: { value: "21:00", unit: "local time of day, outside" }
          text: "Seven."
          textZh: "七次。"
      """;

  private static final String HOLIDAYS =
      """
      years:
        - year: 2026
          source: "A decree"
          holidays:
            - { name: "New Year", days: ["2026-01-01"] }
      """;

  static Stream<Arguments> packs() {
    return Stream.of(
        broken(
            "value: 7, unit: \"days",
            "value: \"seven\", unit: \"days",
            "XX.yaml line 15: rows[0].values.windowDays.value must be a whole number of days from 1 to 3660, is \"seven\""),
        broken(
            "value: 7, unit: \"days",
            "value: 0, unit: \"days",
            "XX.yaml line 15: rows[0].values.windowDays.value must be a whole number of days from 1 to 3660, is \"0\""),
        broken(
            "value: 7, unit: \"calls",
            "value: 7.5, unit: \"calls",
            "XX.yaml line 14: rows[0].values.callsMax.value must be a whole number of contacts from 1 to 1000, is \"7.5\""),
        broken(
            "\"21:00\"",
            "\"9 pm\"",
            "XX.yaml line 16: rows[0].values.closesAt.value must be a time of day like \"21:00\", in quotation marks, is \"9 pm\""),
        broken(
            "days of 24 hours",
            "weeks",
            "XX.yaml line 15: rows[0].values.windowDays.unit must name the unit that the value's own name has, days, is \"weeks\""),
        broken(
            "local time of day, outside",
            "UTC",
            "XX.yaml line 16: rows[0].values.closesAt.unit must begin with \"local time of day\", is \"UTC\""),
        broken(
            "callsMax:",
            "calls:",
            "XX.yaml line 14: rows[0].values.calls has a name that does not say which way it is tighter: see Tighter for the names that do"),
        broken(
            "source: \"An act\"",
            "sauce: \"An act\"",
            "XX.yaml line 9: rows[0].sauce is no field we know; the fields here are id, what, whatZh, source, certainty, notLaw, houseNumber, informs, appliedTo, from, until, values, text, textZh"),
        broken("    textZh: \"七次。\"\n", "", "XX.yaml line 6: rows[0].textZh is missing"),
        broken("\"七次。\"", "\" \"", "XX.yaml line 18: rows[0].textZh must be text, is empty"),
        broken(
            "from: 2020-01-01",
            "from: tomorrow",
            "XX.yaml line 11: rows[0].from must be a date like 2026-11-23, is \"tomorrow\""),
        broken(
            "until: null",
            "until: 2019-12-31",
            "XX.yaml line 12: rows[0].until must be a day after from, 2020-01-01, is \"2019-12-31\""),
        broken(
            "    until: null\n",
            "",
            "XX.yaml line 11: rows[0].from needs an until beside it: a date, or null for no end"),
        broken(
            "\"P-H\"",
            "\"quite sure\"",
            "XX.yaml line 10: rows[0].certainty must begin with a confidence code like P-H or S2-M, or be house, default or not found, is \"quite sure\""),
        broken(
            "id: XX-01",
            "id: XX-02",
            "XX.yaml line 6: rows[0].id has no rule that judges it, and does not say \"informs: true\": XX-02"),
        broken(
            "    what:",
            "    informs: true\n    what:",
            "XX.yaml line 6: rows[0].id says that it only informs, and a rule judges it: XX-01"),
        broken(
            "    what:", "    id: XX-01\n    what:", "XX.yaml line 7: rows[0].id is stated twice"),
        broken("pack: XX", "pack: YY", "XX.yaml line 1: pack must be XX, is \"YY\""),
        broken(
            "rows:",
            "rows: none\nother:",
            "XX.yaml line 7: other is no field we know; the fields here are pack, name, nameZh, completeFrom, rows"),
        broken(
            "  - id: XX-01",
            "  - id: \"XX-01",
            "XX.yaml line 7: is no YAML: expected <block end>, but found '<scalar>'"));
  }

  private static Arguments broken(String right, String wrong, String message) {
    assertThat(PACK).contains(right);
    return Arguments.of(PACK.replaceFirst(Pattern.quote(right), wrong), message);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aBrokenPackIsRefusedWithFileLineAndWhatWasExpected(String pack, String message) {
    assertThatThrownBy(() -> PackFile.read("XX", place("XX.yaml", pack), Set.of("XX-01")))
        .isInstanceOf(BrokenPolicyFile.class)
        .hasMessage(message);
  }

  @Test
  void rowsOfOneIdentifierMayFollowEachOtherAndNotOverlap() {
    String row = PACK.substring(PACK.indexOf("  - id"));
    String following =
        PACK.replace("until: null", "until: 2026-01-01")
            + row.replace("from: 2020-01-01", "from: 2026-01-01");
    String overlapping = following.replace("from: 2026-01-01", "from: 2025-12-31");

    assertThat(read(following)).hasSize(2);
    assertThatThrownBy(() -> read(overlapping))
        .hasMessage(
            "XX.yaml line 24: rows[1].from overlaps: XX-01 is in force from 2020-01-01 until 2026-01-01 already");
  }

  @Test
  void aRuleWithoutARowIsFound() {
    assertThatThrownBy(
            () -> PackFiles.refuseRulesWithoutRow(Set.of("XX-01", "HOUSE-PACK"), List.of()))
        .hasMessage("The rule XX-01 has no row in any pack");
  }

  @Test
  void aHolidayOfAnotherYearIsRefused() {
    String wrong = HOLIDAYS.replace("2026-01-01", "2027-01-01");

    assertThat(HolidayFiles.dated("XX", place("h.yaml", HOLIDAYS)).days()).hasSize(1);
    assertThatThrownBy(() -> HolidayFiles.dated("XX", place("h.yaml", wrong)))
        .hasMessage(
            "h.yaml line 5: years[0].holidays[0].days[0] must be a day of 2026, is \"2027-01-01\"");
  }

  @Test
  void aTableOfHoldsNamesEveryKindAndOnlyPurposesWeKnow() {
    String row =
        """
        rows:
          - kind: CEASE
            source: "House rule"
            from: 2020-01-01
            until: null
            passes: [CARE]
            endsAfterDays: null
            text: "Still."
            textZh: "停。"
        """;

    assertThatThrownBy(() -> HoldsFile.read(place("holds.yaml", row)))
        .hasMessage("holds.yaml line 2: rows say nothing of DECEASED");
    assertThatThrownBy(() -> HoldsFile.read(place("holds.yaml", row.replace("CARE", "CARING"))))
        .hasMessageStartingWith(
            "holds.yaml line 6: rows[0].passes[0] must be one of [PAYMENT_REMINDER,")
        .hasMessageEndingWith("is \"CARING\"");
    assertThatThrownBy(
            () -> HoldsFile.read(place("holds.yaml", row.replace("Days: null", "Days: soon"))))
        .hasMessage(
            "holds.yaml line 7: rows[0].endsAfterDays must be a whole number of days from 1 to 3660, is \"soon\"");
  }

  /** Keeps whoever adds a row honest: settings can only tighten what has a direction. */
  @Test
  void everyValueOfEveryRowHasADirectionAndAUnit() {
    List<Row> rows =
        Packs.shipped().all().stream()
            .flatMap(pack -> pack.rows().values().stream().flatMap(List::stream))
            .toList();
    Set<String> names =
        rows.stream()
            .flatMap(
                row ->
                    Stream.concat(row.numbers().keySet().stream(), row.times().keySet().stream()))
            .collect(Collectors.toSet());

    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(Tighter.of(name)).isNotNull());
    for (Row row : rows) {
      assertThat(row.numbers().keySet())
          .allSatisfy(name -> assertThat(Tighter.of(name).isForTimes()).isFalse());
      assertThat(row.times().keySet())
          .allSatisfy(name -> assertThat(Tighter.of(name).isForTimes()).isTrue());
      assertThat(row.units()).hasSize(row.numbers().size() + row.times().size());
    }
  }

  private static List<Row> read(String pack) {
    return PackFile.read("XX", place("XX.yaml", pack), Set.of("XX-01")).rows().get("XX-01");
  }

  private static YamlPlace place(String file, String text) {
    return YamlPlace.read(file, new StringReader(text));
  }
}
