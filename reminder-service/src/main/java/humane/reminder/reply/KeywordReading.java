package humane.reminder.reply;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a message by keyword alone: certain where it speaks, silent where it does not know. */
public final class KeywordReading {
  private static final double CERTAIN = 1.0;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;,\\n。！？；，、…]+");

  /** Said around a keyword without changing it. */
  private static final Pattern COURTESIES =
      Pattern.compile(
          "\\b(please|pls|plz|now|thanks|thank you|thx|sir|madam|ok|okay|hi|hello)\\b|请你们|请你|请|谢谢您|谢谢你|谢谢|您好|你好|一下|吧|啊|呀|哦|了$");

  private final List<Keyword> keywords;

  public KeywordReading(List<Keyword> keywords) {
    this.keywords =
        keywords.stream()
            .map(
                each ->
                    new Keyword(
                        each.intent(),
                        each.match(),
                        PlainWords.of(each.words()),
                        each.detail(),
                        each.source()))
            .toList();
  }

  public Reading read(String message) {
    String plain = PlainWords.of(message);
    Set<String> whole = Set.copyOf(List.of(plain, withoutCourtesies(plain)));
    Set<String> sentences = new HashSet<>(whole);
    for (String sentence : SENTENCE_END.split(message)) {
      sentences.add(PlainWords.of(sentence));
      sentences.add(withoutCourtesies(PlainWords.of(sentence)));
    }
    List<Keyword> found =
        keywords.stream()
            .filter(
                keyword ->
                    switch (keyword.match()) {
                      case WHOLE -> whole.contains(keyword.words());
                      case SENTENCE -> sentences.contains(keyword.words());
                      case WITHIN -> within(keyword.words(), plain);
                    })
            .toList();
    return found.isEmpty() ? Reading.unclear() : reading(found);
  }

  private static String withoutCourtesies(String plain) {
    return COURTESIES.matcher(plain).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  /**
   * Latin words stand alone ({@code end} is not in {@code weekend}); Chinese ones have no spaces to
   * stand between.
   */
  private static boolean within(String words, String plain) {
    if (words
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
      return plain.contains(words);
    return (" " + plain + " ").contains(" " + words + " ");
  }

  private static Reading reading(List<Keyword> found) {
    Set<Intent> intents = new TreeSet<>(found.stream().map(Keyword::intent).toList());
    return new Reading(
        intents.stream().map(intent -> new Reading.Found(intent, CERTAIN)).toList(),
        Reading.Method.KEYWORD,
        stops(found),
        distress(found));
  }

  private static Set<StopScope> stops(List<Keyword> found) {
    Set<StopScope> named = EnumSet.noneOf(StopScope.class);
    for (Keyword keyword : found)
      if (keyword.intent() == Intent.STOP)
        named.add(
            keyword.detail().isEmpty()
                ? StopScope.THIS_CHANNEL
                : StopScope.valueOf(keyword.detail()));
    return named;
  }

  private static Optional<DistressKind> distress(List<Keyword> found) {
    return found.stream()
        .filter(keyword -> keyword.intent() == Intent.DISTRESS)
        .map(keyword -> DistressKind.valueOf(keyword.detail()))
        .sorted()
        .findFirst();
  }
}
