package humane.reminder.contactpolicy.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page that says what the packs judge and what they leave out cannot lie about the packs. It is
 * not held against the regulations table itself, which is no part of the project: that every row
 * there stands in one of the two lists is for whoever changes either to see.
 */
class PolicyCoverageTest {
  private static final Path PAGE = Path.of("../deploy/docs/policy-coverage.md");
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]{2}-[A-Za-z0-9-]+) \\|.*");
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\| ([A-Z]{2}-[A-Za-z0-9-]+) \\| .+ \\|");

  @Test
  void thePageNamesEveryRowOfEveryPackAsItStandsThere() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String pack : Packs.shipped().all().stream().map(found -> found.id()).toList())
      if (!pack.equals(Packs.HOUSE)) rows.addAll(linesOf(pack));

    assertThat(section("## Judged at a contact").stream().filter(line -> isRow(line)).toList())
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void whatIsLeftOutHasAReasonAndNoPackHasIt() throws IOException {
    Set<String> judged = idsIn(section("## Judged at a contact"));
    List<String> leftOut = section("## Left out").stream().filter(line -> isRow(line)).toList();

    assertThat(leftOut).isNotEmpty().allMatch(line -> LEFT_OUT.matcher(line).matches());
    assertThat(idsIn(leftOut)).hasSameSizeAs(leftOut).doesNotContainAnyElementsOf(judged);
  }

  private static List<String> linesOf(String pack) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in =
        PolicyCoverageTest.class.getResourceAsStream("/contactpolicy/" + pack + ".yaml")) {
      for (JsonNode row : new YAMLMapper().readTree(in).get("rows"))
        lines.add(
            "| "
                + String.join(
                    " | ",
                    text(row, "id"),
                    pack,
                    text(row, "from"),
                    text(row, "until"),
                    text(row, "source"),
                    text(row, "certainty"),
                    marks(row))
                + " |");
    }
    return lines;
  }

  private static String marks(JsonNode row) {
    if (row.path("notLaw").asBoolean(false)) return "not law";
    return row.path("houseNumber").asBoolean(false) ? "house rule" : "";
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).isNull() ? "" : row.path(field).asText();
  }

  private static boolean isRow(String line) {
    return ROW.matcher(line).matches();
  }

  private static Set<String> idsIn(List<String> lines) {
    Set<String> ids = new TreeSet<>();
    for (String line : lines) {
      var row = ROW.matcher(line);
      if (row.matches()) ids.add(row.group(1));
    }
    return ids;
  }

  private static List<String> section(String heading) throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    int begins = page.indexOf(heading) + 1;
    assertThat(begins).as(heading).isPositive();
    List<String> rest = page.subList(begins, page.size());
    return rest.stream().takeWhile(line -> !line.startsWith("## ")).toList();
  }
}
