package humane.reminder.reply;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether somebody says that they are not the one we write to, or know nobody of that name: {@code
 * I'm not Wei}, {@code 我不是李先生}. Our own first words ask for it ("Not Wei?"). No keyword can know a
 * name, so it is read with the names that our texts to that number have used.
 */
public final class NameDenial {
  private static final Pattern CLAUSE_END = Pattern.compile("[.!?;:,\\n。！？；：，、…]+");
  private static final Pattern TITLE_POINT = Pattern.compile("(?i)\\b(mr|mrs|ms|dr)\\.");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(not|no|aint|isnt|dont)\\b|n['’‘`´]t\\b|不|没|沒|非|无|無");

  private static final String LATIN_TITLE = "(?:(?:mr|mrs|ms|miss|dr|sir) )?";
  private static final String HAN_TITLE = "(?:先生|女士|小姐|太太|夫人|老师|师傅|总|本人)";

  /** Surnames of two characters; every other one has one. */
  private static final Set<String> LONG_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木");

  private static final int HAN_NAME_MIN = 2;

  private NameDenial() {}

  /** Whether there is anything in the message that could deny a name. */
  public static boolean isPossible(String message) {
    return NEGATION.matcher(message).find();
  }

  /**
   * @param names as our own texts have written them: a given name, or a whole one
   */
  public static boolean in(String message, Collection<String> names) {
    List<Pattern> denials = names.stream().flatMap(name -> denials(name).stream()).toList();
    String titlesWhole = TITLE_POINT.matcher(message).replaceAll("$1");
    for (String clause : CLAUSE_END.split(titlesWhole)) {
      String plain = PlainWords.of(clause);
      for (Pattern denial : denials) if (denial.matcher(plain).find()) return true;
    }
    return false;
  }

  private static List<Pattern> denials(String name) {
    String plain = PlainWords.of(name);
    if (plain.isEmpty()) return List.of();
    return isHan(plain)
        ? List.of(chinese(plain))
        : List.of(english(latinForms(plain)), latinInChinese(latinForms(plain)));
  }

  /** The whole name, also the other way round, or one part of it after a title. */
  private static String latinForms(String plain) {
    Set<String> forms = new LinkedHashSet<>();
    List<String> parts = List.of(plain.split(" "));
    forms.add(LATIN_TITLE + Pattern.quote(plain));
    forms.add(LATIN_TITLE + Pattern.quote(String.join(" ", parts.reversed())));
    for (String part : parts) forms.add("(?:mr|mrs|ms|miss|dr) " + Pattern.quote(part));
    return "(?:" + String.join("|", forms) + ")";
  }

  private static Pattern english(String forms) {
    String before =
        "(?:not|isn't|isnt|ain't|aint|wasn't|(?:don't|dont|do not) know)"
            + " (?:(?:a|any|anyone|anybody|someone|called|named|your|this|the) )*";
    return Pattern.compile(
        "(?:^| )(?:"
            + before
            + forms
            + "(?: |$)|no (?:one called |one named )?"
            + forms
            + "(?: here| at this| on this|$))");
  }

  private static Pattern latinInChinese(String forms) {
    return Pattern.compile(BEFORE_HAN + " ?" + forms + " ?" + AFTER_HAN);
  }

  private static final String BEFORE_HAN = "(?<!是)(?:不是|不叫|不认识|非|没有|没|查无)(?:你们?(?:要)?找的|什么|叫)?";

  /** "It is not his fault" denies nobody; "not his number" does. */
  private static final String AFTER_HAN = HAN_TITLE + "?(?!的(?!(?:手机|电话|号)))(?:$|.)?";

  private static Pattern chinese(String name) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(Pattern.quote(name));
    String surname = surnameOf(name);
    forms.add(Pattern.quote(surname) + HAN_TITLE);
    forms.add("(?:小|老|阿)" + Pattern.quote(surname));
    if (name.length() > HAN_NAME_MIN) forms.add(Pattern.quote(name.substring(surname.length())));
    return Pattern.compile(
        forms.stream().collect(Collectors.joining("|", BEFORE_HAN + "(?:", ")")) + AFTER_HAN);
  }

  private static String surnameOf(String name) {
    String two = name.substring(0, Math.min(2, name.length()));
    return LONG_SURNAMES.contains(two) && name.length() > 2 ? two : name.substring(0, 1);
  }

  private static boolean isHan(String plain) {
    return plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
