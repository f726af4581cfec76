package humane.reminder.voice;

import humane.reminder.wording.Gaps;
import humane.reminder.wording.WrittenLanguage;
import java.util.HashMap;
import java.util.Map;

/** The approved words of one language, and how days, hours and sums are said in it. */
public final class Script {
  private final WrittenLanguage language;
  private final Map<OpenWords, String> open;
  private final Map<AccountWords, String> account;

  public Script(
      WrittenLanguage language, Map<OpenWords, String> open, Map<AccountWords, String> account) {
    for (OpenWords each : OpenWords.values())
      if (!open.containsKey(each))
        throw new IllegalArgumentException("No words for " + each + " in " + language.tag());
    for (AccountWords each : AccountWords.values())
      if (!account.containsKey(each))
        throw new IllegalArgumentException("No words for " + each + " in " + language.tag());
    this.language = language;
    this.open = Map.copyOf(open);
    this.account = Map.copyOf(account);
  }

  public WrittenLanguage language() {
    return language;
  }

  /** The line as it sounds. */
  public String said(Line line, Scene scene) {
    return switch (line) {
      case Line.Open(OpenWords words) -> Gaps.fill(open(words), ofScene(scene));
      case Line.Private(Verification proof, AccountWords words, Map<String, Detail> gaps) -> {
        Map<String, String> filled = ofScene(scene);
        filled.put("ways", String.join(" ", scene.waysToPay()));
        gaps.forEach((gap, detail) -> filled.put(gap, Saying.of(detail, language)));
        yield Gaps.fill(account(words), filled);
      }
    };
  }

  private String open(OpenWords words) {
    return java.util.Objects.requireNonNull(open.get(words));
  }

  private String account(AccountWords words) {
    return java.util.Objects.requireNonNull(account.get(words));
  }

  private static Map<String, String> ofScene(Scene scene) {
    Map<String, String> filled = new HashMap<>();
    filled.put("brand", scene.brand());
    filled.put("fullName", scene.fullName());
    filled.put("site", scene.site());
    filled.put("hotline", scene.hotline());
    filled.put("hours", scene.hours());
    filled.put("spokenFor", scene.spokenFor());
    filled.put("lines", String.join(" ", scene.helplines()));
    filled.put("emergencyLines", String.join(" ", scene.emergencyLines()));
    return filled;
  }
}
