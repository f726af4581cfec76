package humane.handset.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallLabelsTest {
  @Test
  void aPhoneInChinaIsLabelledInChineseAndAnyOtherInEnglish() {
    assertThat(CallLabels.of(Region.of("+8613490100001")).accept()).isEqualTo("接听");
    assertThat(CallLabels.of(Region.of("+12025550100")).accept()).isEqualTo("Accept");
    assertThat(CallLabels.of(Region.of("not a number")).language()).isEqualTo("en");
  }

  @Test
  void nothingOfAChineseCallIsLabelledInLatinLetters() throws ReflectiveOperationException {
    CallLabels chinese = CallLabels.of(Region.of("+8613490100001"));
    for (var label : CallLabels.class.getRecordComponents())
      if (!label.getName().equals("language"))
        assertThat((String) label.getAccessor().invoke(chinese))
            .as(label.getName())
            .isNotBlank()
            .doesNotContainPattern("[A-Za-z]");
  }
}
