package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MothersNumberTest extends Journey {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mother_mobile",
        "emergency_contact",
        "guarantor_name",
        "employer_phone",
        "referee_1_number"
      })
  void anImportWithAMothersNumberIsRefused(String column) {
    PortfolioFile file =
        portfolio().inChina("J-MOTHER-1", "+8613490910001", Map.of(column, "+8613490910002"));

    Http.Answer answer = lender.borrowers.postCsv("/portfolio-imports", file.csv());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("type").asText()).endsWith("/forbidden-column");
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(column);
    assertThat(answer.body()).doesNotContain("+8613490910002");
    assertThat(lender.borrowers.get("/accounts/A-J-MOTHER-1").status()).isEqualTo(404);
  }

  @Test
  void aColumnNobodyKnowsIsRefusedByName() {
    PortfolioFile file =
        portfolio().inChina("J-MOTHER-2", "+8613490910003", Map.of("shoe_size", "42"));

    Http.Answer answer = lender.borrowers.postCsv("/portfolio-imports", file.csv());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("type").asText()).endsWith("/unknown-column");
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("shoe_size");
    assertThat(lender.borrowers.get("/accounts/A-J-MOTHER-2").status()).isEqualTo(404);
  }
}
