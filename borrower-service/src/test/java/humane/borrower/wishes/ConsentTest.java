package humane.borrower.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.contactpoint.StatedBy;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {

  @ParameterizedTest(name = "{0} {1} on day {2}, then {3} {4} of day {5}: changes {6}")
  @CsvSource({
    // a withdrawal never loses to a file or to the lender's people
    "FILE,     given,   20, BORROWER, refused, 19, true",
    "FILE,     given,   20, STAFF,    refused, 19, true",
    "STAFF,    given,   20, BORROWER, refused, 19, true",
    "FILE,     refused, 20, BORROWER, refused, 19, true",
    "BORROWER, refused, 19, FILE,     given,   25, false",
    "BORROWER, refused, 19, STAFF,    given,   25, false",
    "STAFF,    refused, 19, FILE,     given,   25, false",
    // between the borrower's own words the newer counts, and the refusal of two at once
    "BORROWER, given,   20, BORROWER, refused, 19, false",
    "BORROWER, given,   20, BORROWER, refused, 20, true",
    "BORROWER, given,   20, BORROWER, refused, 21, true",
    "BORROWER, refused, 20, BORROWER, given,   19, false",
    "BORROWER, refused, 20, BORROWER, given,   20, false",
    "BORROWER, refused, 20, BORROWER, given,   21, true",
    "BORROWER, refused, 20, BORROWER, refused, 19, false",
    "BORROWER, refused, 20, BORROWER, refused, 21, true",
    // between files the newer counts
    "FILE,     given,   20, FILE,     refused, 19, false",
    "FILE,     given,   20, FILE,     refused, 21, true",
    "FILE,     refused, 20, FILE,     given,   21, true",
    "FILE,     refused, 20, FILE,     refused, 21, false",
    "FILE,     given,   20, FILE,     given,   21, true",
    "BORROWER, given,   20, FILE,     refused, 21, true",
  })
  void theWordThatCountsIsChangedByAnother(
      StatedBy statedBy,
      String said,
      int day,
      StatedBy laterStatedBy,
      String laterSaid,
      int laterDay,
      boolean changes) {
    assertThat(word(statedBy, said, day).isChangedBy(word(laterStatedBy, laterSaid, laterDay)))
        .isEqualTo(changes);
  }

  private static Consent word(StatedBy statedBy, String said, int day) {
    return new Consent(
        "B-1",
        ConsentKind.SMS,
        null,
        said.equals("given"),
        Instant.parse("2026-11-" + day + "T10:00:00Z"),
        "a source",
        statedBy);
  }
}
