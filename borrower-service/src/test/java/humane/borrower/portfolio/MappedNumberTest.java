package humane.borrower.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No field, column or mapping makes another person's number the borrower's. */
class MappedNumberTest {
  /** Those to whom a number may belong that a lender holds, as lenders in many lands write it. */
  private static final List<String> OTHERS =
      """
      mother mum mom mommy hubby husband wife spouse partner son daughter uncle aunt inlaw cousin nephew niece kin
      relative referee reference ref guarantor guarrantor surety cosigner coborrower employer boss HR office work
      colleague friend mate neighbour landlord home alt alternate backup secondary emergency other contact nok
      guardian teacher pastor village driver secretary ex sister brother sib family parent household
      嫂子 表哥 亲人 关系人 对象 公公 姥姥 婆婆 岳父 备用 其他 联系人 紧急联系人 母亲 父亲 爸 妈 配偶 丈夫 妻子 哥 弟 姐 妹 儿子
      女儿 堂弟 侄子 外甥 舅舅 姑妈 同事 领导 公司 单位 朋友 邻居 房东 村长 老师 担保人 共同 家 其他联系方式 非本人 第二
      媽媽 老婆 聯絡人 擔保人 muqin baba didi gege jiejie meimei saozi laopo
      moeder vader broer zus buurman mãe pai irmão avó tia mama papa madre padre abuela suegra cuñado hermano esposa
      novia vecino jefe amigo fiador sorella fratello coniuge moglie marito nonna suocera datore amico garante
      mère père sœur frère conjoint époux grand-mère ami voisin patron Mutter Vater Bruder schwester Ehefrau Oma
      Nachbar Freund Chef Bürge Arbeitgeber Onkel vợ chồng mẹ bố anh chị bạn ibu bapak suami istri adik kakak teman
      kerabat penjamin darurat nanay tatay asawa kapatid kaibigan anne baba kardeş eş arkadaş komşu kefil
      matka ojciec żona mąż brat siostra sąsiad мама папа мать отец жена муж брат сестра друг сосед поручитель
      начальник тёща ама μητέρα πατέρας σύζυγος φίλος אמא אבא אישה أم أب زوجة أخ صديق كفيل माँ पिता पत्नी पति भाई बहन
      मित्र maa pitaji pati patni bhai behen dost মা বাবা ভাই แม่ พ่อ ภรรยา เพื่อน 母 父 妻 夫 兄 友人 勤務先 保証人
      엄마 아버지 아내 남편 친구 직장 보증인 mama_mdogo baba_mkubwa rafiki ndugu jirani
      """
          .lines()
          .flatMap(line -> List.of(line.strip().split(" ")).stream())
          .filter(word -> !word.isEmpty())
          .toList();

  private static final List<String> OWN =
      List.of("mobile", "phone", "customer_phone", "tel", "number", "手机", "电话号码", "本人手机");

  private static ColumnMapping.Reading mapped(String title) {
    return ColumnMapping.read(title + " = mobile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "嫂子电话",
        "表哥",
        "亲人电话",
        "关系人手机",
        "对象电话",
        "公公电话",
        "姥姥",
        "备用电话",
        "其他联系方式",
        "hubby",
        "HR phone",
        "ref1_phone",
        "alt_phone",
        "home_tel",
        "m0ther_phone",
        "mоther_phone",
        "guarrantor",
        "moeder",
        "mãe",
        "мама",
        "vader",
        "sorella",
        "fratello",
        "coniuge",
        "schwester tel",
        "Bürge",
        "vợ",
        "s_phone",
        "phone 2",
        "借款人2手机",
        "nono phone",
        "borrower's customer phone",
        "联系电话",
        "contact phone",
        "非本人手机",
        "共同借款人手机",
        "👵 phone",
        "given_name",
        "mobile_attested_by",
        "customer",
        "号码",
        "???",
        "m0bile"
      })
  void aTitleThatDoesNotSayOwnNumberIsRefusedByName(String title) {
    assertThat(mapped(title))
        .isInstanceOfSatisfying(
            ColumnMapping.Reading.Refused.class,
            refused -> {
              assertThat(refused.findings()).hasSize(1);
              assertThat(refused.findings().getFirst().title()).isEqualTo(title);
              assertThat(refused.findings().getFirst().fault())
                  .isIn(ColumnFault.NAMES_ANOTHER_PERSON, ColumnFault.NOT_THE_BORROWERS_NUMBER);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobile",
        "MOBILE",
        "Mobile Phone",
        "mobileNo",
        "MOBILE_NO",
        "phone",
        "phone_1",
        "PhoneNumber",
        "cell",
        "cellphone",
        "tel.",
        "telephone number",
        "msisdn",
        "customer_phone",
        "Customer's mobile",
        "borrower mobile number",
        "client-cell",
        "own phone",
        "ｐｈｏｎｅ",
        "手机",
        "手机号",
        "手机号码",
        "电话",
        "联系电话(本人)",
        "联系电话（本人）",
        "本人电话",
        "本人联系电话",
        "客户手机",
        "客户本人手机",
        "借款人手机",
        "借款人的手机号",
        "手機號碼",
        "móvil",
        "Telefonnummer",
        "Kunden-Handy",
        "téléphone client",
        "nomor_hp",
        "携帯電話番号",
        "휴대폰 번호",
        "номер телефона клиента"
      })
  void aTitleThatSaysOwnNumberIsAccepted(String title) {
    assertThat(mapped(title)).isInstanceOf(ColumnMapping.Reading.Read.class);
  }

  @Test
  void theRefusalSaysWhatToCallTheColumn() {
    assertThat(ColumnFault.NOT_THE_BORROWERS_NUMBER.reason())
        .contains("borrower's own number", "mobile", "customer_phone", "本人手机");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m0ther",
        "fath3r",
        "mоther",
        "spοuse",
        "guarrantor",
        "Bürge",
        "hubby",
        "嫂子",
        "сестра",
        "vợ"
      })
  void aDisguisedNameOfAnotherIsKnownInEveryColumn(String title) {
    assertThat(ColumnMapping.read(title + " = given_name"))
        .isEqualTo(
            new ColumnMapping.Reading.Refused(
                List.of(new ColumnFinding(ColumnFault.NAMES_ANOTHER_PERSON, title))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"合同号", "Kundennummer", "Saldo", "остаток", "loan_file_no", "statement_day"})
  void otherColumnsKeepTheirOwnTitles(String title) {
    assertThat(ColumnMapping.read(title + " = account_ref"))
        .isInstanceOf(ColumnMapping.Reading.Read.class);
  }

  @Test
  void anothersColumnIsNamedAsSuchEvenWhenItStandsForNoneOfOurs() {
    assertThat(ColumnMapping.read("mother = second_number"))
        .isEqualTo(
            new ColumnMapping.Reading.Refused(
                List.of(new ColumnFinding(ColumnFault.NAMES_ANOTHER_PERSON, "mother"))));
  }

  /** A word for somebody, dressed as titles are. */
  @Provide
  Arbitrary<String> decorated() {
    Arbitrary<String> gap =
        Arbitraries.of("", " ", "_", "-", ".", "'s ", "的", "_1_", "/", "(", "\u200B", "　");
    Arbitrary<String> own =
        Arbitraries.of(OWN).injectNull(0.3).map(word -> word == null ? "" : word);
    return Combinators.combine(
            own, gap, Arbitraries.of(OTHERS).flatMap(MappedNumberTest::disguised), gap, own)
        .as((before, left, other, right, after) -> before + left + other + right + after);
  }

  private static Arbitrary<String> disguised(String word) {
    StringBuilder wide = new StringBuilder();
    word.chars()
        .map(c -> c > ' ' && c < '\u007F' ? c + 0xFEE0 : c)
        .forEach(c -> wide.append((char) c));
    return Arbitraries.of(
        word,
        word.toUpperCase(Locale.ROOT),
        word.replace('o', '0').replace('e', '3').replace('i', '1'),
        word.replace('o', 'о').replace('a', 'а').replace('e', 'ε'),
        word.replaceAll("(\\p{L})$", "$1$1"),
        String.join("_", word.split("")),
        String.join("\u200B", word.split("")),
        wide.toString());
  }

  @Property(tries = 20_000)
  void noOtherPersonHoweverSpelledBecomesTheBorrowersNumber(@ForAll("decorated") String title) {
    assertThat(mapped(title)).as(title).isInstanceOf(ColumnMapping.Reading.Refused.class);
    assertThat(HeaderJudgement.judge(List.of(title), ColumnMapping.NONE))
        .isInstanceOf(HeaderVerdict.Refused.class);
  }

  /** Random letters of thirty alphabets hold no word for a telephone. */
  @Property
  void aNameNobodyEverListedIsRefusedToo(
      @ForAll @CharRange(from = '\u0250', to = '\uD7FF') @StringLength(min = 3, max = 12)
          String name,
      @ForAll("own") String own) {
    assertThat(mapped(own + " " + name)).isInstanceOf(ColumnMapping.Reading.Refused.class);
    assertThat(mapped(name + own)).isInstanceOf(ColumnMapping.Reading.Refused.class);
  }

  @Provide
  Arbitrary<String> own() {
    return Arbitraries.of(OWN);
  }
}
