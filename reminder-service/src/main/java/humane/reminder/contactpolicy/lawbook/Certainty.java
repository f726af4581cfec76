package humane.reminder.contactpolicy.lawbook;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a confidence code of the regulations says.
 *
 * @param read {@code P} the text itself, {@code F} fragments, {@code S2} two pages agree, {@code
 *     S1} one page, {@code M} memory; null where the code says none of these
 * @param sureLevel {@code H}, {@code M} or {@code L}; null where it says none of these
 * @param remark what else stands there; {@code remarkZh} in Chinese
 */
public record Certainty(
    String code,
    @Nullable String read,
    @Nullable String sureLevel,
    String remark,
    String remarkZh) {
  private static final Pattern CODE =
      Pattern.compile("^(P|F|S2|S1|M)(?:-([HML]))?\\b[;,]?\\s*(.*)$");

  private static final Pattern WHOLLY_ASIDE = Pattern.compile("^\\(([^()]*)\\)$");

  /**
   * @param chinese of the remarks
   */
  static Certainty of(String code, Map<String, String> chinese) {
    Matcher found = CODE.matcher(code);
    if (!found.matches()) return new Certainty(code, null, null, code, in(chinese, code));
    String remark = WHOLLY_ASIDE.matcher(found.group(3)).replaceFirst("$1");
    return new Certainty(code, found.group(1), found.group(2), remark, in(chinese, remark));
  }

  private static String in(Map<String, String> chinese, String remark) {
    return chinese.getOrDefault(remark, remark);
  }

  public String remarkIn(String language) {
    return language.startsWith("zh") ? remarkZh : remark;
  }

  /** Under which the pages keep the words for what was read. */
  public String readKey() {
    return "read_" + read;
  }

  /** Under which the pages keep the words for how sure the number is. */
  public String sureKey() {
    return "sure_" + sureLevel;
  }

  /** Whether the number, and what it counts, is as sure as it gets. */
  public boolean isSure() {
    return ("H".equals(sureLevel) && !remark.contains("open"))
        || code.toLowerCase(Locale.ROOT).startsWith("house");
  }
}
