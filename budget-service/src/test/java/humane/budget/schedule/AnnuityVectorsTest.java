package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** numpy-financial's answers for payments at the end of each period; the signs are turned. */
class AnnuityVectorsTest {
  private static final MathContext EXACT = MathContext.DECIMAL128;

  @Test
  void theLevelInstalmentIsNumpysPayment() throws IOException {
    for (JsonNode known : read().path("pmt")) {
      boolean exact = known.has("result_decimal");
      BigDecimal expected =
          new BigDecimal(known.path(exact ? "result_decimal" : "result").asText()).negate();
      BigDecimal tolerance = new BigDecimal(exact ? "1e-20" : "0.001");
      assertThat(level(known)).isCloseTo(expected, within(tolerance));
    }
  }

  @Test
  void thePartsOfTheInstalmentAreNumpysPrincipalAndInterest() throws IOException {
    JsonNode vectors = read();
    for (String part : List.of("ppmt", "ipmt")) {
      for (JsonNode known : vectors.path(part)) {
        if (known.path("when").asText().equals("end")) {
          comparePart(known, part.equals("ppmt"));
        }
      }
    }
  }

  private static void comparePart(JsonNode known, boolean principalPart) {
    BigDecimal rate = rate(known);
    BigDecimal level = level(known);
    BigDecimal balance = new BigDecimal(known.path("pv").asText());
    List<JsonNode> results =
        known.path("result").isArray() ? children(known) : List.of(known.path("result"));
    for (JsonNode result : results) {
      BigDecimal interest = balance.multiply(rate, EXACT);
      BigDecimal principal = level.subtract(interest);
      assertThat(principalPart ? principal : interest)
          .isCloseTo(new BigDecimal(result.asText()).negate(), within(new BigDecimal("0.000001")));
      balance = balance.subtract(principal);
    }
  }

  private static List<JsonNode> children(JsonNode known) {
    List<JsonNode> results = new java.util.ArrayList<>();
    known.path("result").forEach(results::add);
    return results;
  }

  private static BigDecimal level(JsonNode known) {
    List<BigDecimal> rates = Collections.nCopies(known.path("nper").asInt(), rate(known));
    return LevelInstalment.of(known.path("pv").asLong(), rates);
  }

  private static BigDecimal rate(JsonNode known) {
    String[] parts = known.path("rate").asText().split("/");
    BigDecimal rate = new BigDecimal(parts[0]);
    return parts.length == 1 ? rate : rate.divide(new BigDecimal(parts[1]), EXACT);
  }

  private static JsonNode read() throws IOException {
    try (InputStream in = AnnuityVectorsTest.class.getResourceAsStream("/schedules/annuity.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
