package humane.borrower.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderJudgementTest {
  private static final List<String> OURS =
      Arrays.stream(PortfolioColumn.values()).map(PortfolioColumn::title).toList();

  private static HeaderVerdict with(String title) {
    List<String> titles = new ArrayList<>(OURS);
    titles.add(title);
    return HeaderJudgement.judge(titles, ColumnMapping.NONE);
  }

  @Test
  void theAgreedColumnsAreAcceptedInAnyOrder() {
    assertThat(HeaderJudgement.judge(OURS.reversed(), ColumnMapping.NONE))
        .isInstanceOf(HeaderVerdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mother_mobile",
        "MotherMobile",
        "Mother's phone",
        "MOTHERS-NUMBER",
        "ｍｏｔｈｅｒ",
        "mo\u200Bther_phone",
        "father",
        "parent_phone",
        "spouse_name",
        "wife",
        "husband",
        "relative1_phone",
        "emergency_contact",
        "EmergencyContactNumber",
        "emergencycontact",
        "referee",
        "reference_1_mobile",
        "next of kin",
        "nextOfKin",
        "NOK",
        "employer",
        "employer_phone",
        "company_phone",
        "work_phone",
        "workplace",
        "colleague",
        "coworker_mobile",
        "boss",
        "guarantor",
        "guarantor_mobile",
        "co-signer",
        "coborrower_phone",
        "friend_1",
        "neighbour",
        "neighbor_phone",
        "phone_book",
        "phonebook",
        "address book",
        "contacts",
        "contact_list",
        "contact_1_phone",
        "contact person",
        "联系人",
        "紧急联系人",
        "紧急联系人电话",
        "母亲",
        "母亲手机",
        "父亲电话",
        "配偶",
        "配偶_手机号",
        "担保人",
        "单位",
        "单位电话",
        "工作单位",
        "通讯录",
        "通话记录",
        "亲属电话",
        "朋友手机",
        "同事",
        "公司电话",
        "緊急聯絡人",
        "擔保人",
        "jinji_lianxiren",
        "muqin_dianhua",
        "保証人",
        "madre",
        "cónyuge",
        "fiador",
        "kontak_darurat",
        "ibu_kandung"
      })
  void aColumnThatNamesSomebodyElseIsForbidden(String title) {
    assertThat(with(title))
        .isInstanceOfSatisfying(
            HeaderVerdict.Refused.class,
            refused -> {
              assertThat(refused.worst()).isEqualTo(ColumnFault.NAMES_ANOTHER_PERSON);
              assertThat(refused.findings().getFirst().title()).isEqualTo(title);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shoe_size",
        "risk_score",
        "branch",
        "loan_officer_code",
        "occupation",
        "statement_day",
        "notes",
        "货币单位",
        "备注",
        "mobile2",
        "email",
        "address"
      })
  void anyOtherColumnIsUnknown(String title) {
    assertThat(with(title))
        .isInstanceOfSatisfying(
            HeaderVerdict.Refused.class,
            refused -> assertThat(refused.worst()).isEqualTo(ColumnFault.UNKNOWN));
  }

  @Test
  void everyFaultIsNamedTheWorstFirst() {
    HeaderVerdict verdict =
        HeaderJudgement.judge(
            List.of("shoe_size", "mother", "borrower_ref", "borrower_ref"), ColumnMapping.NONE);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            HeaderVerdict.Refused.class,
            refused -> {
              assertThat(refused.findings())
                  .extracting(ColumnFinding::title)
                  .startsWith("mother", "shoe_size", "borrower_ref")
                  .contains("account_ref", "balance");
              assertThat(refused.worst()).isEqualTo(ColumnFault.NAMES_ANOTHER_PERSON);
            });
  }

  @Provide
  Arbitrary<String> disguised() {
    Arbitrary<String> person =
        Arbitraries.of(
            "mother",
            "father",
            "spouse",
            "guarantor",
            "employer",
            "colleague",
            "emergency",
            "neighbour",
            "phonebook",
            "联系人",
            "母亲",
            "担保人");
    Arbitrary<String> gap = Arbitraries.of("", "_", "-", " ", ".", "/", "__");
    return person.flatMap(
        word ->
            gap.list()
                .ofSize(word.length())
                .flatMap(
                    gaps ->
                        Arbitraries.of("", "mobile", "PHONE", "_1", " 电话")
                            .flatMap(
                                end ->
                                    Arbitraries.of(true, false)
                                        .map(
                                            capitals -> {
                                              StringBuilder title = new StringBuilder();
                                              for (int at = 0; at < word.length(); at++)
                                                title
                                                    .append(at == 0 ? "" : gaps.get(at))
                                                    .append(word.charAt(at));
                                              String whole = title + end;
                                              return capitals
                                                  ? whole.toUpperCase(Locale.ROOT)
                                                  : whole;
                                            }))));
  }

  @Property
  void noDisguiseLetsAnotherPersonIn(@ForAll("disguised") String title) {
    assertThat(with(title))
        .isInstanceOfSatisfying(
            HeaderVerdict.Refused.class,
            refused -> assertThat(refused.worst()).isEqualTo(ColumnFault.NAMES_ANOTHER_PERSON));
  }

  @Property
  void noTitleButTheAgreedOnesIsEverAccepted(@ForAll String title) {
    if (PortfolioColumn.named(title).isEmpty())
      assertThat(with(title)).isInstanceOf(HeaderVerdict.Refused.class);
  }

  @Test
  void aMappingCannotRenameSomebodyElse() {
    assertThat(ColumnMapping.read("客户手机 = mobile\n# a note\n\nmother_tel = mobile"))
        .isInstanceOfSatisfying(
            ColumnMapping.Reading.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .containsExactly(
                        new ColumnFinding(ColumnFault.NAMES_ANOTHER_PERSON, "mother_tel")));
  }
}
