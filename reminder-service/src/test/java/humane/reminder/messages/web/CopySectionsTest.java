package humane.reminder.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.WordingFiles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopySectionsTest {
  private static final String COPY =
      """
      {"borrowerService": {
        "borrower": {"fullName": "李伟", "birthDate": null, "language": "zh-CN", "jurisdictions": ["CN"],
          "contactPoints": [{"number": "+8613490104729", "ownership": "ATTESTED", "attestedOn": "2026-07-22", "attestedBy": "branch"}],
          "accounts": [{"product": "CREDIT_CARD", "accountRef": "A-1", "currency": "CNY", "balanceMinor": 2400000, "arrearsMinor": 0}],
          "consents": [{"kind": "SMS", "withdrawnAt": "2026-11-20T10:00:00Z"}],
          "holds": [{"kind": "COMPLAINT", "from": "2026-11-20"}]},
        "complaints": [{"receivedAt": "2026-11-20T10:00:00Z", "text": "Too many", "state": "ANSWERED", "answer": "We send fewer."}],
        "dataRequests": [{"receivedAt": "2026-11-21T10:00:00Z", "kind": "ACCESS"}],
        "segment": {"meaning": "You are left alone more.", "accounts": [{"accountRef": "A-1", "reasons": [{"code": "X", "text": "Paid on time."}]}]}},
       "budgetService": {"statement": null, "plans": []}}""";

  private static List<CopySections.Section> read(WrittenLanguage language) throws IOException {
    Map<String, Map<String, String>> words = WordingFiles.pageWords(language);
    JsonNode copy = new ObjectMapper().readTree(COPY);
    return new CopySections(
            words.get("copy"), words.get("reasons"), Locale.forLanguageTag(language.tag()))
        .of(copy);
  }

  @Test
  void everyPartStandsThereInPlainWordsWithItsDates() throws IOException {
    String all = read(WrittenLanguage.ENGLISH).toString();
    assertThat(all)
        .contains(
            "李伟",
            "said by the lender to be yours · 2026-07-22, branch",
            "CNY 24,000.00",
            "ended on 2026-11-20",
            "We send fewer.",
            "being worked on",
            "Paid on time.");
    assertThat(all).doesNotContain("null");
  }

  @Test
  void noCodeOfOursStandsOnThePageInEitherLanguage() throws IOException {
    for (WrittenLanguage language : WrittenLanguage.values())
      assertThat(read(language).toString())
          .doesNotContain("ATTESTED", "CREDIT_CARD", "ANSWERED", "ACCESS", "COMPLAINT");
  }

  @Test
  void aPartOfWhichNothingIsHeldIsThereAllTheSame() throws IOException {
    assertThat(read(WrittenLanguage.ENGLISH))
        .hasSize(10)
        .filteredOn(section -> section.lines().isEmpty())
        .extracting(CopySections.Section::title)
        .containsExactly(
            "Your budget", "Your plans", "Free advice that we have pointed out to you");
  }
}
