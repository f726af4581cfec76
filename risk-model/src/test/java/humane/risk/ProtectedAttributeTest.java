package humane.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedAttributeTest {
  @ParameterizedTest
  @CsvSource({
    "SEX,SEX",
    "Gender,SEX",
    "customer_sex,SEX",
    "borrowerGender,SEX",
    "性别,SEX",
    "MARRIAGE,MARRIAGE",
    "marital status,MARRIAGE",
    "is-married,MARRIAGE",
    "婚姻状况,MARRIAGE",
    "EDUCATION,EDUCATION",
    "education_level,EDUCATION",
    "学历,EDUCATION",
    "AGE,AGE",
    "customerAge,AGE",
    "age_years,AGE",
    "birth_date,AGE",
    "DOB,AGE",
    "年龄,AGE",
    "ＡＧＥ,AGE",
    "race,ORIGIN",
    "Nationality,ORIGIN",
    "民族,ORIGIN",
    "disability,HEALTH"
  })
  void aProtectedAttributeIsKnownHoweverItIsSpelled(String title, ProtectedAttribute attribute) {
    assertThat(ProtectedAttribute.namedBy(title)).contains(attribute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "average_balance",
        "usage",
        "percentage",
        "utilisation",
        "mortgage",
        "status_m1",
        "LIMIT_BAL",
        "months_on_book",
        "trace_id"
      })
  void wordsThatOnlyLookLikeOneAreNone(String title) {
    assertThat(ProtectedAttribute.namedBy(title)).isEmpty();
  }
}
