package humane.budget.schedule.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.budget.schedule.Instalment;
import humane.budget.schedule.LoanArithmetic;
import humane.budget.schedule.Schedule;
import humane.budget.schedule.ScheduleOutcome;
import humane.kit.problem.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's schedules, to the last minor unit. */
class KnownSchedulesTest {
  private static final ObjectMapper JSON = StrictJson.apply(new ObjectMapper());

  static Stream<Named<JsonNode>> fineract() {
    return StreamSupport.stream(read("fineract").spliterator(), false)
        .filter(one -> one.has("question"))
        .map(one -> Named.of(one.path("source").asText(), one));
  }

  @ParameterizedTest
  @MethodSource("fineract")
  void aScheduleOfFineractComesOutTheSame(JsonNode known) throws IOException {
    List<Instalment> expected = new ArrayList<>();
    for (JsonNode row : known.path("rows")) {
      long principalMinor = row.path("principalMinor").asLong();
      long interestMinor = row.path("interestMinor").asLong();
      expected.add(
          new Instalment(
              LocalDate.parse(row.path("dueOn").asText()),
              principalMinor + interestMinor,
              principalMinor,
              interestMinor,
              row.path("balanceMinor").asLong()));
    }
    assertThat(worked(known.path("question").toString()).instalments())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void theOthersNameTheTermThatIsMissing() {
    assertThat(read("fineract"))
        .hasSize(28)
        .allMatch(one -> one.has("question") || !one.path("missing").asText().isBlank());
    assertThat(fineract()).hasSize(22);
  }

  @Test
  void theInstalmentsOfTheProgressiveCalculatorComeOutTheSame() throws IOException {
    for (JsonNode known : read("emi").path("vectors")) {
      boolean actual = known.path("day_count").asText().startsWith("actual");
      Schedule schedule =
          worked(
              """
              { "currency": "EUR", "principalMinor": %d, "annualRatePercent": "%s", "dayCount": "%s", "periods": %d,
                "disbursedOn": "2024-01-01", "firstDueOn": "2024-02-01" }
              """
                  .formatted(
                      minor(known.path("principal")),
                      known.path("annual_rate_pct").asText(),
                      actual ? "ACTUAL_365" : "THIRTY_360",
                      known.path("months").asInt()));
      List<Instalment> instalments = schedule.instalments();
      assertThat(instalments.getFirst().amountMinor()).isEqualTo(minor(known.path("emi")));
      for (int month = 0; month < known.path("interest").size(); month++) {
        Instalment one = instalments.get(month);
        assertThat(one.interestMinor()).isEqualTo(minor(known.path("interest").get(month)));
        assertThat(one.principalMinor()).isEqualTo(minor(known.path("principal_parts").get(month)));
        assertThat(one.balanceMinor()).isEqualTo(minor(known.path("balance").get(month)));
      }
    }
  }

  private static long minor(JsonNode units) {
    return new BigDecimal(units.asText()).movePointRight(2).longValueExact();
  }

  private static Schedule worked(String question) throws IOException {
    ScheduleForm form = JSON.readValue(question, ScheduleForm.class);
    return ((ScheduleOutcome.Worked) LoanArithmetic.work(form.read())).schedule();
  }

  private static JsonNode read(String name) {
    String file = "/schedules/" + name + ".json";
    try (InputStream in = KnownSchedulesTest.class.getResourceAsStream(file)) {
      return JSON.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
