package humane.risk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must never enter a score, recognised by name however it is spelled. A model card compares
 * its errors across those that a file states all the same.
 */
public enum ProtectedAttribute {
  SEX("sex", "gender", "性别", "性別"),
  MARRIAGE("marri", "marital", "spouse", "婚姻", "婚否"),
  EDUCATION("educat", "school", "degree", "学历", "學歷", "教育"),
  AGE("age", "birth", "dob", "年龄", "年齡", "出生"),
  ORIGIN("race", "ethnic", "nationality", "religion", "faith", "民族", "种族", "宗教", "国籍", "國籍"),
  HEALTH("health", "disab", "pregnan", "健康", "残疾", "怀孕"),
  ORIENTATION("orientation", "性取向");

  /** Short words that other words hold too ("average", "percentage", "usage"): only whole ones. */
  private static final List<String> WHOLE_WORDS = List.of("age", "race", "dob", "sex");

  private final List<String> signs;

  ProtectedAttribute(String... signs) {
    this.signs = List.of(signs);
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The attribute that a column's title names, if any. */
  public static Optional<ProtectedAttribute> namedBy(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKC);
    String apart = plain.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(apart.split("[^\\p{L}]+"));
    String joined = apart.replaceAll("[^\\p{L}]+", "");
    return Arrays.stream(values())
        .filter(
            attribute ->
                attribute.signs.stream()
                    .anyMatch(
                        sign ->
                            WHOLE_WORDS.contains(sign)
                                ? words.contains(sign) || joined.equals(sign)
                                : joined.contains(sign)))
        .findFirst();
  }
}
