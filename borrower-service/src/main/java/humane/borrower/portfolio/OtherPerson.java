package humane.borrower.portfolio;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows a column title that names somebody other than the borrower: a relative, referee, emergency contact, employer, guarantor,
 * colleague, friend or phone book, in several languages, whatever the capitals, blanks and signs between the letters. It errs
 * towards seeing a person: a title it wrongly suspects is refused under a harsher name, and no title is accepted by it.
 */
public final class OtherPerson {
  /** Short words that mean a person only when they stand alone. */
  private static final Set<String> WHOLE_WORDS =
      Set.of(
          "mom", "mum", "mummy", "mommy", "mama", "dad", "daddy", "papa", "son", "sons", "kid", "kids", "kin", "aunt", "aunty", "auntie", "uncle", "wife",
          "wives", "boss", "nok", "heir", "heirs", "child", "children", "family", "partner", "company", "contacts", "reference", "references",
          "household", "inlaw", "inlaws", "nanny", "carer", "buddy", "witness", "roommate", "flatmate", "bf", "gf", "ibu", "ayah", "bapak", "suami", "istri",
          "anak", "kakak", "adik", "aval", "jefe", "hijo", "hija", "tio", "tia", "mere", "pere", "fils", "fille", "pati", "patni", "hukou");

  /** Stems that mean a person wherever they stand in a title. */
  private static final List<String> STEMS =
      List.of(
          "mother", "father", "parent", "spouse", "husband", "fiance", "sibling", "brother", "sister", "daughter", "stepson", "grandson", "cousin",
          "nephew", "niece", "grandma", "grandpa", "relative", "relationship", "nextofkin", "kinsman", "kinship", "familymember", "dependant", "dependent",
          "guardian", "guarantor", "guarantee", "surety", "cosign", "coborrow", "coapplic", "comaker", "jointborrow", "jointapplic", "referee",
          "referrer", "referral", "referenceperson", "referencename", "referencephone", "referencemobile", "referencecontact", "personalreference", "emergency",
          "urgentcontact", "contactperson", "contactname", "contactlist", "othercontact", "alternatecontact",
          "secondcontact", "secondarycontact", "additionalcontact", "altcontact", "thirdparty", "phonebook", "addressbook", "calllog", "callhistory",
          "employer", "employee", "workplace", "workphone", "worknumber", "officephone", "companyname", "companyphone", "supervisor", "linemanager",
          "colleague", "coworker", "workmate", "classmate", "schoolmate", "friend", "neighbour", "neighbor", "acquaintance", "landlord", "roommate",
          "flatmate", "housemate", "beneficiary", "trustee", "executor", "nominee", "boyfriend", "girlfriend", "socialcontact", "closecontact",
          // Chinese by sound
          "lianxiren", "lianluoren", "jinjilianxi", "muqin", "fuqin", "mama", "baba", "peiou", "zhangfu", "qizi", "airen", "danbaoren", "baozhengren",
          "tongxunlu", "tongshi", "danwei", "gongsi", "qinshu", "jiashu", "jiaren", "qinqi", "pengyou", "xiongdi", "jiemei", "zinv", "ernv", "guzhu",
          "linju", "fangdong", "jianhuren",
          // Indonesian, Malay, Filipino, Spanish, Portuguese, French, German, Hindi by sound
          "orangtua", "saudara", "keluarga", "kerabat", "penjamin", "darurat", "atasan", "majikan", "teman", "kontak", "rekankerja", "asawa", "kapatid",
          "magulang", "madre", "padre", "esposa", "esposo", "conyuge", "hermano", "hermana", "familiar", "fiador", "avalista", "referencia", "empleador",
          "emergencia", "amigo", "vecino", "conjoint", "conjuge", "garant", "employeur", "collegue", "urgence", "mutter", "vater", "ehepartner", "ehefrau",
          "ehemann", "buerge", "arbeitgeber", "angehorige", "angehoerige", "notfall", "nachbar", "freund", "rishtedar", "zamanat");

  private static final List<String> SIGNS =
      List.of(
          "联系人", "聯繫人", "聯絡人", "联络人", "紧急", "緊急", "母", "父", "爸", "妈", "媽", "配偶", "丈夫", "妻", "爱人", "愛人", "老公", "老婆", "夫妻", "子女", "儿子", "兒子",
          "女儿", "女兒", "孩子", "兄", "弟", "姐", "妹", "姊", "爷", "爺", "奶奶", "外公", "外婆", "祖", "叔", "姑", "舅", "姨", "亲属", "親屬", "亲戚", "親戚", "亲友", "親友", "家属",
          "家屬", "家人", "家庭", "家长", "家長", "监护", "監護", "担保", "擔保", "保证人", "保證人", "保人", "推荐人", "推薦人", "介绍人", "介紹人", "证明人", "證明人", "单位", "單位", "雇主", "僱主",
          "公司", "工作", "职场", "職場", "同事", "领导", "領導", "上司", "老板", "老闆", "同学", "同學", "朋友", "好友", "邻居", "鄰居", "室友", "房东", "房東", "通讯录", "通訊錄", "通信录", "电话簿",
          "電話簿", "通话记录", "通話記錄", "第三人", "第三方", "其他人", "他人", "共同借款", "共同申请", "受益人", "继承人", "繼承人", "保証人", "勤務先", "続柄", "家族", "友人", "어머니", "아버지",
          "배우자", "보증인", "비상", "직장", "가족", "친구", "мать", "отец", "супруг", "поручител", "родств", "работодат", "माता", "पिता", "पति", "पत्नी", "गारंटर", "आपातकालीन");

  /** Signs that look like an employer and are a unit of money. */
  private static final Pattern UNITS_OF_MONEY = Pattern.compile("(货币|金额|計價|貨幣|金額)(单位|單位)");

  /** "contact 1", "contact2_phone": a list of people; "contact number" alone may be the borrower's own. */
  private static final Pattern NUMBERED_CONTACT = Pattern.compile("contact[^\\p{L}]*\\d");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}]+");

  private OtherPerson() {}

  /** Whether a title that is none of ours names another person. */
  public static boolean isNamedBy(String title) {
    String plain = INVISIBLE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll("");
    String composed = plain.toLowerCase(Locale.ROOT);
    String signs = UNITS_OF_MONEY.matcher(GAPS.matcher(composed).replaceAll("")).replaceAll("");
    if (SIGNS.stream().anyMatch(signs::contains) || NUMBERED_CONTACT.matcher(composed).find()) return true;
    String latin = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    String[] words = GAPS.split(CAMEL.matcher(latin).replaceAll(" ").toLowerCase(Locale.ROOT).strip());
    String joined = GAPS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(words).anyMatch(WHOLE_WORDS::contains) || STEMS.stream().anyMatch(joined::contains);
  }
}
